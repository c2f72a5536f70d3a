namespace BackBot.Dialogs.Coaching;

/// <summary>How far along a person is. It raises the level and the length that a plan may have, never lowers a gate.</summary>
public enum Phase
{
    /// <summary>The first two weeks, or too little done yet: level 2, 15 minutes.</summary>
    Start,

    /// <summary>Two weeks and four green days within four weeks: level 3, 20 minutes.</summary>
    Building,

    /// <summary>Four weeks and ten green days within four weeks: level 4, 30 minutes.</summary>
    Steady,
}

/// <summary>Reads the phase, and what may follow from it, out of the history.</summary>
public static class Phases
{
    /// <summary>More than a week of silence: one level lower (clinical rules 5.2).</summary>
    public const int MissedDays = 7;

    /// <summary>More than three weeks of silence: the danger questions are asked again first.</summary>
    public const int RescreenDays = 21;

    private const int Window = 28;

    public static Phase Of(History history, DateOnly today)
    {
        if (history.Done.Count == 0 || history.Done[0].Date >= today || Silence(history, today) > RescreenDays)
        {
            return Phase.Start;
        }

        var span = today.DayNumber - history.Done[0].Date.DayNumber;
        var green = GreenDays(history, today, Window);
        var phase = (span, green) switch
        {
            ( >= 28, >= 10) => Phase.Steady,
            ( >= 14, >= 4) => Phase.Building,
            _ => Phase.Start,
        };
        return phase > Phase.Start && history.RedDays(today.AddDays(-7), today).Any() ? phase - 1 : phase;
    }

    /// <summary>Two weeks of sessions without a red one: what level 5 and entries on request ask for (clinical rules 7, X1 and X2).</summary>
    public static bool GreenForTwoWeeks(History history, DateOnly today) =>
        Of(history, today) >= Phase.Building && !history.RedDays(today.AddDays(-14), today).Any() && GreenDays(history, today, 14) >= 4;

    /// <summary>Days since the person was last heard of before today; 0 for a new person.</summary>
    public static int Silence(History history, DateOnly today) => history.LastHeardBefore(today) is { } last ? today.DayNumber - last.DayNumber : 0;

    /// <summary>Back after more than a week, today or within the last week: everything stays one level lower that long.</summary>
    public static bool IsJustBack(History history, DateOnly today)
    {
        DateOnly[] heard = [.. history.Heard.Where(date => date < today), today];
        return heard.Zip(heard.Skip(1)).Any(pair => pair.Second.DayNumber - pair.First.DayNumber > MissedDays && pair.Second > today.AddDays(-MissedDays));
    }

    internal static int LevelOf(Phase phase) => phase switch { Phase.Start => 2, Phase.Building => 3, Phase.Steady => 4 };

    internal static int MinutesOf(Phase phase) => phase switch { Phase.Start => 15, Phase.Building => 20, Phase.Steady => 30 };

    /// <summary>Days of the window, today left out, on which something was done and nothing was red.</summary>
    private static int GreenDays(History history, DateOnly today, int window)
    {
        var from = today.AddDays(-window);
        return history.Done.Where(item => item.Date >= from && item.Date < today).Select(item => item.Date).Distinct().Count() - history.RedDays(from, today).Count();
    }
}
