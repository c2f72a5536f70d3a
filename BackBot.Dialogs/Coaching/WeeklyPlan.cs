using BackBot.Dialogs.Content;

namespace BackBot.Dialogs.Coaching;

/// <summary>What a person wants to get back to, in their own words.</summary>
/// <param name="Confidence">How sure they are of this week's part, 0 to 10; below 7 the week is made smaller (clinical rules 4.4).</param>
public sealed record Goal(string Words, double? Confidence = null)
{
    /// <summary>False for a person who was asked and would rather not say; they are not asked again by themselves.</summary>
    public bool IsNamed => Words.Length > 0;
}

/// <summary>One week, from Monday. It is made anew from the week before; stored with the person.</summary>
public sealed record WeeklyPlan
{
    public required DateOnly Monday { get; init; }

    public Goal? Goal { get; init; }

    /// <summary>Days on which to move a little: 2 to 6, so that rest is part of the plan.</summary>
    public required int ActiveDays { get; init; }

    public required WalkingRung Walk { get; init; }

    /// <summary>Ids of the habits of this week, one or two.</summary>
    public required IReadOnlyList<string> Habits { get; init; }

    /// <summary>How last week went and what that means for this one.</summary>
    public required IReadOnlyList<Phrase> Review { get; init; }
}

/// <summary>Makes a week from the one before (issue: weekly plan, habits, walking ladder).</summary>
public static class WeeklyPlanner
{
    private const double Sure = 7;
    private const int SteadyWeek = 4;
    private const int FewestDays = 2;

    /// <param name="last">Last week's plan; null for the first.</param>
    /// <param name="flare">The person is in a flare-up.</param>
    /// <param name="habits">Habits in content order that suit the person.</param>
    public static WeeklyPlan Make(PlanRequest request, WeeklyPlan? last, Goal? goal, bool flare, IReadOnlyList<Habit> habits)
    {
        var monday = Consistency.MondayOf(request.Today);
        var active = request.History.ActiveDays.Count(date => date >= monday.AddDays(-7) && date < monday);
        var careful = flare || request.PainToday >= GateSet.SeverePain || FearOfMovement.Band(request.Assessment.Fear) == FearBand.High;
        var silent = Phases.Silence(request.History, request.Today) > Phases.MissedDays;
        var wanted = last is null ? SteadyWeek : Math.Clamp(active + 1, 3, 6);
        var weeks = last is null ? 0 : 1 + ((monday.DayNumber / 7) % Math.Max(1, habits.Count));
        return new WeeklyPlan
        {
            Monday = monday,
            Goal = goal ?? last?.Goal,
            ActiveDays = Math.Max(FewestDays, (goal ?? last?.Goal)?.Confidence < Sure || careful ? wanted - 1 : wanted),
            Walk = WalkFor(request, last, active, careful || silent),
            Habits = [.. Enumerable.Range(weeks, last is null ? 1 : 2).Where(_ => habits.Count > 0).Select(place => habits[place % habits.Count].Id).Distinct(StringComparer.Ordinal)],
            Review = Review(last, active, flare, silent),
        };
    }

    /// <summary>The same week with a goal: one day less when the person is not sure of it.</summary>
    public static WeeklyPlan WithGoal(WeeklyPlan week, Goal goal) =>
        week with { Goal = goal, ActiveDays = goal.Confidence < Sure ? Math.Max(FewestDays, week.ActiveDays - 1) : week.ActiveDays };

    private static WalkingRung WalkFor(PlanRequest request, WeeklyPlan? last, int active, bool careful) =>
        last is null ? WalkingLadder.First(careful)
        : careful ? WalkingLadder.Down(last.Walk)
        : active >= SteadyWeek ? WalkingLadder.Up(last.Walk, request.Requested.Count > 0 && Phases.GreenForTwoWeeks(request.History, request.Today))
        : last.Walk;

    private static IReadOnlyList<Phrase> Review(WeeklyPlan? last, int active, bool flare, bool silent)
    {
        var days = ("days", active.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return last is null ? [Phrase.Of("coaching.week.first")]
            : flare ? [Phrase.Of("coaching.week.flare")]
            : silent ? [Phrase.Of("coaching.week.welcome_back")]
            : active >= last.ActiveDays ? [Phrase.Of("coaching.week.reached", days)]
            : [Phrase.Of("coaching.week.smaller", days)];
    }
}
