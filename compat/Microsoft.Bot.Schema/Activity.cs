using System.Runtime.CompilerServices;

namespace Microsoft.Bot.Schema;

// What can be asked of an activity, and made from it.
public partial class Activity :
    IActivity, IMessageActivity, IMessageUpdateActivity, IMessageDeleteActivity, IMessageReactionActivity, IConversationUpdateActivity,
    IContactRelationUpdateActivity, IInstallationUpdateActivity, ISuggestionActivity, ITypingActivity, IEndOfConversationActivity,
    IEventActivity, IInvokeActivity, ITraceActivity, IHandoffActivity, ICommandActivity, ICommandResultActivity
{
    /// <summary>Whether a message says anything: text, a summary, an attachment or channel data.</summary>
    public bool HasContent() =>
        !string.IsNullOrWhiteSpace(Text) || !string.IsNullOrWhiteSpace(Summary) || Attachments is { Count: > 0 } || ChannelData != null;

    public Mention[] GetMentions() =>
        (Entities ?? []).Where(entity => string.Equals(entity.Type, "mention", StringComparison.OrdinalIgnoreCase))
            .Select(entity => entity.GetAs<Mention>())
            .ToArray();

    /// <summary>Whether the activity came over a stream: its service URL is no HTTP address.</summary>
    public bool IsFromStreamingConnection() =>
        ServiceUrl != null && !ServiceUrl.StartsWith("http", StringComparison.OrdinalIgnoreCase);

    /// <summary>A message from this activity's recipient to its sender, in the same conversation.</summary>
    public Activity CreateReply(string text = null, string locale = null) => new(ActivityTypes.Message)
    {
        Timestamp = DateTimeOffset.UtcNow,
        From = AccountOf(Recipient),
        Recipient = AccountOf(From),
        ReplyToId = ReferableId(),
        ServiceUrl = ServiceUrl,
        ChannelId = ChannelId,
        Conversation = ConversationOf(Conversation),
        Text = text ?? string.Empty,
        Locale = locale ?? Locale,
        Attachments = [],
        Entities = [],
    };

    /// <summary>A trace that answers this activity.</summary>
    public ITraceActivity CreateTrace(
        string name, object value = null, string valueType = null, [CallerMemberName] string label = null) =>
        new Activity(ActivityTypes.Trace)
        {
            Name = name,
            Label = label,
            ValueType = valueType ?? value?.GetType().Name,
            Value = value,
            Timestamp = DateTimeOffset.UtcNow,
            From = AccountOf(Recipient),
            Recipient = AccountOf(From),
            ReplyToId = ReferableId(),
            ServiceUrl = ServiceUrl,
            ChannelId = ChannelId,
            Conversation = ConversationOf(Conversation),
        };

    private static ChannelAccount AccountOf(ChannelAccount account) => new(account?.Id, account?.Name);

    private static ConversationAccount ConversationOf(ConversationAccount conversation) =>
        new(conversation?.IsGroup, id: conversation?.Id, name: conversation?.Name);

    // Direct Line gives conversation updates ids that no one can reply to.
    private string ReferableId() =>
        IsActivity(ActivityTypes.ConversationUpdate)
        && (string.Equals(ChannelId, "directline", StringComparison.OrdinalIgnoreCase)
            || string.Equals(ChannelId, "webchat", StringComparison.OrdinalIgnoreCase))
            ? null
            : Id;
}
