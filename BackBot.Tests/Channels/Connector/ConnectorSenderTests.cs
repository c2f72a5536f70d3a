using BackBot.Channels.Connector;
using BackBot.Tests.Compat.Connector;
using BackBot.Turns;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;

namespace BackBot.Tests.Channels.Connector;

/// <summary>Sending over HTTP to a channel of this machine that answers as a test says.</summary>
public sealed class ConnectorSenderTests : IClassFixture<ConnectorSenderTests.Bot>, IAsyncLifetime
{
    private readonly IChannelSender _sender;
    private Sink _channel = null!;

    public ConnectorSenderTests(Bot bot) => _sender = bot.Server.Services.GetServices<IChannelSender>().OfType<ConnectorSender>().Single();

    public async Task InitializeAsync() => _channel = await Sink.StartAsync();

    public async Task DisposeAsync() => await _channel.DisposeAsync();

    [Fact]
    public async Task Message_GoesToItsConversation_AndItsIdIsTheChannels()
    {
        var result = await SendAsync(new Activity { Type = ActivityTypes.Message, Id = "turn-00", ReplyToId = "m1", Text = "hello" });

        Assert.Equal(new SendResult.Sent("made-1"), result);
        var call = Assert.Single(_channel.Calls);
        Assert.Equal("POST /v3/conversations/a%3Achat/activities", call.Line);
        Assert.Equal("hello", (string?)call.Body["text"]);
        Assert.Null(call.Body["id"]);
        Assert.Null(call.Body["replyToId"]);
    }

    [Theory]
    [InlineData(412)]
    [InlineData(429)]
    [InlineData(502)]
    [InlineData(504)]
    public async Task PassingFailure_IsTriedAgain(int status)
    {
        FailFirst(times: 2, status);

        Assert.IsType<SendResult.Sent>(await SendAsync());
        Assert.Equal(3, _channel.Calls.Count);
    }

    [Fact]
    public async Task FailureThatStays_EndsAfterTheLastTry()
    {
        FailFirst(times: 99, 502);

        Assert.IsType<SendResult.Throttled>(await SendAsync());
        Assert.Equal(3, _channel.Calls.Count);
    }

    [Fact]
    public async Task LongRetryAfter_IsLeftToTheCaller()
    {
        _channel.Answer = response =>
        {
            response.StatusCode = 429;
            response.Headers.RetryAfter = "120";
            return Task.CompletedTask;
        };
        var before = DateTimeOffset.UtcNow;

        var throttled = Assert.IsType<SendResult.Throttled>(await SendAsync());
        Assert.True(throttled.Until >= before.AddSeconds(120));
        Assert.Single(_channel.Calls);
    }

    [Theory]
    [InlineData(403, """{"error":{"code":"BotNotInConversationRoster","message":"gone"}}""", "Unreachable { Why = BotNotInConversationRoster }")]
    [InlineData(403, """{"error":{"code":"Forbidden","message":"no","innerHttpError":{"statusCode":403,"body":{"code":"MessageWritesBlocked"}}}}""", "Unreachable { Why = MessageWritesBlocked }")]
    [InlineData(400, """{"error":{"code":"BadSyntax","message":"the words of a person"}}""", "Failed { Why = the channel answered 400 BadSyntax }")]
    [InlineData(500, "<html>", "Failed { Why = the channel answered 500 }")]
    public async Task Refusal_StandsAtOnce(int status, string body, string result)
    {
        _channel.Answer = response =>
        {
            response.StatusCode = status;
            return response.WriteAsync(body);
        };

        Assert.Equal(result, (await SendAsync()).ToString());
        Assert.Single(_channel.Calls);
    }

    [Fact]
    public async Task ChannelThatIsNotThere_MeansLater()
    {
        var reference = Reference();
        await _channel.DisposeAsync();

        Assert.IsType<SendResult.Throttled>(await _sender.SendAsync(reference, Hello(), default));
    }

    [Fact]
    public async Task LostConnection_IsTold_BecauseTheMessageMayHaveArrived()
    {
        _channel.Answer = response =>
        {
            response.HttpContext.Abort();
            return Task.CompletedTask;
        };

        await Assert.ThrowsAsync<HttpRequestException>(() => SendAsync());
        Assert.Single(_channel.Calls);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(404)]
    [InlineData(429)]
    [InlineData(501)]
    public async Task ReplacedCard_IsTriedOnce_AndNeverAFailure(int status)
    {
        _channel.Answer = response =>
        {
            response.StatusCode = status;
            return Task.CompletedTask;
        };

        Assert.IsType<SendResult.Sent>(await SendAsync(new Activity { Type = ActivityTypes.MessageUpdate, Id = "card-7", Text = "How is it?" }));
        var call = Assert.Single(_channel.Calls);
        Assert.Equal("PUT /v3/conversations/a%3Achat/activities/card-7", call.Line);
        Assert.Equal("message", (string?)call.Body["type"]);
    }

    [Fact]
    public async Task ReferenceWithoutAnAddress_Fails() => Assert.IsType<SendResult.Failed>(await _sender.SendAsync(new ConversationReference { ChannelId = "msteams" }, Hello(), default));

    [Fact]
    public void WhatIsServedInProcess_IsLeftToItsOwnSender()
    {
        Assert.False(_sender.Serves("directline"));
        Assert.True(_sender.Serves("msteams"));
    }

    private static Activity Hello() => new() { Type = ActivityTypes.Message, Text = "hello", Conversation = new ConversationAccount(id: "a:chat") };

    private ConversationReference Reference() =>
        new() { ChannelId = "msteams", ServiceUrl = _channel.Address.AbsoluteUri, Conversation = new ConversationAccount(id: "a:chat") };

    private Task<SendResult> SendAsync(Activity? activity = null)
    {
        var sent = activity ?? Hello();
        sent.Conversation = new ConversationAccount(id: "a:chat");
        return _sender.SendAsync(Reference(), sent, default);
    }

    private void FailFirst(int times, int status) => _channel.Answer = response =>
    {
        response.StatusCode = _channel.Calls.Count <= times ? status : 201;
        return response.WriteAsync(new JObject { ["id"] = "made-1" }.ToString());
    };

    public sealed class Bot : IAsyncLifetime
    {
        internal BackBotServer Server { get; private set; } = null!;

        public async Task InitializeAsync() => Server = await BackBotServer.StartAsync(new Dictionary<string, string?> { ["Connector:RetryMilliseconds"] = "1" });

        public async Task DisposeAsync() => await Server.DisposeAsync();
    }
}
