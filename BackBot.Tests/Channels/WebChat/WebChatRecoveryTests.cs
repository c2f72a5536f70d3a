using BackBot.Channels.DirectLine;
using BackBot.Tests.Machine;
using BackBot.Turns;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace BackBot.Tests.Channels.WebChat;

/// <summary>What happens to an open page when the line, the service or the token goes away and comes back.</summary>
[Needs("chromium")]
[Collection(BrowserTests.Name)]
public sealed class WebChatRecoveryTests(Browser browser) : IAsyncLifetime
{
    private readonly ShiftedTime _time = new();
    private BackBotServer _server = null!;

    public async Task InitializeAsync() => _server = await BackBotServer.StartAsync(services: services => services
        .AddSingleton<TimeProvider>(_time)
        .AddSingleton<EchoTurns>()
        .AddSingleton<IInboundTurns>(provider => provider.GetRequiredService<EchoTurns>()));

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [FactWhere]
    public async Task Restart_InTheMiddle_KeepsTheConversation()
    {
        await using var visit = await browser.VisitAsync(_server);
        await visit.OpenAsync();
        await visit.TalkAsync("before");

        await _server.StopAsync();
        await visit.WakeAsync();
        await Assertions.Expect(visit.Banner).ToHaveTextAsync("I cannot reach BackBot just now. I keep trying.");
        await visit.PictureAsync("unreachable");
        await _server.StartAgainAsync();
        await visit.WakeAsync();
        await Assertions.Expect(visit.Banner).ToHaveTextAsync("You are back. Let us carry on.");
        await visit.TalkAsync("after");

        await Assertions.Expect(visit.Bubbles).ToHaveTextAsync([EchoTurns.Greeting, "before", "Echo: before", "after", "Echo: after"]);
    }

    [FactWhere]
    public async Task Offline_IsSaid_AndWhatWasMissedComesWhenTheLineIsBack()
    {
        await using var visit = await browser.VisitAsync(_server, Device.Phone);
        await visit.OpenAsync();
        await visit.TalkAsync("hello");

        await visit.SetOfflineAsync(true);
        await Assertions.Expect(visit.Banner).ToHaveTextAsync("You are offline. I will carry on when you are back.");
        await visit.PictureAsync("offline-phone");
        await SpeakAsync("A thought for later.");
        await visit.SetOfflineAsync(false);

        await Assertions.Expect(visit.Banner).ToHaveTextAsync("You are back. Let us carry on.");
        await visit.Bubble("A thought for later.").WaitForAsync();
        await visit.TalkAsync("and on");
        await Assertions.Expect(visit.Bubbles).ToHaveTextAsync([EchoTurns.Greeting, "hello", "Echo: hello", "A thought for later.", "and on", "Echo: and on"]);
        await Assertions.Expect(visit.Banner).ToBeHiddenAsync();
    }

    [FactWhere]
    public async Task NightsSleep_WithAnExpiredToken_GoesOnInTheSameConversation()
    {
        await using var visit = await browser.VisitAsync(_server);
        await visit.OpenAsync();
        await visit.TalkAsync("good night");
        _time.Ahead = TimeSpan.FromHours(9);

        await visit.WakeAsync();
        await visit.TalkAsync("good morning");

        await Assertions.Expect(visit.Bubbles).ToHaveTextAsync([EchoTurns.Greeting, "good night", "Echo: good night", "good morning", "Echo: good morning"]);
        Assert.Single(_server.Services.GetRequiredService<EchoTurns>().Handled.Select(activity => activity.From.Id).Distinct());
    }

    [FactWhere]
    public async Task ThreeMonthsLater_IsANewChat_AndSaysSo()
    {
        await using var visit = await browser.VisitAsync(_server);
        await visit.OpenAsync();
        await visit.TalkAsync("see you");
        _time.Ahead = TimeSpan.FromDays(92);

        await visit.Page.ReloadAsync();

        await Assertions.Expect(visit.Banner).ToHaveTextAsync("Your earlier chat is no longer open here, so this is a new one.");
        await Assertions.Expect(visit.Bubbles).ToHaveTextAsync([EchoTurns.Greeting]);
    }

    [FactWhere]
    public async Task Stream_ThatDiedWithoutASign_IsNoticedAndReplaced()
    {
        await using var visit = await browser.VisitAsync(_server);

        // Web Chat waits 3 to 15 seconds before it reconnects; here 3. Its reconnect then meets the one answer after which it never tries again.
        await visit.Page.AddInitScriptAsync("Math.random = () => 0");
        var refused = new TaskCompletionSource();
        await visit.Page.RouteAsync("**/v3/directline/conversations/*?watermark=*", async route =>
        {
            await route.FulfillAsync(new RouteFulfillOptions { Status = 404 });
            refused.TrySetResult();
        });
        await visit.OpenAsync();
        await visit.TalkAsync("hello");
        CutStreams();
        await refused.Task.WaitAsync(TimeSpan.FromSeconds(15));

        await SpeakAsync("Are you there?");
        await visit.WakeAsync();

        await visit.Bubble("Are you there?").WaitForAsync();
        await visit.TalkAsync("yes");
        await Assertions.Expect(visit.Bubbles).ToHaveTextAsync([EchoTurns.Greeting, "hello", "Echo: hello", "Are you there?", "yes", "Echo: yes"]);
    }

    /// <summary>The bot says something by itself.</summary>
    private async Task SpeakAsync(string text)
    {
        var conversation = _server.Services.GetRequiredService<EchoTurns>().Handled.First().Conversation;
        var result = await _server.Services.GetRequiredService<DirectLineSender>().SendAsync(
            new ConversationReference { ChannelId = "directline", Conversation = conversation }, new Activity { Type = ActivityTypes.Message, Text = text }, default);
        Assert.IsType<SendResult.Sent>(result);
    }

    /// <summary>Opens as many other tabs as it takes for the service to close the page's own stream.</summary>
    private void CutStreams()
    {
        var identity = _server.Services.GetRequiredService<EchoTurns>().Handled.First();
        var live = _server.Services.GetRequiredService<LiveConversations>();
        var streams = Enumerable.Range(0, 4).Select(_ => new LiveStream()).ToList();
        streams.ForEach(stream => live.TryAdd(identity.Conversation.Id, stream));
        streams.ForEach(stream => live.Remove(identity.Conversation.Id, stream));
    }
}
