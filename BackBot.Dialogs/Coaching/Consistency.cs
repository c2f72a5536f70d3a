namespace BackBot.Dialogs.Coaching;

/// <summary>How steadily a person moves, counted kindly (clinical rules 6).</summary>
/// <param name="WeeksRunning">Whole weeks in a row with four active days; weeks of a flare-up, illness or holiday are passed over.</param>
/// <param name="ActiveThisWeek">Active days since Monday, today included.</param>
/// <param name="RestTokensLeft">Planned rest days that still count as active this week, 0 to 2.</param>
/// <param name="ActiveOfLast14">Active days among the last fourteen.</param>
public sealed record Consistency(int WeeksRunning, int ActiveThisWeek, int RestTokensLeft, int ActiveOfLast14)
{
    private const int ActiveDaysWanted = 4;
    private const int RestTokens = 2;

    /// <param name="restDays">Rest days the person planned or took on purpose.</param>
    /// <param name="timeOut">Days of a flare-up, illness or holiday: they never break a run.</param>
    public static Consistency Of(History history, IReadOnlyCollection<DateOnly> restDays, IReadOnlyCollection<DateOnly> timeOut, DateOnly today)
    {
        var active = history.ActiveDays;
        var monday = MondayOf(today);
        var thisWeek = Count(active, monday);
        return new Consistency(
            RunBefore(monday) + (thisWeek >= ActiveDaysWanted ? 1 : 0),
            active.Count(date => date >= monday && date <= today),
            RestTokens - Math.Min(RestTokens, Count(restDays, monday)),
            Trend.ActiveOfLast14(history, today));

        int RunBefore(DateOnly week)
        {
            var run = 0;
            var first = active.Count == 0 ? week : MondayOf(active.Min());
            for (var at = week.AddDays(-7); at >= first; at = at.AddDays(-7))
            {
                if (Count(active, at) + Math.Min(RestTokens, Count(restDays, at)) >= ActiveDaysWanted)
                {
                    run++;
                }
                else if (Count(timeOut, at) == 0)
                {
                    break;
                }
            }

            return run;
        }
    }

    /// <summary>Weeks begin on Monday.</summary>
    public static DateOnly MondayOf(DateOnly date) => date.AddDays(-(((int)date.DayOfWeek + 6) % 7));

    private static int Count(IEnumerable<DateOnly> dates, DateOnly monday) => dates.Distinct().Count(date => date >= monday && date < monday.AddDays(7));
}
