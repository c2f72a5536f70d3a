using BackBot.Tests.Machine;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace BackBot.Tests.Channels.WebChat;

/// <summary>The page in a real browser: arriving, talking, coming back.</summary>
[Needs("chromium")]
[Collection(BrowserTests.Name)]
public sealed class WebChatPageTests(Browser browser) : IAsyncLifetime
{
    private BackBotServer _server = null!;

    public async Task InitializeAsync() => _server = await BackBotServer.StartEchoingAsync();

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [FactWhere]
    public async Task Person_IsGreeted_WritesAndIsAnswered_AndTheBrowserHasNoComplaint()
    {
        await using var visit = await browser.VisitAsync(_server);
        await visit.OpenAsync();

        await visit.TalkAsync("Good morning");

        await Assertions.Expect(visit.Bubbles).ToHaveTextAsync([EchoTurns.Greeting, "Good morning", "Echo: Good morning"]);
        await visit.PictureAsync("desktop");
        Assert.Empty(visit.Complaints);
    }

    [FactWhere]
    public async Task FirstPaint_DoesNotWaitForWebChat()
    {
        await using var visit = await browser.VisitAsync(_server);
        var held = new TaskCompletionSource();
        await visit.Page.RouteAsync("**/webchat.js", async route =>
        {
            await held.Task;
            await route.ContinueAsync();
        });

        await visit.Page.GotoAsync("/", new PageGotoOptions { WaitUntil = WaitUntilState.Commit });

        await Assertions.Expect(visit.Page.Locator("h1")).ToHaveTextAsync("BackBot");
        await Assertions.Expect(visit.Page.Locator(".privacy")).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.Locator("#skeleton")).ToBeVisibleAsync();
        await visit.PictureAsync("first-paint");
        held.SetResult();
        await visit.Bubble(EchoTurns.Greeting).WaitForAsync();
        await Assertions.Expect(visit.Page.Locator("#skeleton")).ToBeHiddenAsync();
    }

    [FactWhere]
    public async Task WebChat_ThatDoesNotLoad_IsSaid_AndLoadsOnTryAgain()
    {
        await using var visit = await browser.VisitAsync(_server);
        await visit.Page.RouteAsync("**/webchat.js", route => route.AbortAsync());
        await visit.Page.GotoAsync("/");
        await Assertions.Expect(visit.Banner).ToContainTextAsync("The chat did not load.");
        await visit.Page.UnrouteAllAsync();

        await visit.Banner.GetByRole(AriaRole.Button).ClickAsync();

        await visit.Bubble(EchoTurns.Greeting).WaitForAsync();
        await Assertions.Expect(visit.Banner).ToBeHiddenAsync();
    }

    [FactWhere]
    public async Task Reload_ShowsTheHistory_Once()
    {
        await using var visit = await browser.VisitAsync(_server);
        await visit.OpenAsync();
        await visit.TalkAsync("one");
        await visit.TalkAsync("two");

        await visit.Page.ReloadAsync();
        await visit.TalkAsync("three");

        await Assertions.Expect(visit.Bubbles).ToHaveTextAsync([EchoTurns.Greeting, "one", "Echo: one", "two", "Echo: two", "three", "Echo: three"]);
        Assert.Empty(visit.Complaints);
    }

    [FactWhere]
    public async Task TwoTabs_ShowTheSameConversation()
    {
        await using var visit = await browser.VisitAsync(_server);
        await visit.OpenAsync();
        var tab = await visit.OpenAnotherTabAsync();
        await tab.Locator(".webchat__bubble__content").GetByText(EchoTurns.Greeting).WaitForAsync();

        await visit.TalkAsync("from the first tab");

        await tab.Locator(".webchat__bubble__content").GetByText("Echo: from the first tab").WaitForAsync();
    }

    [FactWhere]
    public async Task Card_FilledInByHand_ReachesTheBot()
    {
        await using var visit = await browser.VisitAsync(_server, Device.Phone);
        await visit.OpenAsync();
        await visit.SayAsync("card");
        var card = visit.Page.Locator(".webchat__adaptive-card-renderer");
        await card.GetByText("Save my check-in").WaitForAsync();
        await visit.PictureAsync("card-phone");

        await card.GetByText("Save my check-in").ClickAsync();
        await Assertions.Expect(card.GetByText("Please give a number from 0 to 10.")).ToBeVisibleAsync();
        await card.GetByLabel("Pain now").FillAsync("4");
        await card.GetByText("Yes, a walk").ClickAsync();
        await card.GetByText("Save my check-in").ClickAsync();

        await visit.Bubbles.GetByText("Received").WaitForAsync();
        var turn = _server.Services.GetRequiredService<EchoTurns>().Handled.Single(activity => activity.Value is not null);
        Assert.Equal("""{"question":"checkin","pain":"4","moved":"walk"}""", turn.Value.ToString()!.ReplaceLineEndings("").Replace(" ", "", StringComparison.Ordinal));
        Assert.Empty(visit.Complaints);
    }

    [FactWhere]
    public async Task SuggestedAnswers_AreSentByATap()
    {
        await using var visit = await browser.VisitAsync(_server, Device.DarkPhone);
        await visit.OpenAsync();
        await visit.SayAsync("choices");
        var choice = visit.Choice("A bit worse");
        await choice.WaitForAsync();
        await visit.PictureAsync("choices-dark-phone");

        await choice.ClickAsync();

        await visit.Bubble("Echo: A bit worse").WaitForAsync();
    }

    [FactWhere]
    public async Task Forget_LeavesNothingOnTheDevice_AndBeginsANewChat()
    {
        await using var visit = await browser.VisitAsync(_server, Device.Phone);
        await visit.OpenAsync();
        await visit.TalkAsync("between us");
        var token = await visit.Page.EvaluateAsync<string>("localStorage['backbot.token']");
        await visit.Page.Locator("#menu summary").ClickAsync();
        await Assertions.Expect(visit.Page.Locator("#forget-why")).ToBeVisibleAsync();
        await visit.PictureAsync("menu-phone");
        await visit.Page.Locator("#forget").ClickAsync();
        await visit.PictureAsync("forget-phone");

        await visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Forget it" }).ClickAsync();

        await Assertions.Expect(visit.Bubble("between us")).ToHaveCountAsync(0);
        await Assertions.Expect(visit.Bubbles).ToHaveTextAsync([EchoTurns.Greeting]);
        Assert.NotEqual(token, await visit.Page.EvaluateAsync<string>("localStorage['backbot.token']"));
        Assert.Equal(2, _server.Services.GetRequiredService<EchoTurns>().Handled.Select(activity => activity.From.Id).Distinct().Count());
    }

    [FactWhere]
    public async Task Forget_ThoughtBetterOf_ChangesNothing()
    {
        await using var visit = await browser.VisitAsync(_server);
        await visit.OpenAsync();
        await visit.TalkAsync("stay");
        await visit.Page.Locator("#menu summary").ClickAsync();
        await visit.Page.Locator("#forget").ClickAsync();

        await visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Keep it" }).ClickAsync();

        await visit.TalkAsync("and on");
        await visit.Bubble("stay").WaitForAsync();
    }

    [FactWhere]
    public async Task Phone_NothingIsWiderThanTheScreen_AndEverythingIsLargeEnoughToTouch()
    {
        await using var visit = await browser.VisitAsync(_server, Device.Phone);
        await visit.OpenAsync();
        await visit.TalkAsync("A rather long line that has to wrap on a narrow phone, with averyveryverylongwordwithoutanyspacesinitatall in it.");
        await visit.SayAsync("choices");
        await visit.Choice("Better").WaitForAsync();
        await visit.PictureAsync("phone");

        Assert.Equal(360, await visit.Page.EvaluateAsync<int>("document.scrollingElement.scrollWidth"));
        Assert.Equal(740, await visit.Page.EvaluateAsync<int>("document.scrollingElement.scrollHeight"));
        var small = await visit.Page.EvaluateAsync<string[]>("""
            [...document.querySelectorAll('button, summary, textarea, input')]
              .filter(e => e.tabIndex >= 0 && e.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !e.closest('[aria-hidden=true]'))
              .map(e => [e, e.getBoundingClientRect()])
              .filter(([, r]) => r.width > 1 && (r.width < 44 || r.height < 44) && r.height < 200)
              .map(([e, r]) => `${e.tagName}.${e.className} ${Math.round(r.width)}x${Math.round(r.height)}`)
            """);
        Assert.Empty(small);
    }

    [FactWhere]
    public async Task Page_OnAnotherSite_OpensAsABubble()
    {
        await using var site = await OtherSite.StartAsync();
        await using var server = await BackBotServer.StartEchoingAsync(("DirectLine:AllowedOrigins:0", site.Origin));
        site.Body = $"<h1>Our clinic</h1><p>Some text.</p><script src='{server.Address}embed.js' async></script>";
        await using var visit = await browser.VisitAsync(server);
        await visit.Page.GotoAsync(site.Origin);

        await visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Chat with BackBot" }).ClickAsync();

        await visit.Page.FrameLocator("iframe").Locator(".webchat__bubble__content").GetByText(EchoTurns.Greeting).WaitForAsync();
        await visit.PictureAsync("embedded");
        await visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Close the chat" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator("iframe")).ToBeHiddenAsync();
    }

    [FactWhere]
    public async Task Page_OnASiteThatIsNotAllowed_ShowsNothing()
    {
        await using var site = await OtherSite.StartAsync();
        site.Body = $"<h1>Somebody else</h1><iframe src='{_server.Address}'></iframe>";
        await using var visit = await browser.VisitAsync(_server);

        await visit.Page.GotoAsync(site.Origin);

        Assert.Contains(visit.Complaints, complaint => complaint.Contains("frame-ancestors", StringComparison.Ordinal));
        Assert.Empty(_server.Services.GetRequiredService<EchoTurns>().Handled);
    }
}
