using System.Text.RegularExpressions;
using BackBot.Prompts;
using BackBot.Storage;
using BackBot.Tests.Channels.WebChat;
using BackBot.Tests.Machine;
using BackBot.Turns;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace BackBot.Tests.Channels.Teams;

/// <summary>A person's whole way through Teams, in Microsoft's own client: install, conversation, check-in, a prompt the next day, uninstall.</summary>
[Needs("node", "npm", "chromium")]
[Collection(BrowserTests.Name)]
public sealed partial class PlaygroundTests(Browser browser) : IAsyncLifetime
{
    private const float Patience = 180_000;

    private readonly ShiftedTime _time = new();
    private BackBotServer _server = null!;
    private Playground _playground = null!;
    private Visit _visit = null!;

    private ILocator Box => _visit.Page.Locator("[contenteditable=true][role=textbox]").First;

    /// <summary>Opens and closes the Playground's log, which says everything once more.</summary>
    private ILocator LogPanel => _visit.Page.GetByTitle("Toggle Log Panel");

    public async Task InitializeAsync()
    {
        _server = await BackBotServer.StartAsync(services: services => services.AddSingleton<TimeProvider>(_time));
        _playground = await Playground.StartAsync(_server.Address);
        _visit = await browser.VisitAsync(_playground.Address);
        _visit.Page.SetDefaultTimeout(Patience);
        _visit.Page.SetDefaultNavigationTimeout(Patience);
    }

    public async Task DisposeAsync()
    {
        await _visit.DisposeAsync();
        await _playground.DisposeAsync();
        await _server.DisposeAsync();
    }

    [FactWhere]
    public async Task FromInstallToUninstall()
    {
        await _visit.Page.GotoAsync("/", new() { WaitUntil = WaitUntilState.Commit });
        await HearAsync("May I keep your answers");
        await LogPanel.ClickAsync();
        await _visit.PictureAsync("teams-welcome");

        await TapAsync("Yes, keep my answers", "What shall I call you");
        await HearAsync("✓ Yes, keep my answers");
        Assert.Equal(0, await Button("No, just information").CountAsync());
        await _visit.PictureAsync("teams-answered");

        (string Say, string Hears)[] turns =
        [
            ("Alex", "age group"), ("53", "any of this"), ("none", "right now"), ("no", "Last one"), ("none of these", "hurt most"), ("lower back", "How long"),
            ("five days", "How strong"), ("about a 4", "makes it worse"), ("sitting", "leg or an arm"), ("no", "are true"), ("none", "feel better"), ("a hot bath", "live with"),
            ("none", "How worried"), ("2", "kind of movement"), ("walking", "mostly do it"), ("at home", "What do you have"), ("none", "How many minutes"), ("10", "Your plan for today"),
        ];
        foreach (var (say, hears) in turns)
        {
            await SayAsync(say, hears);
        }

        await _visit.PictureAsync("teams-plan");
        await SayAsync("later", "What would you like");
        await TapAsync("Check in", "How is your back today");
        await SayAsync("about a 4, walked 20 min, felt fine", "first check-in");
        await _visit.PictureAsync("teams-checkin");
        Assert.Equal(4.0, Assert.Single(await RowsAsync(PersonRows.CheckInPrefix)).Columns["Pain"]);

        await SayAsync("remind me at 18:30", "18:30");
        _time.Ahead = TimeUntilTomorrowEvening();

        // Before half past six the first look finds today's prompt, which is long over by then, and the second finds tomorrow's.
        await _server.Services.GetRequiredService<PromptClock>().TickAsync(default);
        await _server.Services.GetRequiredService<PromptClock>().TickAsync(default);
        await _visit.Page.GetByRole(AriaRole.Button, new() { Name = "Later", Exact = true }).Last.WaitForAsync();
        await _visit.PictureAsync("teams-prompt");
        Assert.Equal("Sent", (await RowsAsync("prompt-")).MaxBy(row => row.Key, StringComparer.Ordinal)!.Columns["State"]);

        await SayAsync("about a 2", "it was 4 last time");
        Assert.Equal([4.0, 2.0], (await RowsAsync(PersonRows.CheckInPrefix)).Select(row => row.Columns["Pain"]));
        await SayAsync("How am I doing?", "went from 4 to 2");
        await _visit.PictureAsync("teams-progress");

        await LogPanel.ClickAsync();
        await _visit.Page.GetByText("Mock an Activity").ClickAsync();
        await _visit.Page.GetByText("Uninstall application", new() { Exact = true }).ClickAsync();
        await Button("Send activity").ClickAsync();

        // The first line of the log about an installation is the install; a line gets its status once the service has answered.
        await _visit.Page.GetByText(InstallationAnswered()).Nth(1).WaitForAsync();
        await _visit.PictureAsync("teams-uninstalled");
        Assert.Equal("uninstalled", StateDocument.FromJson((string)Assert.Single(await RowsAsync(PersonRows.State)).Columns["Document"]).Unreachable);
    }

    [GeneratedRegex(@"^installationUpdate 20\d", RegexOptions.None, 1000)]
    private static partial Regex InstallationAnswered();

    /// <summary>Half past six in London tomorrow, and a minute.</summary>
    private TimeSpan TimeUntilTomorrowEvening()
    {
        var london = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");
        var tomorrow = TimeZoneInfo.ConvertTime(_time.GetUtcNow(), london).Date.AddDays(1).AddHours(18).AddMinutes(31);
        return TimeZoneInfo.ConvertTimeToUtc(tomorrow, london) - _time.GetUtcNow().UtcDateTime;
    }

    private ILocator Button(string label) => _visit.Page.GetByRole(AriaRole.Button, new() { Name = label, Exact = true });

    private Task HearAsync(string words) => _visit.Page.GetByText(words).Last.WaitForAsync();

    private async Task SayAsync(string text, string hears)
    {
        var before = await _visit.Page.GetByText(hears).CountAsync();
        await Box.ClickAsync();
        await Box.PressSequentiallyAsync(text);
        await Box.PressAsync("Enter");
        await _visit.Page.GetByText(hears).Nth(before).WaitForAsync();
    }

    private async Task TapAsync(string label, string hears)
    {
        var before = await _visit.Page.GetByText(hears).CountAsync();
        await Button(label).Last.ClickAsync();
        await _visit.Page.GetByText(hears).Nth(before).WaitForAsync();
    }

    private async Task<IReadOnlyList<Row>> RowsAsync(string prefix)
    {
        var rows = new List<Row>();
        await foreach (var (_, row) in _server.Services.GetRequiredService<IRowStore>().ScanAsync(RowTable.People, KeyRange.StartingWith(prefix), default))
        {
            rows.Add(row);
        }

        return rows;
    }
}
