using BackBot.Dialogs.People;
using BackBot.Dialogs.Scheduling;
using BackBot.Prompts;
using BackBot.Tests.Turns;
using BackBot.Turns;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace BackBot.Tests.Prompts;

/// <summary>The prompt as a person meets it: when it comes, what it says, and what an answer does.</summary>
public sealed class DailyPromptTests
{
    private static readonly DateOnly Sunday = new(2026, 11, 22);

    [Fact]
    public async Task APrompt_ComesAtItsMinute_Once_AndIsAnsweredWithOneNumber()
    {
        using var bench = await WithEvening();

        await bench.At("2026-11-21 18:29");
        Assert.Empty(bench.Heard());

        await bench.At("2026-11-21 18:30");
        await bench.At("2026-11-21 18:31");
        Assert.True(PromptBench.IsPrompt(Assert.Single(bench.Heard())));
        Assert.Equal(PromptState.Sent, (await bench.Row("prompt-2026-11-21"))!.State);

        await bench.Say("4");
        var checkIn = Assert.Single(await bench.CheckIns());
        Assert.Equal((new DateOnly(2026, 11, 21), 4), (checkIn.Date, checkIn.Pain));
    }

    [Fact]
    public async Task APrompt_IsAnsweredWithOneTap()
    {
        using var bench = await WithEvening();
        await bench.At("2026-11-21 18:30");

        await bench.Say("", Button(bench, "7"));

        Assert.Equal(7, Assert.Single(await bench.CheckIns()).Pain);
    }

    [Fact]
    public async Task NotToday_IsTakenWell_AndTomorrowComesAsUsual()
    {
        using var bench = await WithEvening();
        await bench.At("2026-11-21 18:30");

        await bench.Say("", Button(bench, "not_today"));

        Assert.Contains("rest day counts", bench.Heard()[^1].Text, StringComparison.Ordinal);
        Assert.Equal([new DateOnly(2026, 11, 21)], (await bench.Reminder()).RestDays);
        await bench.At("2026-11-22 18:30");
        Assert.Equal(2, bench.Prompts().Count);
    }

    [Fact]
    public async Task LaterByCard_BringsTheSameDayAgain()
    {
        using var bench = await WithEvening();
        await bench.At("2026-11-21 18:30");
        await bench.Say("", Button(bench, "later"));
        await bench.Say("half an hour");

        await bench.At("2026-11-21 18:59");
        Assert.Single(bench.Prompts());
        await bench.At("2026-11-21 19:00");
        Assert.Equal(2, bench.Prompts().Count);
        await bench.Say("5");
        Assert.Equal(new DateOnly(2026, 11, 21), Assert.Single(await bench.CheckIns()).Date);
    }

    [Fact]
    public async Task AFlareUpByCard_IsKeptWithTheDay()
    {
        using var bench = await WithEvening();
        await bench.At("2026-11-21 18:30");

        await bench.Say("", Button(bench, "flare"));
        await bench.Say("8");

        Assert.True(Assert.Single(await bench.CheckIns()).Flare);
    }

