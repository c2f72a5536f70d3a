namespace BackBot.Tests.Conversations;

public sealed class ConversationScriptTests
{
    public static TheoryData<string> Names => [.. ConversationScript.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Script(string name)
    {
        using var chat = new Chat();
        await ScriptPlayer.PlayAsync(chat, ConversationScript.All[name]);
    }
}
