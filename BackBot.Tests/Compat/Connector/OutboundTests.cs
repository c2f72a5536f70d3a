using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace BackBot.Tests.Compat.Connector;

public sealed class OutboundTests : IAsyncLifetime
{
    private Sink _sink = null!;
    private Bot _bot = null!;

    public async Task InitializeAsync()
    {
        _sink = await Sink.StartAsync();
        _bot = await Bot.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _sink.DisposeAsync();
    }

    [Fact]
    public async Task Reply_GoesToTheActivityItAnswers()
    {
        ResourceResponse? response = null;
        await InTurn(async turn => response = await turn.SendActivityAsync(new Activity(ActivityTypes.Message) { Id = "own", Text = "hello" }));

        var call = Assert.Single(_sink.Calls);
        Assert.Equal("POST /v3/conversations/a%3A1%2Fx/activities/m1", call.Line);
        Assert.Equal("a:1/x", call.ConversationId);
        Assert.Null(call.Authorization);
        Assert.Equal(
            """
            {"type":"message","serviceUrl":"~","channelId":"msteams","from":{"id":"28:bot"},"conversation":{"id":"a:1/x"},"recipient":{"id":"29:user"},"text":"hello","replyToId":"m1"}
            """.Replace("~", _sink.Address.AbsoluteUri, StringComparison.Ordinal),
            call.Body.ToString(Formatting.None));
        Assert.Equal("made-1", response?.Id);
    }

    [Fact]
    public async Task UpdateAndDelete_GoToTheActivityItself()
    {
        await InTurn(async turn =>
        {
            await turn.UpdateActivityAsync(new Activity(ActivityTypes.Message) { Id = "made 1", Text = "corrected" });
            await turn.DeleteActivityAsync("made-2");
        });

        Assert.Equal(
            ["PUT /v3/conversations/a%3A1%2Fx/activities/made%201", "DELETE /v3/conversations/a%3A1%2Fx/activities/made-2"],
            _sink.Calls.Select(call => call.Line));
    }

    [Theory]
    [InlineData("msteams", 0)]
    [InlineData("emulator", 1)]
    public async Task Trace_GoesToTheEmulatorOnly(string channel, int expected)
    {
        await _bot.PostAsync(Message(channel, turn => turn.SendActivityAsync(Activity.CreateTraceActivity("note"))));

        Assert.Equal(expected, _sink.Calls.Count);
    }

    [Fact]
    public async Task Typing_AcceptedWithoutABody_IsSent()
    {
        _sink.Answer = response =>
        {
            response.StatusCode = StatusCodes.Status202Accepted;
            return Task.CompletedTask;
        };
        ResourceResponse? response = null;
        await InTurn(async turn => response = await turn.SendActivityAsync(new Activity(ActivityTypes.Typing)));

        Assert.Equal("", response?.Id);
    }

    [Fact]
    public async Task Refusal_ReachesTheBotWithItsReason()
    {
        _sink.Answer = response =>
        {
            response.StatusCode = StatusCodes.Status429TooManyRequests;
            response.Headers.RetryAfter = "7";
            return response.WriteAsync("""{"error":{"code":"TooManyRequests","message":"slow down"}}""");
        };
        var refusal = await RefusalOf(turn => turn.SendActivityAsync("hello"));

        Assert.Equal(HttpStatusCode.TooManyRequests, refusal.Response.StatusCode);
        Assert.Equal(("TooManyRequests", "slow down"), (refusal.Body.Error.Code, refusal.Body.Error.Message));
        Assert.Equal("7", Assert.Single(refusal.Response.Headers["Retry-After"]));
        Assert.Single(_sink.Calls);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>gone</html>")]
    [InlineData("[]")]
    [InlineData("{broken")]
    public async Task Refusal_WithoutAReadableReason_IsStillOne(string body)
    {
        _sink.Answer = response =>
        {
            response.StatusCode = StatusCodes.Status502BadGateway;
            return response.WriteAsync(body);
        };
        var refusal = await RefusalOf(turn => turn.SendActivityAsync("hello"));

        Assert.Equal((HttpStatusCode.BadGateway, null), (refusal.Response.StatusCode, refusal.Body));
    }

    [Fact]
    public async Task ContinueConversation_RepliesToAnEventOfItsOwn()
    {
        var reference = new ConversationReference
        {
            ChannelId = "msteams",
            ServiceUrl = _sink.Address.AbsoluteUri,
            User = new ChannelAccount("29:user"),
            Bot = new ChannelAccount("28:bot"),
            Conversation = new ConversationAccount(id: "c"),
        };

        await _bot.Adapter.ContinueConversationAsync(
            "", reference, (turn, cancellationToken) => turn.SendActivityAsync("time for a check-in", cancellationToken: cancellationToken), CancellationToken.None);

        Assert.Matches("^POST /v3/conversations/c/activities/[0-9a-f-]{36}$", Assert.Single(_sink.Calls).Line);
    }

    [Fact]
    public async Task CreateConversation_OpensItAndRunsATurnThere()
    {
        Activity? opened = null;
        _sink.Answer = response => response.WriteAsync("""{"id":"new-1","activityId":"a-1"}""");
        await _bot.Adapter.CreateConversationAsync(
            "",
            "msteams",
            _sink.Address.AbsoluteUri,
            null,
            new ConversationParameters { Bot = new ChannelAccount("28:bot"), Members = [new ChannelAccount("29:user")], TenantId = "t" },
            (turn, _) => Task.FromResult(opened = turn.Activity),
            CancellationToken.None);

        Assert.Equal("POST /v3/conversations", Assert.Single(_sink.Calls).Line);
        Assert.Equal(("event", "CreateConversation", "new-1", "t", "a-1"), (opened!.Type, opened.Name, opened.Conversation.Id, opened.Conversation.TenantId, opened.Id));
        Assert.Null(opened.From);
    }

    [Fact]
    public async Task Members_AreAskedFromTheirAddresses()
    {
        _sink.Answer = response => response.WriteAsync("""{"id":"29:user","givenName":"Alex"}""");
        using var client = new ConnectorClient(new Uri(_sink.Address, "/with/path"), null);

        var member = await client.Conversations.GetConversationMemberAsync("29:user", "c");
        await client.Conversations.GetConversationPagedMembersAsync("c", 5, "a b");

        Assert.Equal("Alex", member.Properties["givenName"]);
        Assert.Equal(
            ["GET /with/path/v3/conversations/c/members/29%3Auser", "GET /with/path/v3/conversations/c/pagedmembers?pageSize=5&continuationToken=a%20b"],
            _sink.Calls.Select(call => call.Line));
    }

    private Newtonsoft.Json.Linq.JObject Message(string channel, Func<ITurnContext, Task> act)
    {
        _bot.OnTurn = act;
        return Bot.Message(_sink.Address.AbsoluteUri, channel);
    }

    private async Task InTurn(Func<ITurnContext, Task> act) =>
        Assert.Equal(HttpStatusCode.OK, (await _bot.PostAsync(Message("msteams", act))).StatusCode);

    private async Task<ErrorResponseException> RefusalOf(Func<ITurnContext, Task> act)
    {
        ErrorResponseException? refusal = null;
        await InTurn(async turn => refusal = await Assert.ThrowsAsync<ErrorResponseException>(() => act(turn)));
        return refusal!;
    }
}
