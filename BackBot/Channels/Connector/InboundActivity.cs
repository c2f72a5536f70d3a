using System.Security.Cryptography;
using System.Text;
using BackBot.Turns;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace BackBot.Channels.Connector;

/// <summary>
/// Brings what a channel sent into the one shape that a turn takes: who it is from, a stable id, tenant, language and zone where they always are, and the words
/// without the mention of the bot.
/// </summary>
internal static class InboundActivity
{
    /// <summary>Brings an activity that was just read into that shape.</summary>
    public static void Complete(Activity activity)
    {
        activity.Id = string.IsNullOrEmpty(activity.Id) ? "noid|" + Digest(activity) : activity.Id;
        activity.Conversation.TenantId ??= Teams(activity)?.Tenant?.Id;
        var client = (activity.Entities ?? []).FirstOrDefault(entity => entity?.Type == "clientInfo")?.Properties;
        activity.Locale ??= Words(client, "locale");
        activity.LocalTimezone ??= Words(client, "timezone");
        if (activity.Type is ActivityTypes.Message or ActivityTypes.MessageUpdate)
        {
            activity.Text = TextOf(activity);
        }

        if (activity is { Type: ActivityTypes.ConversationUpdate, MembersAdded.Count: > 0 } && (string.IsNullOrEmpty(activity.From?.Id) || activity.From.Id == activity.Recipient?.Id))
        {
            // Some channels say that the bot added the person; it is the person who came.
            activity.From = activity.MembersAdded.FirstOrDefault(member => member.Id != activity.Recipient?.Id) ?? activity.From;
        }
    }

    /// <summary>The tenant that the activity comes from; null where the channel knows of none.</summary>
    public static string? TenantOf(Activity activity) => Teams(activity)?.Tenant?.Id ?? activity.Conversation?.TenantId;

    private static TeamsChannelData? Teams(Activity activity)
    {
        try
        {
            return (activity.ChannelData as JObject)?.ToObject<TeamsChannelData>();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? TextOf(Activity activity)
    {
        try
        {
            activity.RemoveRecipientMention();
        }
        catch (Exception odd) when (odd is JsonException or NullReferenceException or System.Text.RegularExpressions.RegexMatchTimeoutException)
        {
            // A mention that is none stays in the text.
        }

        // JSON can escape half a character; what follows could not store or send it. Teams writes some spaces as hard ones.
        return activity.Text is { } text
            ? Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Replace("&nbsp;", " ", StringComparison.Ordinal).Replace('\u00a0', ' ')
            : null;
    }

    private static string Digest(Activity activity) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(JsonConvert.SerializeObject(activity, PersonRows.SdkJson))))[..32];

    private static string? Words(JObject? json, string name) => json?[name] is JValue { Value: string { Length: > 0 } text } ? text : null;
}
