namespace Microsoft.Bot.Schema;

// Where an activity belongs, and how another is sent there.
public partial class Activity
{
    /// <summary>What it takes to reach this conversation again: the sender becomes the reference's user, the recipient its bot.</summary>
    public ConversationReference GetConversationReference() => new()
    {
        ActivityId = ReferableId(),
        User = From,
        Bot = Recipient,
        Conversation = Conversation,
        ChannelId = ChannelId,
        Locale = Locale,
        ServiceUrl = ServiceUrl,
    };

    /// <summary>As <see cref="GetConversationReference"/>, pointing at what was sent as the reply.</summary>
    public ConversationReference GetReplyConversationReference(ResourceResponse reply)
    {
        var reference = GetConversationReference();
        reference.ActivityId = reply.Id;
        return reference;
    }

    /// <summary>
    /// Addresses this activity by the reference, and returns it. Outgoing goes from bot to user and answers the reference's activity, which
    /// replaces any <see cref="ReplyToId"/> set before; incoming goes from user to bot under that activity's id.
    /// </summary>
    public Activity ApplyConversationReference(ConversationReference reference, bool isIncoming = false)
    {
        ArgumentNullException.ThrowIfNull(reference);
        ChannelId = reference.ChannelId;
        ServiceUrl = reference.ServiceUrl;
        Conversation = reference.Conversation;
        Locale ??= reference.Locale;
        if (isIncoming)
        {
            From = reference.User;
            Recipient = reference.Bot;
            Id = reference.ActivityId ?? Id;
        }
        else
        {
            From = reference.Bot;
            Recipient = reference.User;
            ReplyToId = reference.ActivityId ?? ReplyToId;
        }

        return this;
    }
}
