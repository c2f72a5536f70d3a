using System.Text.Json;
using BackBot.Commands;
using BackBot.Dialogs.People;
using BackBot.Dialogs.Scheduling;
using BackBot.Prompts;
using BackBot.Storage;
using BackBot.Tests.Storage;
using BackBot.Turns;

namespace BackBot.Tests.Prompts;

/// <summary>Downtime, throttling, refusals and crashes: every due prompt ends in one outcome, and the accounts add up.</summary>
public sealed class PromptOutcomeTests
{
    [Fact]
    public async Task DownFromEightToTen_SendsWhatIsInItsWindow_AndRecordsTheRestAsMissed()
    {
        using var bench = new PromptBench(settings: ("WindowMinutes", "90"));
        string[] times = ["08:05", "08:29", "08:31", "09:00", "09:59", "10:00", "10:30"];
        foreach (var time in times)
        {
            await bench.Add(time, PromptBench.Daily(time));
        }

        await bench.At("2026-11-21 08:00");
        await bench.At("2026-11-21 10:00");
        await bench.At("2026-11-21 10:01");

        foreach (var time in times)
        {
            var state = (await bench.Row("prompt-2026-11-21", time))?.State;
            Assert.Equal(
                time switch { "08:05" or "08:29" => PromptState.Missed, "10:30" => null, _ => PromptState.Sent },
                state);
            Assert.Equal(state == PromptState.Sent ? 1 : 0, bench.Prompts(time).Count);
        }

        await AssertAccountsAddUp(bench, due: 6);
    }

    [Fact]
    public async Task DownForThreeDays_RecordsEveryDayOnce_AndGoesOn()
    {
        using var bench = new PromptBench();
        await bench.Add(PromptBench.Person, PromptBench.Daily("18:30"));
        await bench.At("2026-11-21 18:00");

        using var restarted = new PromptBench(bench.Store, bench.Turns.Sender, bench.Time);
        bench.Time.Set(PromptBench.Instant("2026-11-24 18:45"));
        await restarted.Sweeper.SweepAsync(default);
        for (var i = 0; i < 6; i++)
        {
            await restarted.Clock.TickAsync(default);
        }

        Assert.Equal(PromptState.Missed, (await bench.Row("prompt-2026-11-21"))!.State);
        Assert.Equal(PromptState.Missed, (await bench.Row("prompt-2026-11-22"))!.State);
        Assert.Equal(PromptState.Missed, (await bench.Row("prompt-2026-11-23"))!.State);
        Assert.Equal(PromptState.Sent, (await bench.Row("prompt-2026-11-24"))!.State);
        Assert.Single(bench.Prompts());
    }

    [Fact]
    public async Task BackInQuietHours_NothingIsSent()
    {
        using var bench = new PromptBench();
        await bench.Add(PromptBench.Person, PromptBench.Daily("20:30"));

        await bench.At("2026-11-21 21:05");

        Assert.Empty(bench.Heard());
        Assert.Equal(PromptState.Missed, (await bench.Row("prompt-2026-11-21"))!.State);
    }

    [Fact]
    public async Task Throttled_IsTriedAgainNotBeforeTheChannelSaid()
    {
        using var bench = new PromptBench();
        await bench.Add(PromptBench.Person, PromptBench.Daily("18:30"));
        var tries = new List<DateTimeOffset>();
        bench.Turns.Sender.Before = _ =>
        {
            tries.Add(bench.Time.GetUtcNow());
            return tries.Count < 3 ? new SendResult.Throttled(bench.Time.GetUtcNow().AddMinutes(2)) : null;
        };

        for (var minute = 0; minute < 12; minute++)
        {
            bench.Time.Set(PromptBench.Instant("2026-11-21 18:30").AddMinutes(minute));
            await bench.Clock.TickAsync(default);
        }

        Assert.Equal(3, tries.Count);
        Assert.All(tries.Zip(tries.Skip(1)), pair => Assert.True(pair.Second - pair.First >= TimeSpan.FromMinutes(2)));
        Assert.Single(bench.Prompts());
        Assert.Equal((PromptState.Sent, 3), await StateAndAttempts(bench));
    }

