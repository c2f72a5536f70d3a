namespace Microsoft.Bot.Builder;

/// <summary>State per user of a channel.</summary>
public class UserState : BotState
{
    public UserState(IStorage storage)
        : base(storage, nameof(UserState))
    {
    }

    protected override string GetStorageKey(ITurnContext turnContext) =>
        $"{StorageKey.ChannelOf(turnContext)}/users/{StorageKey.UserOf(turnContext)}";
}
