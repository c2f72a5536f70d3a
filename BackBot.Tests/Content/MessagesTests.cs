using BackBot.Dialogs.Content;

namespace BackBot.Tests.Content;

public sealed class MessagesTests
{
    private static readonly Dictionary<string, string> Ana = new() { ["name"] = "Ana" };

    [Fact]
    public void Say_FillsPlaceholdersByName()
    {
        using var folder = new ContentFolder();
        var messages = ContentLibrary.Load(folder.Path).For("en").Messages;

        Assert.Equal("Hello.", messages.Say("hello.plain"));
        Assert.Equal("Hello Ana.", messages.Say("hello.named", Ana));
    }

    [Theory]
    [InlineData(0, "Hi.")]
    [InlineData(1, "Good day, Ana.")]
    [InlineData(2, "Hi.")]
    [InlineData(-1, "Good day, Ana.")]
    public void Say_GoesRoundThePool(int variant, string said)
    {
        using var folder = new ContentFolder();
        var messages = ContentLibrary.Load(folder.Path).For("en").Messages;

        Assert.Equal(2, messages.Count("hello.pool"));
        Assert.Equal(said, messages.Say("hello.pool", Ana, variant));
    }

    [Fact]
    public void Say_ThrowsWithTheKey_WhenItOrAValueIsMissing()
    {
        using var folder = new ContentFolder();
        var messages = ContentLibrary.Load(folder.Path).For("en").Messages;

        Assert.Contains("hello.nobody", Assert.Throws<KeyNotFoundException>(() => messages.Say("hello.nobody")).Message, StringComparison.Ordinal);
        var unfilled = Assert.Throws<KeyNotFoundException>(() => messages.Say("hello.named"));
        Assert.Contains("hello.named", unfilled.Message, StringComparison.Ordinal);
        Assert.Contains("{name}", unfilled.Message, StringComparison.Ordinal);
        Assert.False(messages.Has("hello"));
        Assert.Equal(0, messages.Count("hello.nobody"));
    }

    [Fact]
    public void Say_DoesNotFillWhatAValueBringsAlong()
    {
        using var folder = new ContentFolder();
        var messages = ContentLibrary.Load(folder.Path).For("en").Messages;

        Assert.Equal("Hello {name}.", messages.Say("hello.named", new Dictionary<string, string> { ["name"] = "{name}" }));
    }

    [Fact]
    public void FurtherFiles_AreMerged_AndAKeyTwiceIsTold()
    {
        using var folder = new ContentFolder().Write("en/messages-more.yaml", "bye: Bye.");
        Assert.Equal("Bye.", ContentLibrary.Load(folder.Path).For("en").Messages.Say("bye"));

        folder.Write("en/messages-more.yaml", "bye: Bye.\nhello:\n  plain: Hi.");
        var problem = Assert.Single(Assert.Throws<ContentException>(() => ContentLibrary.Load(folder.Path)).Problems);
        Assert.Equal(("en/messages.yaml", 2, "hello.plain"), (problem.File, problem.Line, problem.Entry));
    }

    [Theory]
    [InlineData("bye: ''", "bye")]
    [InlineData("bye: []", "bye")]
    [InlineData("bye: [Bye., '']", "bye")]
    [InlineData("bye: Bye {Name}.", "bye")]
    [InlineData("bye: Bye {name.", "bye")]
    public void UnusableMessage_IsTold(string yaml, string key)
    {
        using var folder = new ContentFolder().Write("en/messages-more.yaml", yaml);
        var problem = Assert.Single(Assert.Throws<ContentException>(() => ContentLibrary.Load(folder.Path)).Problems);
        Assert.Equal(("en/messages-more.yaml", 1, key), (problem.File, problem.Line, problem.Entry));
    }
}
