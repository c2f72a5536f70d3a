using System.Net;
using System.Text.Json.Nodes;
using BackBot.Storage;
using BackBot.Tests.Storage;
using BackBot.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace BackBot.Tests.Channels.DirectLine;

/// <summary>What a client meets on the way from a token to an answer.</summary>
public sealed class DirectLineConversationTests : IAsyncLifetime
{
    private BackBotServer _server = null!;

    public async Task InitializeAsync() => _server = await BackBotServer.StartEchoingAsync();

    public async Task DisposeAsync() => await _server.DisposeAsync();

    private EchoTurns Turns => _server.Services.GetRequiredService<EchoTurns>();

    [Fact]
    public async Task Start_TheFirstTimeIsCreated_AndLaterTheSameConversation()
    {
        var person = await DirectLineClient.ArriveAsync(_server);

        using var first = await person.SendAsync(HttpMethod.Post, "/v3/directline/conversations", """{"user":{"id":"user1"},"locale":"en-GB"}""");
        var conversation = await person.TakeAsync(first);
        using var second = await person.SendAsync(HttpMethod.Post, "/v3/directline/conversations");

        Assert.Equal(HttpStatusCode.Created, first.StatusCode);
        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        Assert.Equal(["conversationId", "token", "expires_in", "streamUrl"], conversation.AsObject().Select(member => member.Key));
        Assert.Equal(person.ConversationId, (string?)(await person.TakeAsync(second))["conversationId"]);
        Assert.StartsWith("ws://127.0.0.1:", person.StreamUrl, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Arrival_IsGreetedOnce_HoweverOftenThePageIsReloaded()
    {
        var person = await DirectLineClient.StartAsync(_server);
        using var again = await person.SendAsync(HttpMethod.Post, "/v3/directline/conversations");

        Assert.Equal([EchoTurns.Greeting], await person.TextsAsync());
        var arrival = Assert.Single(Turns.Handled);
        Assert.Equal("conversationUpdate", arrival.Type);
        Assert.Equal(person.UserId, Assert.Single(arrival.MembersAdded).Id);
    }

    [Fact]
    public async Task Arrival_NotHandledTheFirstTime_IsGreetedOnTheNextVisit()
    {
        Turns.Outcome = TurnOutcome.TryAgain;
        var person = await DirectLineClient.StartAsync(_server);
        Assert.Empty(await person.TextsAsync());
        Turns.Outcome = TurnOutcome.Handled;

        using var again = await person.SendAsync(HttpMethod.Post, "/v3/directline/conversations");

        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.Equal([EchoTurns.Greeting], await person.TextsAsync());
    }

    [Fact]
    public async Task Start_WhenTheBotFails_StillWorks()
    {
        Turns.Defect = new InvalidOperationException("a defect");

        var person = await DirectLineClient.StartAsync(_server);

        Assert.NotNull(person.StreamUrl);
    }

    [Fact]
    public async Task Message_IsEchoedWithItsIds_BeforeTheAnswerToIt()
    {
        var person = await DirectLineClient.StartAsync(_server);

        var id = await person.SayAsync("good morning", "client-1");

        var (activities, _) = await person.PollAsync();
        var (echo, answer) = (activities[1], activities[2]);
        Assert.Equal(id, (string?)echo["id"]);
        Assert.Equal("client-1", (string?)echo["channelData"]!["clientActivityID"]);
        Assert.Equal("good morning", (string?)echo["text"]);
        Assert.Equal("Echo: good morning", (string?)answer["text"]);
        Assert.Equal(id, (string?)answer["replyToId"]);
        Assert.Equal("bot", (string?)answer["from"]!["role"]);
        Assert.Equal(3, activities.Select(activity => (string?)activity["id"]).Distinct().Count());
    }

    [Fact]
    public async Task Message_WhoeverItClaimsToBeFrom_IsFromTheTokensPerson()
    {
        var person = await DirectLineClient.StartAsync(_server);

        await person.SayAsync("it is me");

        var turn = Turns.Handled.Single(activity => activity.Text == "it is me");
        Assert.Equal(person.UserId, turn.From.Id);
        Assert.Equal("user", turn.From.Role);
        Assert.Equal("directline", turn.ChannelId);
        Assert.Equal(person.ConversationId, turn.Conversation.Id);
        Assert.Equal(person.UserId, (string?)(await person.PollAsync()).Activities[1]["from"]!["id"]);
    }

    [Fact]
    public async Task SamePostAgain_HasTheSameId_AndRunsNothingTwice()
    {
        var person = await DirectLineClient.StartAsync(_server);

        var ids = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => person.SayAsync("once", "client-1")));

        Assert.Single(ids.Distinct());
        Assert.Equal([EchoTurns.Greeting, "once", "Echo: once"], await person.TextsAsync());
    }

    [Fact]
    public async Task SameWordsTwice_AreTwoMessages()
    {
        var person = await DirectLineClient.StartAsync(_server);

        await person.SayAsync("no", "client-1");
        await person.SayAsync("no", "client-2");

        Assert.Equal([EchoTurns.Greeting, "no", "Echo: no", "no", "Echo: no"], await person.TextsAsync());
    }

