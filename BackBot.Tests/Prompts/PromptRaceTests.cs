using BackBot.Prompts;
using BackBot.Storage;
using BackBot.Tests.Storage;
using BackBot.Tests.Turns;
using BackBot.Turns;

namespace BackBot.Tests.Prompts;

/// <summary>What happens in the same moment as a prompt, on another replica.</summary>
public sealed class PromptRaceTests : IDisposable
{
    private readonly RecordingSender sender = new();
    private readonly ManualTime time = new(PromptBench.Saturday);
    private readonly RacingStore store = new(new InMemoryRowStore());
    private readonly PromptBench bench;
    private readonly PromptBench other;

    public PromptRaceTests()
    {
        bench = new PromptBench(store, sender, time);
        other = new PromptBench(store.Inner, sender, time);
    }

    [Fact]
    public async Task ACheckInAtTheVeryMoment_Counts_AndThePromptStaysAway()
    {
        await bench.Add(PromptBench.Person, PromptBench.Daily("18:30"));
        InTheTurnOf("prompt-2026-11-21", () => other.Say("check in: pain 4"));

        await bench.At("2026-11-21 18:30");

        Assert.Empty(bench.Prompts());
        Assert.Equal(4, Assert.Single(await bench.CheckIns()).Pain);
        Assert.Null(await bench.Row("prompt-2026-11-21"));
    }

    [Fact]
    public async Task AMessageThatMeetsThePromptsCommit_IsRunAgain_AndNeitherIsLost()
    {
        await bench.Add(PromptBench.Person, PromptBench.Daily("18:30"));
        time.Set(PromptBench.Instant("2026-11-21 18:30"));
        Once(operations => operations.Any(operation => operation.Key == PersonRows.State), () => other.Clock.TickAsync(default));

        await bench.Say("thanks");

        Assert.Single(bench.Prompts());
        Assert.Contains(bench.Heard(), activity => activity.Text?.Contains("welcome", StringComparison.OrdinalIgnoreCase) == true || activity.Text?.Contains("help", StringComparison.OrdinalIgnoreCase) == true);
        await bench.Say("5");
        Assert.Equal(5, Assert.Single(await bench.CheckIns()).Pain);
    }

    [Fact]
    public async Task AnUninstallBetweenLookAndCommit_IsNotWrittenTo_UntilThePersonIsBack()
    {
        await bench.Add(PromptBench.Person, PromptBench.Daily("18:30"));
        InTheTurnOf("prompt-2026-11-21", () => other.Uninstall());

        await bench.At("2026-11-21 18:30");
        await bench.At("2026-11-22 18:30");
        Assert.Empty(bench.Heard());
        Assert.Equal("uninstalled", (await bench.State()).Unreachable);
        Assert.Empty(await bench.Index());

        await bench.Say("hello");
        Assert.Null((await bench.State()).Unreachable);
        await bench.At("2026-11-23 18:30");
        Assert.Single(bench.Prompts());
    }

    [Fact]
    public async Task AnUninstallBetweenCommitAndSend_IsRecordedAsUnreachable()
    {
        await bench.Add(PromptBench.Person, PromptBench.Daily("18:30"));
        sender.Before = _ =>
        {
            other.Uninstall().GetAwaiter().GetResult();
            return new SendResult.Unreachable("403");
        };

        await bench.At("2026-11-21 18:30");

        Assert.Equal(PromptState.Unreachable, (await bench.Row("prompt-2026-11-21"))!.State);
        Assert.Equal("uninstalled", (await bench.State()).Unreachable);
    }

    [Fact]
    public async Task ARefusal_StopsPrompts_ButNotForSomebodyWhoWritesInThatMoment()
    {
        await bench.Add(PromptBench.Person, PromptBench.Daily("18:30"));
        var writes = true;
        sender.Before = _ =>
        {
            if (writes)
            {
                writes = false;
                other.Say("hello").GetAwaiter().GetResult();
                return new SendResult.Unreachable("MessageWritesBlocked");
            }

            return null;
        };

        await bench.At("2026-11-21 18:30");

        Assert.Null((await bench.State()).Unreachable);
        Assert.Equal(PromptState.Unreachable, (await bench.Row("prompt-2026-11-21"))!.State);
    }

    [Fact]
    public async Task StopInTheSameMoment_IsObeyedByEveryReplica()
    {
        await bench.Add(PromptBench.Person, PromptBench.Daily("18:30"));
        InTheTurnOf("prompt-2026-11-21", () => other.Say("stop reminders"));

        await bench.At("2026-11-21 18:30");
        await other.Clock.TickAsync(default);

        Assert.Empty(bench.Prompts());
        Assert.Empty(await bench.Index());
    }

    [Fact]
    public async Task StopAndSnooze_AreObeyedByReplicasThatHoldAnOldEntry()
    {
        await bench.Add("stops", PromptBench.Daily("18:30"));
        await bench.Add("snoozes", PromptBench.Daily("18:30"));
        var old = await bench.Index();
        time.Set(PromptBench.Instant("2026-11-21 18:20"));
        await bench.Say("stop reminders", user: "stops");
        await bench.Say("snooze for half an hour", user: "snoozes");
        foreach (var entry in old)
        {
            await store.TransactAsync(RowTable.Due, entry.Slot, [new RowOperation.Upsert(entry.ToRow())], default);
        }

        foreach (var replica in (PromptBench[])[bench, other, bench])
        {
            await replica.At("2026-11-21 18:31");
        }

        Assert.Empty(bench.Prompts("stops"));
        Assert.Empty(bench.Prompts("snoozes"));
        await other.At("2026-11-21 19:00");
        await bench.At("2026-11-21 19:00");
        Assert.Single(bench.Prompts("snoozes"));
    }

