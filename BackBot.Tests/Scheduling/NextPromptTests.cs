using System.Globalization;
using BackBot.Dialogs.People;
using BackBot.Dialogs.Scheduling;

namespace BackBot.Tests.Scheduling;

public sealed class NextPromptTests
{
    private const string London = "Europe/London";

    /// <summary>A Saturday, seven in the morning in London.</summary>
    private static readonly DateTimeOffset Saturday = new(2026, 11, 21, 7, 0, 0, TimeSpan.Zero);

    private static readonly Reminder Evening = new() { Time = new TimeOnly(18, 30), SetAt = Saturday };

    [Fact]
    public void TodayAtTheChosenTime_WhenItIsStillAhead() => Assert.Equal(At("2026-11-21 18:30"), Next(Evening, Saturday));

    [Fact]
    public void TomorrowAtTheChosenTime_WhenItIsOver() => Assert.Equal(At("2026-11-22 18:30"), Next(Evening, At("2026-11-21 18:30")));

    [Fact]
    public void ATimeSetAfterIt_BeginsTomorrow()
    {
        var late = Evening with { SetAt = At("2026-11-21 19:00") };

        Assert.Equal(At("2026-11-22 18:30"), Next(late, Saturday));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(2, 1)]
    [InlineData(3, 2)]
    [InlineData(6, 2)]
    [InlineData(7, 7)]
    [InlineData(27, 7)]
    public void SilenceMakesPromptsRarer(int unanswered, int days)
    {
        var silent = Evening with { Unanswered = unanswered, PromptedOn = new DateOnly(2026, 11, 21), SettledOn = new DateOnly(2026, 11, 21) };

        Assert.Equal(At("2026-11-21 18:30").AddDays(days), Next(silent, At("2026-11-21 18:31")));
    }

    [Fact]
    public void AYearOfSilence_Is28PromptsAndAGoodbye()
    {
        var reminder = Evening;
        var said = new List<DateOnly>();
        for (var now = Saturday; NextPrompt.After(reminder, London, now) is { } prompt; now = prompt.At)
        {
            said.Add(prompt.Date);
            reminder = reminder.Unanswered >= BackOff.GoodbyeAfter ? reminder.Said(prompt, [], prompt.At).Stopping(ReminderStop.Unanswered) : reminder.Said(prompt, [], prompt.At);
        }

        var gaps = said.Zip(said.Skip(1), (one, next) => next.DayNumber - one.DayNumber).ToList();
        Assert.Equal(BackOff.GoodbyeAfter + 1, said.Count);
        Assert.Equal([1, 1, 2, 2, 2, 2, .. Enumerable.Repeat(7, 22)], gaps);
        Assert.Equal(ReminderStop.Unanswered, reminder.Stopped);
        Assert.Null(reminder.Heard(Saturday.AddYears(1)).Stopped);
    }

    [Fact]
    public void AnyWordBringsTheDailyRhythmBack()
    {
        var silent = Evening with { Unanswered = 9, PromptedOn = new DateOnly(2026, 11, 21), SettledOn = new DateOnly(2026, 11, 21) };

        Assert.Equal(At("2026-11-22 18:30"), Next(silent.Heard(At("2026-11-22 09:00")), At("2026-11-22 09:00")));
    }

    [Fact]
    public void ChosenDays_AreTheOnlyOnes()
    {
        var weekdays = Evening with { Days = [DayOfWeek.Monday, DayOfWeek.Thursday] };

        Assert.Equal(At("2026-11-23 18:30"), Next(weekdays, Saturday));
        Assert.Equal(At("2026-11-26 18:30"), Next(weekdays, At("2026-11-23 18:30")));
    }

    [Fact]
    public void APauseEndsOnItsDate()
    {
        var paused = Evening.Pausing(new DateOnly(2026, 11, 21), new DateOnly(2026, 12, 5));

        Assert.Equal(At("2026-12-05 18:30"), Next(paused, Saturday));
        Assert.True(paused.PausesOn(new DateOnly(2026, 12, 4)));
        Assert.False(paused.PausesOn(new DateOnly(2026, 12, 5)));
    }

    [Fact]
    public void SkippingADay_LeavesTheNextAsItWas() => Assert.Equal(At("2026-11-22 18:30"), Next(Evening.Skipping(new DateOnly(2026, 11, 21)), Saturday));

    [Fact]
    public void Stopped_IsNeverDue() => Assert.Null(NextPrompt.After(Evening.Stopping(ReminderStop.ByPerson), London, Saturday));

    [Fact]
    public void WithoutAZone_NobodyIsPrompted()
    {
        Assert.Null(NextPrompt.After(Evening, null, Saturday));
        Assert.Null(NextPrompt.After(Evening, "Mars/Olympus", Saturday));
    }

    [Fact]
    public void ThePersonsZone_IsFollowed_UnlessOneWasNamed()
    {
        Assert.Equal(At("2026-11-21 09:30"), NextPrompt.After(Evening, "Asia/Tokyo", Saturday)?.At);
        Assert.Equal(At("2026-11-21 18:30"), NextPrompt.After(Evening with { Zone = London }, "Asia/Tokyo", Saturday)?.At);
    }

    [Theory]
    [InlineData("Asia/Tokyo")]
    [InlineData("Pacific/Apia")]
    [InlineData("America/Los_Angeles")]
    [InlineData("Pacific/Pago_Pago")]
    public void FlyingAnywhere_NeverGivesADateTwice(string there)
    {
        var prompted = Evening.Said(new DuePrompt(new DateOnly(2026, 11, 21), PromptKind.Daily, 0, At("2026-11-21 18:30")), [], At("2026-11-21 18:30"));

        var next = NextPrompt.After(prompted.Heard(At("2026-11-21 18:40")), there, At("2026-11-21 18:31"))!;

        Assert.Equal(new DateOnly(2026, 11, 22), next.Date);
    }

