using BackBot.Storage;
using BackBot.Tests.Machine;
using BackBot.Turns;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace BackBot.Tests.Channels.WebChat;

/// <summary>The main job as a person meets it: the real service and a real browser, from hello to a stored check-in.</summary>
[Needs("chromium")]
[Collection(BrowserTests.Name)]
public sealed class WholeConversationTests(Browser browser) : IAsyncLifetime
{
    private const float Patience = 60_000;

    private BackBotServer server = null!;

    public async Task InitializeAsync() => server = await BackBotServer.StartAsync();

    public async Task DisposeAsync() => await server.DisposeAsync();

    [TheoryWhere]
    [InlineData("desktop")]
    [InlineData("phone")]
    public async Task FromHelloToAStoredCheckIn_ByTapping_WithARestartInTheMiddle(string screen)
    {
        await using var visit = await browser.VisitAsync(server, screen == "phone" ? Device.Phone : Device.Desktop);
        await visit.Page.GotoAsync("/");

        await TapAsync(visit, "Yes, keep my answers");
        await SayAsync(visit, "Sam", "Which age group");
        await TapAsync(visit, "40-49");
        await visit.PictureAsync($"whole-{screen}-danger");
        for (var group = 0; group < 3; group++)
        {
            await TickAsync(visit, "None of these");
        }

        await TapAsync(visit, "Lower back");
        await TapAsync(visit, "A few days");
        await TapAsync(visit, "4");

        await server.StopAsync();
        await server.StartAgainAsync();
        await visit.WakeAsync();

        await TickAsync(visit, "Sitting");
        await TapAsync(visit, "No");
        await TickAsync(visit, "None of these");
        await TapAsync(visit, "Warmth");
        await TickAsync(visit, "None of these");
        await TapAsync(visit, "2");
        await TickAsync(visit, "Walking");
        await TapAsync(visit, "At home");
        await TickAsync(visit, "I have a mat");
        await TapAsync(visit, "10 minutes");
        await Bubbles(visit, "Your plan for today").WaitForAsync(new() { Timeout = Patience });
        await visit.PictureAsync($"whole-{screen}-plan");
        await TapAsync(visit, "Start now");
        await LastCard(visit).GetByText("Breathing:").WaitForAsync(new() { Timeout = Patience });
        await Assertions.Expect(LastCard(visit).GetByText("2", new() { Exact = true })).ToBeVisibleAsync();
        await visit.PictureAsync($"whole-{screen}-exercise");
        for (var exercise = 0; exercise < 4 && await LastCard(visit).GetByRole(AriaRole.Button, new() { Name = "Too hard" }).CountAsync() > 0; exercise++)
        {
            await TapAsync(visit, "Done");
        }

        await TapAsync(visit, "3");
        await LastCard(visit).GetByLabel("Pain today").SelectOptionAsync("3");
        await LastCard(visit).GetByLabel("Minutes you moved").FillAsync("12");
        await visit.PictureAsync($"whole-{screen}-checkin");
        await TapAsync(visit, "Send");
        await Bubbles(visit, "your first check-in").WaitForAsync(new() { Timeout = Patience });
        await visit.PictureAsync($"whole-{screen}-end");

        var checkIn = Assert.Single(await CheckInsAsync());
        Assert.Equal(3.0, checkIn.Columns["Pain"]);
        Assert.Equal(12L, checkIn.Columns["Minutes"]);
        Assert.DoesNotContain(visit.Complaints, complaint => !complaint.Contains("ERR_CONNECTION", StringComparison.Ordinal) && !complaint.Contains("WebSocket", StringComparison.Ordinal));
    }

    [FactWhere]
    public async Task FromHelloToAStoredCheckIn_ByTyping()
    {
        (string Say, string Hears)[] turns =
        [
            ("yes", "What shall I call you"), ("Alex", "age group"), ("53", "any of this"), ("none", "right now"), ("no", "Last one"), ("none of these", "hurt most"),
            ("lower back", "How long"), ("five days", "How strong"), ("about a 4", "makes it worse"), ("sitting", "leg or an arm"), ("no", "are true"), ("none", "feel better"),
            ("a hot bath", "live with"), ("none", "How worried"), ("2", "kind of movement"), ("walking", "mostly do it"), ("at home", "What do you have"), ("none", "How many minutes"),
            ("10", "Shall we start"), ("later", "What would you like"), ("check in", "How is your back today"), ("about a 4, walked 20 min, felt fine", "first check-in"),
        ];
        await using var visit = await browser.VisitAsync(server);
        await visit.Page.GotoAsync("/");
        await Bubbles(visit, "May I keep your answers").WaitForAsync(new() { Timeout = Patience });

        foreach (var (say, hears) in turns)
        {
            await SayAsync(visit, say, hears);
        }

        var checkIn = Assert.Single(await CheckInsAsync());
        Assert.Equal(4.0, checkIn.Columns["Pain"]);
        Assert.Equal(20L, checkIn.Columns["Minutes"]);
    }

    private static ILocator Bubbles(Visit visit, string words) => visit.Bubbles.GetByText(words).Last;

    private static ILocator LastCard(Visit visit) => visit.Page.Locator(".webchat__adaptive-card-renderer").Last;

    private static async Task SayAsync(Visit visit, string text, string hears)
    {
        await visit.SayAsync(text);
        await Bubbles(visit, hears).WaitForAsync(new() { Timeout = Patience });
    }

    /// <summary>Taps a button of the newest card, and waits until a newer one, or an answer, has come.</summary>
    private static async Task TapAsync(Visit visit, string label)
    {
        var button = LastCard(visit).GetByRole(AriaRole.Button, new() { Name = label, Exact = true });
        await button.WaitForAsync(new() { Timeout = Patience });
        await NewCardAsync(visit, () => button.ClickAsync());
    }

    private static async Task TickAsync(Visit visit, string label)
    {
        var box = LastCard(visit).GetByLabel(label, new() { Exact = true });
        await box.WaitForAsync(new() { Timeout = Patience });
        await box.CheckAsync();
        await NewCardAsync(visit, () => LastCard(visit).GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync());
    }

    private static async Task NewCardAsync(Visit visit, Func<Task> act)
    {
        var cards = visit.Page.Locator(".webchat__adaptive-card-renderer");
        var before = await cards.CountAsync();
        await act();
        await cards.Nth(before).WaitForAsync(new() { Timeout = Patience });
        Assert.Empty(await visit.Page.Locator(".ac-pushButton, .ac-pushButton > div").EvaluateAllAsync<string[]>(
            "parts => parts.filter(part => part.scrollWidth > part.clientWidth + 1).map(part => part.innerText)"));
    }

    private async Task<IReadOnlyList<Row>> CheckInsAsync()
    {
        var rows = new List<Row>();
        await foreach (var (_, row) in server.Services.GetRequiredService<IRowStore>()
            .ScanAsync(RowTable.People, KeyRange.StartingWith(PersonRows.CheckInPrefix), CancellationToken.None))
        {
            rows.Add(row);
        }

        return rows;
    }
}