    [Theory]
    [InlineData("Asia/Tokyo", 1)]
    [InlineData("America/Los_Angeles", 1)]
    public async Task AMoveToAnotherZoneAfterThePrompt_GivesNoSecondOneForTheDate(string zone, int prompts)
    {
        await bench.Add(PromptBench.Person, PromptBench.Daily("18:30"));
        await bench.At("2026-11-21 18:30");
        await bench.Say("4", zone: zone);

        for (var hour = 0; hour < 14; hour++)
        {
            time.Set(PromptBench.Instant("2026-11-21 18:31").AddHours(hour));
            await bench.Clock.TickAsync(default);
        }

        Assert.Equal(prompts, bench.Prompts().Count);
        await bench.At(zone == "Asia/Tokyo" ? "2026-11-22 09:30" : "2026-11-23 02:30");
        Assert.Equal(prompts + 1, bench.Prompts().Count);
        Assert.NotNull(await bench.Row("prompt-2026-11-22"));
    }

    [Fact]
    public async Task AMoveToAnotherZoneInThePromptsTurn_IsFollowed()
    {
        await bench.Add(PromptBench.Person, PromptBench.Daily("18:30"));
        InTheTurnOf("prompt-2026-11-21", () => other.Say("thanks", zone: "America/New_York"));

        await bench.At("2026-11-21 18:30");
        Assert.Empty(bench.Prompts());

        await bench.At("2026-11-21 23:30");
        Assert.Single(bench.Prompts());
        Assert.NotNull(await bench.Row("prompt-2026-11-21"));
    }

    [Fact]
    public async Task TheDayThatEndsDuringTheTurn_IsTheDayOfTheAnswer()
    {
        await bench.Add(PromptBench.Person, PromptBench.Daily("18:30"));
        time.Set(new DateTimeOffset(2026, 11, 21, 23, 59, 59, TimeSpan.Zero));
        Once(_ => true, () =>
        {
            time.Advance(TimeSpan.FromSeconds(5));
            return Task.CompletedTask;
        });

        await bench.Say("check in: pain 3");

        Assert.Equal(new DateOnly(2026, 11, 21), Assert.Single(await bench.CheckIns()).Date);
    }

    [Fact]
    public async Task HalfPastTwoOnTheNightItDoesNotExist_IsAgreedToBeSeven_AndComesThen()
    {
        await bench.Add(PromptBench.Person, PromptBench.Daily("18:30"), "Europe/Berlin");
        time.Set(PromptBench.Instant("2027-03-27 20:00"));
        await bench.Say("remind me every day at 02:30", zone: "Europe/Berlin");
        Assert.Contains("07:00", bench.Heard()[^1].Text, StringComparison.Ordinal);
        await bench.Say("yes", zone: "Europe/Berlin");

        for (var quarter = 0; quarter < 20; quarter++)
        {
            time.Set(PromptBench.Instant("2027-03-28 00:00").AddMinutes(15 * quarter));
            await bench.Clock.TickAsync(default);
        }

        Assert.Empty(bench.Prompts());
        await bench.At("2027-03-28 05:00");
        Assert.Single(bench.Prompts());
        Assert.Equal(new DateOnly(2027, 3, 28), (await bench.Reminder()).PromptedOn);
    }

    [Fact]
    public async Task DeletingEverythingInTheSameMoment_LeavesNothing()
    {
        await bench.Add(PromptBench.Person, PromptBench.Daily("18:30"));
        await bench.Say("delete my data");
        InTheTurnOf("prompt-2026-11-21", () => other.Say("yes"));

        await bench.At("2026-11-21 18:30");
        await bench.At("2026-11-21 18:45");

        Assert.Empty(bench.Prompts());
        Assert.Empty(await bench.Index());
        Assert.Empty(await store.Inner.QueryAsync(RowTable.People, PromptBench.Partition, [new KeyRange("", "\uffff")], 100, default));
    }

    [Fact]
    public async Task ACommitWhoseAnswerIsLost_IsStillSent_Once()
    {
        await bench.Add(PromptBench.Person, PromptBench.Daily("18:30"));
        store.LosesAnswer = operations =>
        {
            var lost = operations.Any(operation => operation.Key == "prompt-2026-11-21");
            store.LosesAnswer = lost ? null : store.LosesAnswer;
            return lost;
        };

        await bench.At("2026-11-21 18:30");
        await bench.At("2026-11-21 18:31");

        Assert.Single(bench.Prompts());
        Assert.Equal(PromptState.Sent, (await bench.Row("prompt-2026-11-21"))!.State);
    }

    public void Dispose()
    {
        bench.Dispose();
        other.Dispose();
    }

    /// <summary>Steps in when the prompt's turn is about to commit, or to note that there is nothing to say.</summary>
    private void InTheTurnOf(string promptId, Func<Task> race) => Once(operations => operations.Any(operation => operation.Key == promptId), race);

    private void Once(Func<IReadOnlyList<RowOperation>, bool> when, Func<Task> race) => store.BeforeTransact = async operations =>
    {
        if (when(operations))
        {
            store.BeforeTransact = null;
            await race();
        }
    };
}
