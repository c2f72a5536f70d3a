using BackBot.Dialogs.Coaching;
using BackBot.Dialogs.Content;
using BackBot.Dialogs.People;
using static BackBot.Tests.Coaching.Days;

namespace BackBot.Tests.Coaching;

public sealed class WeeklyPlannerTests
{
    private static readonly IReadOnlyList<Habit> Habits = [new("after-coffee", "after coffee", "walk", null, []), new("at-lunch", "at lunch", "stretch", null, []), new("at-six", "at six", "breathe", null, [])];

    [Fact]
    public void TheFirstWeekStartsSmallWithTheGoalInOwnWords()
    {
        var week = Make(null, new Goal("pick up my granddaughter"));
        Assert.Equal(("pick up my granddaughter", 4, 1, 1), (week.Goal!.Words, week.ActiveDays, week.Walk.Rung, week.Habits.Count));
        Assert.Equal(Day(14), week.Monday);
    }

    [Fact]
    public void LittleConfidenceMakesTheWeekSmaller() => Assert.Equal(3, Make(null, new Goal("garden again", Confidence: 5)).ActiveDays);

    [Fact]
    public void AGoodWeekClimbsTheWalkingLadder()
    {
        var next = Make(Make(null, new Goal("garden")), null, [.. Enumerable.Range(7, 5).Select(day => (object)Told(day, minutes: 10))]);
        Assert.Equal((2, 10, 6, "garden"), (next.Walk.Rung, next.Walk.Minutes, next.ActiveDays, next.Goal!.Words));
        Assert.Equal("coaching.week.reached", next.Review[0].Key);
    }

    [Fact]
    public void AQuietWeekIsMetWhereItIs()
    {
        var next = Make(Make(null, null), null, Told(9, minutes: 10), Told(12, minutes: 0));
        Assert.Equal((1, 3), (next.Walk.Rung, next.ActiveDays));
        Assert.Equal("coaching.week.smaller", next.Review[0].Key);
    }

    [Fact]
    public void AFlareUpStepsDownTheWalkingLadder()
    {
        var last = Make(null, null) with { Walk = new WalkingRung(3, 15, 1, 2) };
        Assert.Equal(2, WeeklyPlanner.Make(new PlanRequest { Assessment = new Assessment(), Today = Day(14) }, last, null, flare: true, Habits).Walk.Rung);
    }

    [Fact]
    public void AWalkGrowsByAFifthAWeekAtMost()
    {
        var walk = WalkingLadder.First(careful: true);
        for (var week = 0; week < 15; week++)
        {
            var next = WalkingLadder.Up(walk, ownSport: false);
            Assert.True(walk.Rung < 2 || next.Minutes <= walk.Minutes * 1.2);
            Assert.True(next.Rung >= walk.Rung);
            walk = next;
        }

        Assert.Equal((4, 30), (walk.Rung, walk.Minutes));
        Assert.Equal(5, WalkingLadder.Up(walk, ownSport: true).Rung);
    }

    private static WeeklyPlan Make(WeeklyPlan? last, Goal? goal, params object[] days) =>
        WeeklyPlanner.Make(new PlanRequest { Assessment = new Assessment { Severity = 3 }, Today = Day(14), History = Of(days) }, last, goal, flare: false, Habits);
}
