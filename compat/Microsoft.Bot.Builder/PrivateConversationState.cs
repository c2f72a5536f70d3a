namespace Microsoft.Bot.Builder;

/// <summary>State per user within a conversation of a channel.</summary>
public class PrivateConversationState : BotState
{
    public PrivateConversationState(IStorage storage)
        : base(storage, nameof(PrivateConversationState))
    {
    }

    protected override string GetStorageKey(ITurnContext turnContext) =>
        $"{StorageKey.ChannelOf(turnContext)}/conversations/{StorageKey.ConversationOf(turnContext)}/users/{StorageKey.UserOf(turnContext)}";
}