    [Fact]
    public async Task ThrottledForEver_EndsAsFailed_OrAsMissedWhenItsTimeIsOver()
    {
        foreach (var (wait, outcome) in (ValueTuple<int, PromptState>[])[(1, PromptState.Failed), (60, PromptState.Missed)])
        {
            using var bench = new PromptBench();
            await bench.Add(PromptBench.Person, PromptBench.Daily("12:00"));
            bench.Turns.Sender.Before = _ => new SendResult.Throttled(bench.Time.GetUtcNow().AddMinutes(wait));
            for (var minute = 0; minute < 300; minute++)
            {
                bench.Time.Set(PromptBench.Instant("2026-11-21 12:00").AddMinutes(minute));
                await bench.Clock.TickAsync(default);
            }

            Assert.Equal(outcome, (await bench.Row("prompt-2026-11-21"))!.State);
            await AssertAccountsAddUp(bench, due: 1);
        }
    }

    [Fact]
    public async Task AThrottledPrompt_IsDroppedWhenThePersonHasSpoken()
    {
        using var bench = new PromptBench();
        await bench.Add(PromptBench.Person, PromptBench.Daily("18:30"));
        bench.Turns.Sender.Before = activity => PromptBench.IsPrompt(activity) ? new SendResult.Throttled(bench.Time.GetUtcNow().AddMinutes(1)) : null;
        await bench.At("2026-11-21 18:30");

        await bench.Say("stop reminders");
        bench.Turns.Sender.Before = _ => null;
        await bench.At("2026-11-21 18:33");

        Assert.Empty(bench.Prompts());
        Assert.Equal(PromptState.Missed, (await bench.Row("prompt-2026-11-21"))!.State);
    }

    [Fact]
    public async Task ALookAtAThrottledPrompt_DoesNotStandInTheWayOfTheOutboxOrTheNextReply()
    {
        using var bench = new PromptBench();
        await bench.Add(PromptBench.Person, PromptBench.Daily("18:30"));
        bench.Turns.Sender.Before = activity => PromptBench.IsPrompt(activity) ? new SendResult.Throttled(bench.Time.GetUtcNow().AddMinutes(30)) : null;
        await bench.At("2026-11-21 18:30");
        bench.Time.Set(PromptBench.Instant("2026-11-21 18:50"));

        Assert.Equal(0, await bench.Turns.Sweeper.SweepAsync(default));
        await bench.Say("thanks");

        Assert.NotEmpty(bench.Heard());
        Assert.Empty(bench.Prompts());
    }

    [Theory]
    [InlineData(true, 2)]
    [InlineData(false, 1)]
    public async Task ACrashAfterTheSend_IsRepeatedOnlyWhereTheChannelNotices(bool notices, int deliveries)
    {
        var store = new RacingStore(new InMemoryRowStore());
        var channel = new CountingChannel(notices);
        using var bench = new PromptBench(store, channel: channel);
        await bench.Add(PromptBench.Person, PromptBench.Daily("18:30"));
        store.FailsBefore = _ => channel.Deliveries > 0;
        await bench.At("2026-11-21 18:30");
        store.FailsBefore = null;

        await bench.At("2026-11-21 18:32");
        Assert.Equal(1, channel.Deliveries);
        await bench.At("2026-11-21 18:36");

        Assert.Equal(deliveries, channel.Deliveries);
        Assert.Equal(1, channel.Shown);
        Assert.Equal(notices ? PromptState.Sent : PromptState.Failed, (await bench.Row("prompt-2026-11-21"))!.State);
        Assert.Equal(["prompt-2026-11-22"], (await bench.Index()).Select(entry => entry.PromptId));
    }

