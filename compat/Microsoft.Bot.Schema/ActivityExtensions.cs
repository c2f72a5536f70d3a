using System.Text.RegularExpressions;

namespace Microsoft.Bot.Schema;

/// <summary>Who a message names, and its text without the naming.</summary>
public static class ActivityExtensions
{
    // A person's message may be hostile to a pattern made from it.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);

    public static bool MentionsId(this IMessageActivity activity, string id) =>
        activity.GetMentions().Any(mention => mention.Mentioned?.Id == id);

    public static bool MentionsRecipient(this IMessageActivity activity) => activity.MentionsId(activity.Recipient?.Id);

    /// <summary>Takes the naming of the bot out of the text, and returns the text.</summary>
    public static string RemoveRecipientMention(this IMessageActivity activity) => activity.RemoveMentionText(activity.Recipient?.Id);

    /// <summary>Takes the naming of one account out of the text, and returns the text.</summary>
    public static string RemoveMentionText(this IMessageActivity activity, string id)
    {
        foreach (var mention in activity.GetMentions().Where(mention => mention.Mentioned?.Id == id))
        {
            var pattern = mention.Text == null
                ? $"<at>{Regex.Escape(mention.Mentioned.Name ?? string.Empty)}</at>"
                : Regex.Escape(mention.Text);
            activity.Text = Regex.Replace(activity.Text ?? string.Empty, pattern, string.Empty, RegexOptions.IgnoreCase, Patience).Trim();
        }

        return activity.Text;
    }
}