    [Fact]
    public async Task Turn_ThatCouldNotRun_IsAnError_AndTheSamePostThenRuns()
    {
        var person = await DirectLineClient.StartAsync(_server);
        Turns.Outcome = TurnOutcome.TryAgain;
        using var refused = await person.PostAsync(DirectLineClient.Message("now?", "client-1"));
        Turns.Outcome = TurnOutcome.Handled;

        await person.SayAsync("now?", "client-1");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.Equal([EchoTurns.Greeting, "now?", "Echo: now?"], await person.TextsAsync());
    }

    [Fact]
    public async Task Defect_IsAnErrorWithoutItsReason()
    {
        var person = await DirectLineClient.StartAsync(_server);
        Turns.Defect = new InvalidOperationException("a secret reason");

        using var failed = await person.PostAsync(DirectLineClient.Message("hello"));

        Assert.Equal(HttpStatusCode.InternalServerError, failed.StatusCode);
        Assert.DoesNotContain("secret", await failed.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Poll_AfterAWatermark_HasOnlyWhatIsNew()
    {
        var person = await DirectLineClient.StartAsync(_server);
        var (_, watermark) = await person.PollAsync();
        await person.SayAsync("news");

        var (news, after) = await person.PollAsync(watermark);

        Assert.Equal(["news", "Echo: news"], news.Select(activity => (string?)activity["text"]));
        Assert.Empty((await person.PollAsync(after)).Activities);
        Assert.Equal(3, (await person.PollAsync(null)).Activities.Count);
    }

    [Fact]
    public async Task Reconnect_ReplacesTokenAndStream_AndNeverLosesTheConversation()
    {
        var person = await DirectLineClient.StartAsync(_server);
        await person.SayAsync("before");
        var (_, watermark) = await person.PollAsync();
        await person.SayAsync("meanwhile");

        using var answer = await person.SendAsync(HttpMethod.Get, $"/v3/directline/conversations/{person.ConversationId}?watermark={watermark}");
        await person.TakeAsync(answer);
        using var stream = await person.OpenStreamAsync();

        Assert.Equal("meanwhile", await stream.NextTextAsync());
        Assert.Equal("Echo: meanwhile", await stream.NextTextAsync());
    }

    [Fact]
    public async Task Refresh_GivesATokenThatWorks()
    {
        var person = await DirectLineClient.StartAsync(_server);

        using var answer = await person.SendAsync(HttpMethod.Post, "/v3/directline/tokens/refresh");
        await person.TakeAsync(answer);

        Assert.Equal([EchoTurns.Greeting], await person.TextsAsync());
    }

    [Fact]
    public async Task Restart_KeepsConversationsTokensAndNumbers()
    {
        var person = await DirectLineClient.StartAsync(_server);
        await person.SayAsync("before");
        await _server.StopAsync();
        await _server.StartAgainAsync();

        await person.SayAsync("after");

        Assert.Equal([EchoTurns.Greeting, "before", "Echo: before", "after", "Echo: after"], await person.TextsAsync());
    }

    [Fact]
    public async Task Typing_IsNeitherKeptNorAnswered()
    {
        var person = await DirectLineClient.StartAsync(_server);

        using var answer = await person.PostAsync(new JsonObject { ["type"] = "typing" });

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal([EchoTurns.Greeting], await person.TextsAsync());
    }

    [Fact]
    public async Task CardAnswer_ArrivesWhole()
    {
        var person = await DirectLineClient.StartAsync(_server);

        using var answer = await person.PostAsync("""{"type":"message","value":{"question":"pain-now","pain":"7"},"channelData":{"postBack":true,"clientActivityID":"c1"}}""");

        answer.EnsureSuccessStatusCode();
        Assert.Equal("""Received {"question":"pain-now","pain":"7"}""", (await person.TextsAsync())[^1]);
    }

    [Fact]
    public async Task StorageAway_PollsAndStartsStillAnswer_AndPostsSayTryAgain()
    {
        var rows = new RacingStore(new InMemoryRowStore());
        await using var server = await BackBotServer.StartAsync(services: services => services
            .AddSingleton<IRowStore>(rows).AddSingleton<EchoTurns>().AddSingleton<IInboundTurns>(provider => provider.GetRequiredService<EchoTurns>()));
        var person = await DirectLineClient.StartAsync(server);
        rows.ReadsFail = true;
        rows.FailsBefore = _ => true;

        var (nothing, watermark) = await person.PollAsync("1");
        using var start = await person.SendAsync(HttpMethod.Post, "/v3/directline/conversations");
        using var reconnect = await person.SendAsync(HttpMethod.Get, $"/v3/directline/conversations/{person.ConversationId}?watermark=1");
        using var post = await person.PostAsync(DirectLineClient.Message("hello"));
        rows.ReadsFail = false;
        rows.FailsBefore = null;

        Assert.Empty(nothing);
        Assert.Equal("1", watermark);
        Assert.Equal(HttpStatusCode.OK, start.StatusCode);
        Assert.Equal(HttpStatusCode.OK, reconnect.StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, post.StatusCode);
        Assert.Equal([EchoTurns.Greeting], await person.TextsAsync());
    }
}