    [Fact]
    public async Task ALateAnswer_CountsForTheDateItWasAskedFor()
    {
        using var bench = await WithEvening();
        await bench.At("2026-11-21 18:30");

        bench.Time.Set(PromptBench.Instant("2026-11-22 07:15"));
        await bench.Say("6");

        Assert.Equal(new DateOnly(2026, 11, 21), Assert.Single(await bench.CheckIns()).Date);
        Assert.Contains("Saturday, 21 November", string.Join(' ', bench.Heard().Select(activity => activity.Text)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task YesterdaysGap_MayBeFilled_AndMayBeSkipped()
    {
        foreach (var (answer, days) in (ValueTuple<string, int>[])[("3", 3), ("skip", 2)])
        {
            using var bench = await WithEvening();
            await bench.At("2026-11-21 18:30");
            await bench.Say("4");
            await bench.At("2026-11-22 18:30");
            await bench.At("2026-11-23 18:30");
            await bench.Say("5");
            Assert.Contains(bench.Heard(), activity => activity.Text?.Contains("And yesterday?", StringComparison.Ordinal) == true);

            await bench.Say(answer);

            Assert.Equal(days, (await bench.CheckIns()).Count);
            Assert.Equal(5, (await bench.CheckIns())[^1].Pain);
        }
    }

    [Fact]
    public async Task ADayThatWasCheckedInFor_GetsNoPrompt()
    {
        using var bench = await WithEvening();
        bench.Time.Set(PromptBench.Instant("2026-11-21 12:00"));
        await bench.Say("check in: pain 4");
        Assert.Single(await bench.CheckIns());

        await bench.At("2026-11-21 18:30");

        Assert.Empty(bench.Prompts());
        Assert.Equal([Sunday], (await bench.Index()).Select(entry => DateOnly.FromDateTime(entry.Due.UtcDateTime)));
    }

    [Fact]
    public async Task SomebodyInTheMiddleOfAConversation_IsPromptedAfterIt()
    {
        using var bench = await WithEvening();
        bench.Time.Set(PromptBench.Instant("2026-11-21 18:29"));
        await bench.Say("delete my data");

        await bench.At("2026-11-21 18:30");
        Assert.Empty(bench.Prompts());

        await bench.Say("no");
        await bench.At("2026-11-21 18:40");
        Assert.Single(bench.Prompts());
    }

    [Fact]
    public async Task AfterDangerSigns_OnlyHelpIsAskedAbout()
    {
        using var bench = new PromptBench();
        await bench.Add(PromptBench.Person, PromptBench.Daily("18:30"), change: person => person with
        {
            Alert = new SafetyAlert(BackBot.Dialogs.Language.Safety.Urgent, ["U1"], new DateOnly(2026, 11, 20)),
        });

        await bench.At("2026-11-21 18:30");

        Assert.Empty(bench.Prompts());
        Assert.Contains("Did you get help?", Assert.Single(bench.Heard()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AfterTwentyEightInSilence_GoodbyeIsSaid_AndAnyWordBringsPromptsBack()
    {
        using var bench = new PromptBench();
        await bench.Add(PromptBench.Person, PromptBench.Daily("18:30") with { Unanswered = BackOff.GoodbyeAfter, PromptedOn = new DateOnly(2026, 11, 14) });

        await bench.At("2026-11-21 18:30");

        Assert.Contains("I'll stop writing now", Assert.Single(bench.Heard()).Text, StringComparison.Ordinal);
        Assert.Empty(await bench.Index());

        await bench.Say("hello");
        Assert.Null((await bench.Reminder()).Stopped);
        await bench.At("2026-11-22 18:30");
        Assert.Single(bench.Prompts());
    }

    [Fact]
    public async Task AMonthOfPrompts_RepeatsNoWordingWithinSevenDays()
    {
        using var bench = new PromptBench();
        await bench.Add(PromptBench.Person, PromptBench.Daily("18:30"));
        var said = new List<string>();
        for (var day = 0; day < 30; day++)
        {
            bench.Time.Set(PromptBench.Instant("2026-11-21 18:30").AddDays(day));
            await bench.Clock.TickAsync(default);
            said.Add(bench.Prompts()[day].Text);
            if (day % 7 != 6)
            {
                await bench.Say("", Button(bench, ((day * 3 % 5) + 2).ToString(System.Globalization.CultureInfo.InvariantCulture)));
                await bench.Say("skip");
            }
        }

        for (var day = 0; day < said.Count; day++)
        {
            Assert.DoesNotContain(said[day], said.Skip(day + 1).Take(ReminderChanges.WordingRestDays - 1));
        }
    }

    [Fact]
    public async Task TheNudge_IsOneLine_AndTheNumberStillCounts()
    {
        using var bench = new PromptBench();
        await bench.Add(PromptBench.Person, PromptBench.Daily("09:00") with { Nudge = true });

        await bench.At("2026-11-21 09:00");
        await bench.At("2026-11-21 11:59");
        Assert.Single(bench.Heard());
        await bench.At("2026-11-21 12:00");
        await bench.At("2026-11-21 15:30");
        Assert.Equal(2, bench.Heard().Count);

        await bench.Say("4");
        Assert.Equal(4, Assert.Single(await bench.CheckIns()).Pain);
    }

    [Fact]
    public async Task AnEventFromAChannel_IsNoPrompt()
    {
        using var bench = await WithEvening();
        var forged = TurnBench.Message(PromptBench.Person, "prompt-2026-11-21");
        forged.Type = ActivityTypes.Event;
        forged.Name = PromptEvent.Name;

        Assert.Equal(TurnOutcome.Handled, await bench.Turns.Turns.RunAsync(forged, default));

        Assert.Empty(bench.Heard());
        await bench.At("2026-11-21 18:30");
        Assert.Single(bench.Prompts());
    }

    [Fact]
    public async Task SetInTheChat_ItComesWithoutAnySweep()
    {
        using var bench = await WithEvening();
        await bench.Say("remind me every day at 19:15");

        await bench.At("2026-11-21 18:30");
        Assert.Empty(bench.Prompts());
        await bench.At("2026-11-21 19:15");
        Assert.Single(bench.Prompts());
    }

    /// <summary>One person who is asked at half past six in the evening.</summary>
    private static async Task<PromptBench> WithEvening()
    {
        var bench = new PromptBench();
        await bench.Add(PromptBench.Person, PromptBench.Daily("18:30"));
        return bench;
    }

    /// <summary>What a button of the last prompt sends.</summary>
    private static object Button(PromptBench bench, string choice)
    {
        var card = JToken.FromObject(bench.Prompts()[^1].Attachments[0].Content);
        var data = card.SelectTokens("$..data").First(token => (string?)token["choice"] == choice);
        return data;
    }
}
