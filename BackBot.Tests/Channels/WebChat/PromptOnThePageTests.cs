using BackBot.Dialogs.People;
using BackBot.Prompts;
using BackBot.Storage;
using BackBot.Tests.Machine;
using BackBot.Turns;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace BackBot.Tests.Channels.WebChat;

/// <summary>The daily prompt as somebody meets it whose page is open, or is opened later. The real service and a real browser.</summary>
[Needs("chromium")]
[Collection(BrowserTests.Name)]
public sealed class PromptOnThePageTests(Browser browser) : IAsyncLifetime
{
    private const string Notice = "BackBot: There is a message for you.";

    /// <summary>A device that keeps its notices for the test to read, and a page whose sight the test decides.</summary>
    private const string Device = """
        window.notices = [];
        window.asked = 0;
        window.Notification = class {
          static permission = 'default';
          static async requestPermission() { window.asked++; return this.permission = window.answer; }
          constructor(title, { body }) { window.notices.push(`${title}: ${body}`); }
        };
        window.answer = 'granted';
        window.sight = 'visible';
        Object.defineProperty(document, 'visibilityState', { get: () => window.sight });
        """;

    private BackBotServer server = null!;

    public async Task InitializeAsync() => server = await BackBotServer.StartAsync(new Dictionary<string, string?> { ["Prompts:TickSeconds"] = "300" });

    public async Task DisposeAsync() => await server.DisposeAsync();

    [FactWhere]
    public async Task AnOpenPage_ShowsThePromptAtOnce_AndANoticeOnlyToWhoAskedForOne()
    {
        await using var visit = await OpenAsync();
        await CaughtUpAsync(visit);
        Assert.Equal(0, await visit.Page.EvaluateAsync<int>("asked"));
        await TapNoticesAsync(visit, "Tell me when there is a message");
        await Assertions.Expect(visit.Banner).ToHaveTextAsync("Good. I will tell you when there is a message, for as long as this page is open.");
        await visit.Page.EvaluateAsync("sight = 'hidden'");

        await PromptAsync();

        await PromptOn(visit).WaitForAsync();
        Assert.Equal([Notice], await visit.Page.EvaluateAsync<string[]>("notices"));
        Assert.Equal(1, await visit.Page.EvaluateAsync<int>("asked"));
        await visit.PictureAsync("prompt-on-the-page");
    }

    [FactWhere]
    public async Task SomebodyWhoLooksAtThePage_OrWantsNoNotices_GetsNone()
    {
        await using var visit = await OpenAsync();
        await CaughtUpAsync(visit);
        await TapNoticesAsync(visit, "Tell me when there is a message");

        await PromptAsync();
        await PromptOn(visit).WaitForAsync();
        await TapNoticesAsync(visit, "Stop telling me about messages");
        await visit.Page.EvaluateAsync("sight = 'hidden'");
        var bubbles = await visit.Bubbles.CountAsync();
        await visit.SayAsync("help");
        await visit.Bubbles.Nth(bubbles + 1).WaitForAsync();

        Assert.Empty(await visit.Page.EvaluateAsync<string[]>("notices"));
    }

    [FactWhere]
    public async Task ARefusal_IsTakenWell_AndIsNotAskedAgain()
    {
        await using var visit = await OpenAsync();
        await visit.Page.EvaluateAsync("answer = 'denied'");

        await TapNoticesAsync(visit, "Tell me when there is a message");

        await Assertions.Expect(visit.Banner).ToHaveTextAsync("Your browser does not let this page show notices. You can change that in its settings.");
        await Assertions.Expect(visit.Page.Locator("#notices")).ToBeHiddenAsync();
    }

    [FactWhere]
    public async Task APageThatIsOpenedLater_ShowsThePromptThatWaited_WithoutANotice()
    {
        await using var visit = await OpenAsync();
        await TapNoticesAsync(visit, "Tell me when there is a message");
        await visit.Page.GotoAsync("about:blank");
        await PromptAsync();

        await visit.Page.AddInitScriptAsync("Notification.permission = 'granted'; sight = 'hidden'");
        await visit.Page.GotoAsync("/");

        await PromptOn(visit).WaitForAsync();
        Assert.Empty(await visit.Page.EvaluateAsync<string[]>("notices"));
    }

    private async Task<Visit> OpenAsync()
    {
        var visit = await browser.VisitAsync(server);
        await visit.Page.AddInitScriptAsync(Device);
        await visit.Page.GotoAsync("/");
        await visit.Bubbles.First.WaitForAsync();
        return visit;
    }

    /// <summary>Until the page has looked whether it shows all that was said.</summary>
    private static Task CaughtUpAsync(Visit visit) => visit.Page.WaitForResponseAsync(response => response.Url.EndsWith("/activities?watermark=", StringComparison.Ordinal));

    private static async Task TapNoticesAsync(Visit visit, string title)
    {
        await visit.Page.Locator("#menu summary").ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = title, Exact = true }).ClickAsync();
    }

    private static ILocator PromptOn(Visit visit) => visit.Page.Locator(".ac-adaptiveCard").GetByRole(AriaRole.Button, new() { Name = "4", Exact = true });

    /// <summary>Makes the person at the page one who wants to be asked at this minute, and lets the service look at who is due.</summary>
    private async Task PromptAsync()
    {
        var store = server.Services.GetRequiredService<IRowStore>();
        var now = server.Services.GetRequiredService<TimeProvider>().GetUtcNow();
        var zone = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Etc/GMT{now.Hour - 12:+0;-0;+0}");
        await foreach (var (partition, row) in store.ScanAsync(RowTable.People, KeyRange.Only(PersonRows.State), default))
        {
            var document = StateDocument.FromJson((string)row.Columns["Document"]);
            var wanting = document with
            {
                Dialogs = [],
                Person = document.Person with
                {
                    Consent = Consent.Given,
                    Name = "",
                    Zone = zone,
                    AssessedOn = new DateOnly(2026, 1, 1),
                    Assessment = new Assessment { AgeBand = AgeBand.From40To49, Severity = 4 },
                    Reminder = new Reminder { Time = new TimeOnly(12, now.Minute), Zone = zone, SetAt = now.AddHours(-1) },
                },
            };
            await store.TransactAsync(RowTable.People, partition, [new RowOperation.Replace(PersonRows.ForState(wanting, now), row.Version!)], default);
            await server.Services.GetRequiredService<DueIndex>().PlaceAsync(partition, DueIndex.NextOf(wanting, now)!, default);
        }

        await server.Services.GetRequiredService<PromptClock>().TickAsync(default);
    }
}