    [Fact]
    public void OnceOnADate_StandsInForTheDailyOne()
    {
        var once = Evening with { OneOff = new OneOff(new DateOnly(2026, 11, 22), new TimeOnly(9, 0)) };

        Assert.Equal(At("2026-11-21 18:30"), Next(once, Saturday));
        Assert.Equal(At("2026-11-22 09:00"), Next(once, At("2026-11-21 18:30")));
        Assert.Equal(At("2026-11-23 18:30"), Next(once, At("2026-11-22 09:00")));
    }

    [Fact]
    public void TheNudge_ComesOnceAfterThreeHours_OnlyIfWanted_AndOnlyInSilence()
    {
        var prompt = new DuePrompt(new DateOnly(2026, 11, 21), PromptKind.Daily, 0, At("2026-11-21 09:00"));
        var said = (Evening with { Time = new TimeOnly(9, 0), Nudge = true }).Said(prompt, [], At("2026-11-21 09:01"));

        var nudge = NextPrompt.After(said, London, At("2026-11-21 09:02"))!;
        Assert.Equal((PromptKind.Nudge, At("2026-11-21 12:01"), "prompt-2026-11-21-nudge"), (nudge.Kind, nudge.At, nudge.Id));
        Assert.Equal(At("2026-11-22 09:00"), Next(said.Said(nudge, [], nudge.At), nudge.At));
        Assert.Equal(At("2026-11-22 09:00"), Next(said.Heard(At("2026-11-21 10:00")), At("2026-11-21 10:00")));
        Assert.Equal(At("2026-11-22 09:00"), Next(said with { Nudge = false }, At("2026-11-21 09:02")));
    }

    [Fact]
    public void TheNudgeOfAnEveningPrompt_WouldBeInQuietHours_AndDoesNotCome()
    {
        var said = (Evening with { Nudge = true }).Said(new DuePrompt(new DateOnly(2026, 11, 21), PromptKind.Daily, 0, At("2026-11-21 18:30")), [], At("2026-11-21 18:30"));

        Assert.Equal(At("2026-11-22 18:30"), Next(said, At("2026-11-21 18:31")));
    }

    [Fact]
    public void Snoozing_HoldsThreeTimesADay_AndNeverReachesIntoTheNight()
    {
        var now = At("2026-11-21 18:31");
        var reminder = Evening.Said(new DuePrompt(new DateOnly(2026, 11, 21), PromptKind.Daily, 0, At("2026-11-21 18:30")), [], At("2026-11-21 18:30"));
        for (var i = 1; i <= Snooze.MostPerDay; i++)
        {
            var later = Assert.IsType<SnoozeResult.Later>(Snooze.Apply(reminder, SnoozeSpan.HalfAnHour, London, now));
            var next = NextPrompt.After(later.Reminder, London, now)!;
            Assert.Equal((now.AddMinutes(30), $"prompt-2026-11-21-snooze-{i}"), (next.At, next.Id));
            reminder = later.Reminder.Said(next, [], next.At);
            now = next.At;
        }

        Assert.IsType<SnoozeResult.NoMoreToday>(Snooze.Apply(reminder, SnoozeSpan.HalfAnHour, London, now));
        Assert.True(Assert.IsType<SnoozeResult.Tomorrow>(Snooze.Apply(Evening, SnoozeSpan.TwoHours, London, At("2026-11-21 19:30"))).BecauseOfQuietHours);
    }

    [Fact]
    public void SnoozingUntilTomorrow_AsksTomorrow_EvenOnADayThatIsNotChosen()
    {
        var friday = Evening with { Days = [DayOfWeek.Friday], SetAt = At("2026-11-20 08:00") };

        var tomorrow = Assert.IsType<SnoozeResult.Tomorrow>(Snooze.Apply(friday, SnoozeSpan.Tomorrow, London, At("2026-11-20 18:31")));

        Assert.Equal(At("2026-11-21 18:30"), Next(tomorrow.Reminder, At("2026-11-20 18:31")));
    }

    [Theory]
    [InlineData("10:00", "13:00")]
    [InlineData("20:30", "21:00")]
    public void ThePromptIsTooLate_AfterItsWindow_OrWhenQuietHoursBegin(string time, string deadline)
    {
        var prompt = new DuePrompt(new DateOnly(2026, 11, 21), PromptKind.Daily, 0, At("2026-11-21 " + time));

        Assert.Equal(At("2026-11-21 " + deadline), NextPrompt.Deadline(prompt, Evening, London, TimeSpan.FromHours(3)));
    }

    [Fact]
    public void AWording_IsFreeAgainAfterAWeek()
    {
        var prompt = new DuePrompt(new DateOnly(2026, 11, 21), PromptKind.Daily, 0, Saturday);
        var said = Evening.Said(prompt, ["prompt.day#3"], Saturday);

        Assert.True(said.UsedLately("prompt.day#3", prompt.Date.AddDays(6)));
        Assert.False(said.UsedLately("prompt.day#3", prompt.Date.AddDays(7)));
        Assert.Empty(said.Said(prompt with { Date = prompt.Date.AddDays(7) }, [], Saturday).Worded);
    }

    private static DateTimeOffset? Next(Reminder reminder, DateTimeOffset after) => NextPrompt.After(reminder, London, after)?.At;

    private static DateTimeOffset At(string utc) => DateTimeOffset.ParseExact(utc, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
