using System.Net;

namespace BackBot.Tests.Channels.Teams;

/// <summary>Every shape of activity that Teams is documented to send, and some that it is not, to the whole service: each is handled, and none leaves it worse.</summary>
public sealed class RecordedActivityTests(RecordedActivityTests.Chat chat) : IClassFixture<RecordedActivityTests.Chat>
{
    private static readonly Dictionary<string, HttpStatusCode> OtherThanOk = new(StringComparer.Ordinal)
    {
        ["invoke-malformed"] = HttpStatusCode.BadRequest,
        ["invoke-task-fetch"] = HttpStatusCode.NotImplemented,
        ["invoke-feedback"] = HttpStatusCode.NotImplemented,
    };

    public static TheoryData<string> All =>
        new(Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Channels", "Teams", "Activities"), "*.json").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(All))]
    public async Task Activity_IsHandled_AndSoIsItsRepeat(string name)
    {
        var expected = OtherThanOk.GetValueOrDefault(name, HttpStatusCode.OK);

        Assert.Equal(expected, (await chat.Teams.PostAsync(chat.Teams.Recorded(name))).StatusCode);
        var heard = chat.Teams.Channel.Calls.Count;
        Assert.Equal(expected, (await chat.Teams.PostAsync(chat.Teams.Recorded(name))).StatusCode);
        Assert.Equal(heard, chat.Teams.Channel.Calls.Count);
    }

    [Theory]
    [InlineData("typing")]
    [InlineData("unknown")]
    [InlineData("handoff")]
    [InlineData("reaction-added")]
    [InlineData("reaction-removed")]
    [InlineData("event-read-receipt")]
    [InlineData("event-like-our-prompt")]
    [InlineData("end-of-conversation")]
    [InlineData("installation-odd")]
    [InlineData("message-undeleted")]
    public async Task ActivityThatIsNobodysWords_IsQuietlyNothing(string name)
    {
        var heard = chat.Teams.Channel.Calls.Count;
        var activity = chat.Teams.Recorded(name);
        activity["from"]!["id"] = "29:somebody-new";

        Assert.Equal(HttpStatusCode.OK, (await chat.Teams.PostAsync(activity)).StatusCode);
        Assert.Equal(heard, chat.Teams.Channel.Calls.Count);
    }

    public sealed class Chat : IAsyncLifetime
    {
        internal TeamsChat Teams { get; private set; } = null!;

        public async Task InitializeAsync() => Teams = await TeamsChat.StartAsync();

        public async Task DisposeAsync() => await Teams.DisposeAsync();
    }
}
