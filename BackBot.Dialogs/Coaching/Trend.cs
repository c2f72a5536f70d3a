using BackBot.Dialogs.People;

namespace BackBot.Dialogs.Coaching;

public enum TrendDirection { Better, AboutTheSame, Worse }

/// <summary>One measure now against its beginning.</summary>
/// <param name="First">Mean of the first seven days with a number.</param>
/// <param name="Now">Mean of the latest seven.</param>
/// <param name="Direction">Better or worse only where the change is large enough to mean something.</param>
public sealed record TrendOf(double First, double Now, TrendDirection Direction);

/// <summary>
/// Trends of clinical rules 5.1: seven days with a number on each side, never overlapping; pain counts from 2 points or 30 %, confidence from 2 points.
/// Anything less is "about the same".
/// </summary>
public static class Trend
{
    private const int Days = 7;
    private const int LatestWithin = 14;
    private const double Points = 2;
    private const double Share = 0.3;

    /// <summary>Null until there are fourteen days with a number, seven of them in the last two weeks.</summary>
    public static TrendOf? Pain(History history, DateOnly today) =>
        Of(history, today, day => day.Pain, (first, now) => first - now >= Points || (first > 0 && first - now >= Share * first) ? TrendDirection.Better
            : now - first >= Points || (first > 0 && now - first >= Share * first) ? TrendDirection.Worse
            : TrendDirection.AboutTheSame);

    public static TrendOf? Confidence(History history, DateOnly today) =>
        Of(history, today, day => day.Confidence, (first, now) => now - first >= Points ? TrendDirection.Better
            : first - now >= Points ? TrendDirection.Worse
            : TrendDirection.AboutTheSame);

    /// <summary>Active days among the last fourteen, today included: "12 of the last 14".</summary>
    public static int ActiveOfLast14(History history, DateOnly today) => history.ActiveDays.Count(date => date <= today && date > today.AddDays(-14));

    private static TrendOf? Of(History history, DateOnly today, Func<CheckIn, double?> measure, Func<double, double, TrendDirection> direction)
    {
        var days = history.CheckIns
            .Where(day => day.Date <= today && measure(day) is not null)
            .OrderBy(day => day.Date)
            .Select(day => (day.Date, Value: measure(day)!.Value))
            .ToList();
        if (days.Count < 2 * Days || days[^Days].Date <= today.AddDays(-LatestWithin))
        {
            return null;
        }

        var first = days.Take(Days).Average(day => day.Value);
        var now = days.TakeLast(Days).Average(day => day.Value);
        return new TrendOf(first, now, direction(first, now));
    }
}
