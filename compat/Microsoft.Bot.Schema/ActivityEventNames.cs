namespace Microsoft.Bot.Schema;

/// <summary>The events an adapter makes for turns that no one wrote to.</summary>
public static class ActivityEventNames
{
    public const string ContinueConversation = "ContinueConversation";
    public const string CreateConversation = "CreateConversation";
}
