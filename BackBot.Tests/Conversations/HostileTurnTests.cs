using BackBot.Tests.Language;

namespace BackBot.Tests.Conversations;

/// <summary>Whatever is sent, at whatever point of a conversation, it is answered, and the conversation goes on.</summary>
public sealed class HostileTurnTests
{
    [Theory]
    [InlineData(null, 1)]
    [InlineData("onboarded", 2)]
    [InlineData("assessed", 3)]
    [InlineData("planned", 4)]
    [InlineData("session to check-in by tapping", 5)]
    public async Task RandomText_IsAnswered_AndTheConversationGoesOn(string? after, int seed)
    {
        var random = new Random(seed);
        using var chat = new Chat();
        if (after is not null)
        {
            await ScriptPlayer.PlayAsync(chat, ConversationScript.All[after]);
        }

        for (var i = 0; i < 60; i++)
        {
            await AssertAnsweredAsync(chat, HostileText.Random(random));
        }

        await chat.Say("help");
        Assert.NotEmpty(chat.Replies);
    }

    [Fact]
    public async Task LongText_OfAnyPattern_IsAnswered()
    {
        using var chat = new Chat();
        await ScriptPlayer.PlayAsync(chat, ConversationScript.All["assessed"]);
        foreach (var pattern in HostileText.Patterns.Keys)
        {
            await AssertAnsweredAsync(chat, HostileText.Long(pattern, 100_000));
        }
    }

    [Fact]
    public async Task MessageTooLongToBeReadWhole_IsAnsweredWithThatBeingSaid()
    {
        using var chat = new Chat();
        await ScriptPlayer.PlayAsync(chat, ConversationScript.All["assessed"]);
        const string sentence = "The garden looks lovely this year. ";

        await chat.Say(string.Concat(Enumerable.Repeat(sentence, 400)));
        Assert.Contains("I read its beginning and its end", chat.Heard, StringComparison.Ordinal);
        await chat.Say(string.Concat(Enumerable.Repeat(sentence, 300)));
        Assert.DoesNotContain("I read its beginning and its end", chat.Heard, StringComparison.Ordinal);
    }

    private static async Task AssertAnsweredAsync(Chat chat, string text)
    {
        await chat.Say(text);
        Assert.NotEmpty(chat.Replies);
        Assert.DoesNotContain("something went wrong", chat.Heard, StringComparison.Ordinal);
    }
}
