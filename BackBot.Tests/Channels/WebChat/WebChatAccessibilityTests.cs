using BackBot.Tests.Machine;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace BackBot.Tests.Channels.WebChat;

/// <summary>The page in use, checked by axe-core against WCAG 2.2 AA.</summary>
[Needs("chromium")]
[Collection(BrowserTests.Name)]
public sealed class WebChatAccessibilityTests(Browser browser) : IAsyncLifetime
{
    private BackBotServer _server = null!;

    public async Task InitializeAsync() => _server = await BackBotServer.StartEchoingAsync();

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [FactWhere]
    public Task Desktop_Light() => AssertCleanAsync(Device.Desktop, "a11y-desktop");

    [FactWhere]
    public Task Desktop_Dark() => AssertCleanAsync(Device.DarkDesktop, "a11y-desktop-dark");

    [FactWhere]
    public Task Phone_Light() => AssertCleanAsync(Device.Phone, "a11y-phone");

    [FactWhere]
    public Task Phone_Dark() => AssertCleanAsync(Device.DarkPhone, "a11y-phone-dark");

    private async Task AssertCleanAsync(Device device, string picture)
    {
        await using var visit = await browser.VisitAsync(_server, device);
        await visit.OpenAsync();
        await visit.TalkAsync("hello");
        await visit.SayAsync("card");
        await visit.Page.Locator(".webchat__adaptive-card-renderer").GetByText("Save my check-in").ClickAsync();
        await visit.SayAsync("choices");
        await visit.Choice("Better").WaitForAsync();
        await AssertCleanAsync(visit);

        await visit.Page.Locator("#menu summary").ClickAsync();
        await AssertCleanAsync(visit);
        await visit.Page.Locator("#forget").ClickAsync();
        await AssertCleanAsync(visit);
        await visit.Page.Keyboard.PressAsync("Escape");
        await visit.SetOfflineAsync(true);
        await visit.Banner.WaitForAsync();
        await visit.PictureAsync(picture);
        await AssertCleanAsync(visit);
    }

    private static async Task AssertCleanAsync(Visit visit)
    {
        // Web Chat reads every card to screen readers from a copy that is out of reach for fingers and keys, and leaves the copy's inputs without names.
        var looked = new AxeRunContext { Exclude = [new AxeSelector(".webchat__live-region-transcript")] };
        var found = await visit.Page.RunAxe(looked, new() { RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] } });
        Assert.Empty(found.Violations.SelectMany(violation => violation.Nodes.Select(node => $"{violation.Id}: {violation.Help} {node.Html}")));
    }
}
