using System.Net;
using BackBot.Turns;
using Newtonsoft.Json.Linq;

namespace BackBot.Tests.Channels.Connector;

/// <summary>The endpoint of a bot without an identity: who is let in, and what becomes of bodies that are none.</summary>
public sealed class MessagesEndpointTests : IClassFixture<MessagesEndpointTests.OpenBot>
{
    private readonly RecordingTurns _turns;
    private readonly BackBotServer _server;

    public MessagesEndpointTests(OpenBot bot)
    {
        (_turns, _server) = (bot.Turns, bot.Server);
        _turns.Reset();
    }

    [Fact]
    public async Task ProgramOfThisMachine_IsAnswered()
    {
        var response = await Post.ActivityAsync(_server, Post.Message());

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("hello", Assert.Single(_turns.Taken).Text);
    }

    [Theory]
    [InlineData("X-Forwarded-For", "203.0.113.7")]
    [InlineData("Forwarded", "for=203.0.113.7")]
    [InlineData("Origin", "https://elsewhere.example")]
    [InlineData("Host", "backbot.devtunnels.example")]
    public async Task RequestThatCameThroughATunnelOrAPage_IsRefused(string header, string value)
    {
        var response = await Post.ActivityAsync(_server, Post.Message(), headers: (header, value));

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Empty(_turns.Taken);
    }

    [Fact]
    public async Task ServiceUrlOfAnotherMachine_IsRefused()
    {
        var response = await Post.ActivityAsync(_server, Post.Message(serviceUrl: "https://elsewhere.example/"));

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Empty(_turns.Taken);
    }

    [Fact]
    public async Task ChannelThatIsServedInProcess_IsRefused()
    {
        var activity = Post.Message();
        activity["channelId"] = "directline";

        Assert.Equal(HttpStatusCode.Forbidden, (await Post.ActivityAsync(_server, activity)).StatusCode);
        Assert.Empty(_turns.Taken);
    }

    public static TheoryData<string> Malformed => new(
        "", "null", "7", "\"text\"", "[]", "{}", "{", "{\"type\":\"message\"}", "not json",
        Without("type"), Without("channelId"), Without("serviceUrl"), Without("conversation"),
        With("type", 7), With("serviceUrl", "relative/"), With("serviceUrl", "file:///etc/passwd"), With("conversation", "text"),
        With("value", Nested(40)));

    [Theory]
    [MemberData(nameof(Malformed))]
    public async Task BodyThatIsNoActivity_Is400AndNothingRuns(string body)
    {
        Assert.Equal(HttpStatusCode.BadRequest, (await Post.BodyAsync(_server, body)).StatusCode);
        Assert.Empty(_turns.Taken);
    }

    public static TheoryData<string> Odd => new(
        Without("id"), Without("from"), Without("recipient"), Without("channelData"), With("channelData", "text"), With("channelData", new JObject { ["tenant"] = 7 }),
        With("entities", new JArray { new JObject { ["type"] = "mention" } }), With("entities", new JArray { JValue.CreateNull() }), With("text", "\\ud800"), With("value", new JArray(1, 2)),
        With("attachments", new JArray { JValue.CreateNull() }), With("type", "never/heard/of"), With("membersAdded", new JArray()));

    [Theory]
    [MemberData(nameof(Odd))]
    public async Task OddActivity_IsTaken(string body) => Assert.Equal(HttpStatusCode.OK, (await Post.BodyAsync(_server, body)).StatusCode);

    [Fact]
    public async Task LargeBody_Is413()
    {
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await Post.ActivityAsync(_server, Post.Message(new string('x', 20_000)))).StatusCode);
        Assert.Empty(_turns.Taken);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("HEAD")]
    [InlineData("PUT")]
    public async Task OtherMethods_Are405(string method)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), "/api/messages");

        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await _server.Client.SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task TurnThatWasNotTaken_Is503()
    {
        _turns.Outcome = TurnOutcome.TryAgain;

        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await Post.ActivityAsync(_server, Post.Message())).StatusCode);
    }

    [Fact]
    public async Task Defect_Is500AndTellsNothing()
    {
        _turns.Defect = new InvalidOperationException("inner secret");
        var response = await Post.ActivityAsync(_server, Post.Message());

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.DoesNotContain("inner secret", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    public sealed class OpenBot : IAsyncLifetime
    {
        internal RecordingTurns Turns { get; } = new();

        internal BackBotServer Server { get; private set; } = null!;

        public async Task InitializeAsync() => Server = await RecordingTurns.ServeAsync(Turns, ("Connector:MaxBodyBytes", "16384"));

        public async Task DisposeAsync() => await Server.DisposeAsync();
    }

    private static string Without(string name)
    {
        var activity = Post.Message();
        activity.Remove(name);
        return activity.ToString();
    }

    private static string With(string name, JToken value)
    {
        var activity = Post.Message();
        activity[name] = value;
        return activity.ToString().Replace("\\\\ud800", "\\ud800", StringComparison.Ordinal);
    }

    private static JToken Nested(int depth) => depth == 0 ? 1 : new JArray(Nested(depth - 1));
}
