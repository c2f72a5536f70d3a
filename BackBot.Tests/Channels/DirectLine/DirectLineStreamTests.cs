using System.Net.WebSockets;
using System.Text;
using BackBot.Channels.DirectLine;
using BackBot.Turns;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;

namespace BackBot.Tests.Channels.DirectLine;

/// <summary>The WebSocket on which a page hears the conversation.</summary>
public sealed class DirectLineStreamTests : IAsyncLifetime
{
    private BackBotServer _server = null!;

    public async Task InitializeAsync() => _server = await BackBotServer.StartEchoingAsync(("DirectLine:SocketsPerConversation", "2"));

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task FirstStream_BeginsWithTheWelcomeThatCameBeforeIt()
    {
        var person = await DirectLineClient.StartAsync(_server);

        using var stream = await person.OpenStreamAsync();

        Assert.Equal(EchoTurns.Greeting, await stream.NextTextAsync());
    }

    [Fact]
    public async Task Stream_HearsEchoAndAnswer_InOrder_WithTheirWatermark()
    {
        var person = await DirectLineClient.StartAsync(_server);
        using var stream = await person.OpenStreamAsync();
        await stream.NextAsync();

        var id = await person.SayAsync("hello");

        Assert.Equal(id, (string?)(await stream.NextAsync())!["id"]);
        Assert.Equal("Echo: hello", await stream.NextTextAsync());
        Assert.Equal("3", stream.Watermark);
    }

    [Fact]
    public async Task EmptyFrames_KeepTheStreamOpen()
    {
        var person = await DirectLineClient.StartAsync(_server);
        using var stream = await person.OpenStreamAsync();
        await stream.NextAsync();
        foreach (var _ in Enumerable.Range(0, 3))
        {
            await stream.Socket.SendAsync(Array.Empty<byte>(), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        }

        await person.SayAsync("still there?");

        Assert.Equal("still there?", await stream.NextTextAsync());
    }

    [Fact]
    public async Task FloodFromAClient_EndsItsStream()
    {
        var person = await DirectLineClient.StartAsync(_server);
        using var stream = await person.OpenStreamAsync();
        await stream.NextAsync();

        await stream.Socket.SendAsync(Encoding.UTF8.GetBytes(new string('x', 20_000)), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);

        await Assert.ThrowsAsync<WebSocketException>(stream.NextAsync);
    }

    [Fact]
    public async Task OneTabTooMany_ClosesTheOldestAsACollision_AndTheOthersGoOn()
    {
        var person = await DirectLineClient.StartAsync(_server);
        using var oldest = await person.OpenStreamAsync();
        using var second = await person.OpenStreamAsync();
        await oldest.NextAsync();
        await second.NextAsync();

        using var third = await person.OpenStreamAsync();

        Assert.Null(await oldest.NextAsync());
        Assert.Equal("collision", oldest.Socket.CloseStatusDescription);
        Assert.Equal(EchoTurns.Greeting, await third.NextTextAsync());
        await person.SayAsync("to both");
        Assert.Equal("to both", await second.NextTextAsync());
        Assert.Equal("to both", await third.NextTextAsync());
    }

    [Fact]
    public async Task BotTyping_IsShownButNotKept()
    {
        var person = await DirectLineClient.StartAsync(_server);
        using var stream = await person.OpenStreamAsync();
        await stream.NextAsync();
        var sender = _server.Services.GetRequiredService<DirectLineSender>();
        var reference = new ConversationReference { ChannelId = "directline", Conversation = new ConversationAccount(id: person.ConversationId) };

        Assert.IsType<SendResult.Sent>(await sender.SendAsync(reference, new Activity { Type = ActivityTypes.Typing }, default));

        Assert.Equal("typing", (string?)(await stream.NextAsync())!["type"]);
        Assert.Equal("1", stream.Watermark);
        Assert.Single((await person.PollAsync()).Activities);
    }

    [Fact]
    public async Task SameOutboxRowSentTwice_IsShownOnce_WithTheSameId()
    {
        var person = await DirectLineClient.StartAsync(_server);
        var sender = _server.Services.GetRequiredService<DirectLineSender>();
        var reference = new ConversationReference { ChannelId = "directline", Conversation = new ConversationAccount(id: person.ConversationId) };
        var reply = new Activity { Type = ActivityTypes.Message, Id = "outbox-7-0", Text = "Once", ReplyToId = "something-else" };

        var first = await sender.SendAsync(reference, reply, default);
        var second = await sender.SendAsync(reference, reply, default);

        Assert.Equal(first, second);
        var (activities, _) = await person.PollAsync();
        Assert.Equal([EchoTurns.Greeting, "Once"], activities.Select(activity => (string?)activity["text"]));
        Assert.Null(activities[1]["replyToId"]);
        Assert.Equal("outbox-7-0", reply.Id);
    }

    [Theory]
    [InlineData("")]
    [InlineData("&t=forged")]
    public async Task Stream_WithoutItsToken_IsRefused(string token)
    {
        var person = await DirectLineClient.StartAsync(_server);
        var url = person.StreamUrl!.Split("&t=")[0] + token;

        await Assert.ThrowsAsync<WebSocketException>(() => person.OpenStreamAsync(url));
    }

    [Fact]
    public async Task Stream_OfAnotherConversation_IsRefused()
    {
        var person = await DirectLineClient.StartAsync(_server);
        var other = await DirectLineClient.StartAsync(_server);

        await Assert.ThrowsAsync<WebSocketException>(() => person.OpenStreamAsync(other.StreamUrl!.Replace(other.ConversationId, person.ConversationId, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Stopping_TellsTheClient_AndDoesNotWaitForIt()
    {
        var person = await DirectLineClient.StartAsync(_server);
        using var stream = await person.OpenStreamAsync();
        await stream.NextAsync();

        var stopping = _server.StopAsync();

        Assert.Null(await stream.NextAsync());
        Assert.Equal(WebSocketCloseStatus.EndpointUnavailable, stream.Socket.CloseStatus);
        await stopping;
    }
}
