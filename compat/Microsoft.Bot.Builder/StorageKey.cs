namespace Microsoft.Bot.Builder;

/// <summary>The parts of a state document's key, each of which the turn's activity must have.</summary>
internal static class StorageKey
{
    public static string ChannelOf(ITurnContext turn) => turn.Activity.ChannelId ?? throw Missing("channelId");

    public static string ConversationOf(ITurnContext turn) => turn.Activity.Conversation?.Id ?? throw Missing("conversation.id");

    public static string UserOf(ITurnContext turn) => turn.Activity.From?.Id ?? throw Missing("from.id");

    private static InvalidOperationException Missing(string member) => new($"invalid activity-missing {member}");
}