    [Fact]
    public async Task AnIndexThatIsLost_IsRebuiltFromPeople()
    {
        using var bench = new PromptBench();
        await bench.Add("soon", PromptBench.Daily("08:00"));
        await bench.Add("late", PromptBench.Daily("18:30"));
        foreach (var entry in await bench.Index())
        {
            await bench.Store.DeletePartitionAsync(RowTable.Due, entry.Slot, default);
        }

        Assert.Equal(1, await bench.Sweeper.SweepAsync(default));
        await bench.At("2026-11-21 08:00");
        bench.Time.Set(PromptBench.Instant("2026-11-21 17:30"));
        await bench.Sweeper.SweepAsync(default);
        await bench.At("2026-11-21 18:30");

        Assert.Single(bench.Prompts("soon"));
        Assert.Single(bench.Prompts("late"));
        Assert.Equal(0, await bench.Sweeper.SweepAsync(default));
    }

    [Fact]
    public async Task StorageAwayForAWhile_HoldsPromptsUp_AndLosesNone()
    {
        var store = new RacingStore(new InMemoryRowStore());
        using var bench = new PromptBench(store);
        await bench.Add(PromptBench.Person, PromptBench.Daily("18:30"));
        store.FailsBefore = operations => operations.Any(operation => operation.Key == PersonRows.State);
        await bench.At("2026-11-21 18:30");
        Assert.Empty(bench.Heard());

        store.FailsBefore = null;
        await bench.At("2026-11-21 18:31");

        Assert.Single(bench.Prompts());
        await AssertAccountsAddUp(bench, due: 1);
    }

    [Fact]
    public async Task OnePersonsUnreadableState_HoldsNobodyElseUp()
    {
        using var bench = new PromptBench();
        await bench.Add("broken", PromptBench.Daily("18:30"));
        await bench.Add("fine", PromptBench.Daily("18:30"));
        var row = (await bench.Store.GetAsync(RowTable.People, PromptBench.PartitionOf("broken"), PersonRows.State, default))!;
        await bench.Store.TransactAsync(
            RowTable.People, PromptBench.PartitionOf("broken"), [new RowOperation.Replace(row with { Columns = new Dictionary<string, object> { ["Document"] = "{" } }, row.Version!)], default);

        await bench.At("2026-11-21 18:30");

        Assert.Single(bench.Prompts("fine"));
        Assert.Empty(bench.Heard("broken"));
    }

    [Fact]
    public async Task TheDryRun_TellsWhoIsDueAndWhy_AndChangesNothing()
    {
        using var bench = new PromptBench();
        await bench.Add("due", PromptBench.Daily("18:30"));
        await bench.Add("later", PromptBench.Daily("19:30") with { Unanswered = 4, PromptedOn = new DateOnly(2026, 11, 20), SettledOn = new DateOnly(2026, 11, 20) });
        await bench.Add("stopped", PromptBench.Daily("18:30").Stopping(ReminderStop.ByPerson));
        await bench.Add("paused", PromptBench.Daily("18:30").Pausing(new DateOnly(2026, 11, 20), new DateOnly(2026, 12, 1)));
        await bench.Add("zoneless", PromptBench.Daily("18:30"), "Mars/Olympus");
        await bench.Add("missed", PromptBench.Daily("18:00") with { SetAt = PromptBench.Saturday });
        bench.Time.Set(PromptBench.Instant("2026-11-21 18:31"));
        var index = await bench.Index();
        using var output = new StringWriter();

        await PromptsCommand.WriteAsync(new PromptSurvey(bench.Store, new PromptOptions { WindowMinutes = 30 }), bench.Time.GetUtcNow(), withinMinutes: null, output, default);

        var lines = output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocument.Parse(line).RootElement)
            .ToDictionary(line => line.GetProperty("person").GetString()!, StringComparer.Ordinal);
        Assert.Equal("due", State("due"));
        Assert.Equal("later", State("later"));
        Assert.Contains("every second day", lines[PromptBench.PartitionOf("later")].GetProperty("why").GetString(), StringComparison.Ordinal);
        Assert.Equal("2026-11-22 19:30", lines[PromptBench.PartitionOf("later")].GetProperty("local").GetString());
        Assert.Equal("stopped", State("stopped"));
        Assert.Equal("paused", State("paused"));
        Assert.Equal("no_zone", State("zoneless"));
        Assert.Equal(index, await bench.Index());
        Assert.Empty(bench.Heard("due"));

