namespace Microsoft.Bot.Schema;

/// <summary>What every activity has, whatever its type. The other I…Activity interfaces are views of the one <see cref="Activity"/> class.</summary>
public interface IActivity
{
    string Type { get; set; }

    string Id { get; set; }

    /// <summary>Where replies to this activity are sent.</summary>
    string ServiceUrl { get; set; }

    /// <summary>When the channel took the activity, in UTC.</summary>
    DateTimeOffset? Timestamp { get; set; }

    /// <summary>When it was sent by the sender's clock, with the sender's offset.</summary>
    DateTimeOffset? LocalTimestamp { get; set; }

    string ChannelId { get; set; }

    ChannelAccount From { get; set; }

    ConversationAccount Conversation { get; set; }

    ChannelAccount Recipient { get; set; }

    string ReplyToId { get; set; }

    IList<Entity> Entities { get; set; }

    /// <summary>The channel's own payload; a <c>JObject</c> on what was received.</summary>
    dynamic ChannelData { get; set; }

    T GetChannelData<T>();

    bool TryGetChannelData<T>(out T instance);

    IMessageActivity AsMessageActivity();

    IContactRelationUpdateActivity AsContactRelationUpdateActivity();

    IInstallationUpdateActivity AsInstallationUpdateActivity();

    IConversationUpdateActivity AsConversationUpdateActivity();

    ITypingActivity AsTypingActivity();

    IEndOfConversationActivity AsEndOfConversationActivity();

    IEventActivity AsEventActivity();

    IInvokeActivity AsInvokeActivity();

    IMessageUpdateActivity AsMessageUpdateActivity();

    IMessageDeleteActivity AsMessageDeleteActivity();

    IMessageReactionActivity AsMessageReactionActivity();

    ISuggestionActivity AsSuggestionActivity();

    ConversationReference GetConversationReference();

    Activity ApplyConversationReference(ConversationReference reference, bool isIncoming = false);
}