        string? State(string user) => lines[PromptBench.PartitionOf(user)].GetProperty("state").GetString();
    }

    [Fact]
    public async Task TheSweep_KeepsTheAccounts_WhereEveryReplicaFindsThem()
    {
        using var bench = new PromptBench();
        using var other = new PromptBench(bench.Store, time: bench.Time);
        await bench.Add("sent", PromptBench.Daily("18:30"));
        await bench.Add("refused", PromptBench.Daily("18:30"));
        await bench.Add("failed", PromptBench.Daily("17:30"));
        bench.Turns.Sender.Before = activity => activity.Recipient.Id switch
        {
            "refused" => new SendResult.Unreachable("403"),
            "failed" => new SendResult.Failed("500"),
            _ => null,
        };
        await bench.At("2026-11-21 17:30");
        await bench.At("2026-11-21 18:30");
        bench.Time.Set(PromptBench.Instant("2026-11-21 19:10"));
        await bench.Sweeper.SweepAsync(default);
        await other.Clock.TickAsync(default);

        var day = other.Turns.Get<PromptLedger>().Latest!;
        Assert.Equal(PromptBench.Instant("2026-11-21 19:10"), day.At);
        Assert.Equal(new HourAccount(PromptBench.Instant("2026-11-21 18:00"), Due: 2, Sent: 1, 0, 0, Unreachable: 1, 0, 0), day.LastHour);
        Assert.Equal((3, 1, 1, 1), (day.Whole.Due, day.Whole.Sent, day.Whole.Unreachable, day.Whole.Failed));
        Assert.True(day.Whole.AddsUp);
    }

    [Fact]
    public async Task OldOutcomes_AreForgottenAfterTheirDays()
    {
        using var bench = new PromptBench(settings: ("KeepDays", "10"));
        await bench.Add(PromptBench.Person, PromptBench.Daily("18:30"));
        await bench.At("2026-11-21 18:30");

        bench.Time.Set(PromptBench.Instant("2026-12-01 12:00"));
        await bench.Sweeper.SweepAsync(default);
        Assert.NotNull(await bench.Row("prompt-2026-11-21"));
        bench.Time.Set(PromptBench.Instant("2026-12-02 12:00"));
        await bench.Sweeper.SweepAsync(default);
        Assert.Null(await bench.Row("prompt-2026-11-21"));
    }

    private static async Task<(PromptState, int)> StateAndAttempts(PromptBench bench)
    {
        var row = (await bench.Row("prompt-2026-11-21"))!;
        return (row.State, row.Attempts);
    }

    private static async Task AssertAccountsAddUp(PromptBench bench, int due)
    {
        var hours = await bench.Turns.Get<PromptAccounts>().ReadAsync(PromptBench.Saturday, bench.Time.GetUtcNow(), default);
        Assert.All(hours, hour => Assert.True(hour.AddsUp));
        Assert.Equal(due, hours.Sum(hour => hour.Due));
    }

    /// <summary>A channel that counts what is delivered, and shows an id once if it notices repeats.</summary>
    private sealed class CountingChannel(bool notices) : IChannelSender
    {
        private readonly HashSet<string> shown = new(StringComparer.Ordinal);

        public int Deliveries { get; private set; }

        public int Shown => shown.Count;

        public bool NoticesRepeats => notices;

        public bool Serves(string channelId) => true;

        public Task<SendResult> SendAsync(Microsoft.Bot.Schema.ConversationReference reference, Microsoft.Bot.Schema.Activity activity, CancellationToken cancellationToken)
        {
            Deliveries++;
            shown.Add(activity.Id);
            return Task.FromResult<SendResult>(new SendResult.Sent(activity.Id));
        }
    }
}
