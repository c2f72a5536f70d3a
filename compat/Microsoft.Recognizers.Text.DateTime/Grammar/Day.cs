namespace Microsoft.Recognizers.Text.DateTime.Grammar;

/// <summary>
/// A day: one when it is certain; else its nearest occurrences before and after the present. A day that no calendar has, such as
/// 30 February, keeps its code but has no occurrence.
/// </summary>
internal sealed record Day(string Code, Moment? Past, Moment? Future)
{
    public static Day Certain(Moment day) => new(Timex.Date(day), day.Date, day.Date);

    /// <summary>The occurrences, the past one first, a certain day once.</summary>
    public IEnumerable<Moment> Occurrences => Past == Future
        ? Past is { } day ? [day] : []
        : new[] { Past, Future }.OfType<Moment>();

    /// <summary>The day on which a time falls that was said with a part of this day: midnight tonight is tomorrow's first hour.</summary>
    public Day With(PartOfDay part, Clock clock) =>
        part.Half == HalfDay.Night && clock.IsSmallHour && Past == Future && Past is { } day ? Certain(day.AddDays(1)) : this;

    /// <summary>The same day where its time decides whether today's occurrence is past or still to come.</summary>
    public Day At(TimeSpan time, Moment reference) =>
        Past is { } past && past == reference.Date && Past != Future && time >= reference.TimeOfDay && Code.StartsWith("XXXX-", StringComparison.Ordinal)
            ? this with { Past = Code.StartsWith("XXXX-XX", StringComparison.Ordinal) ? past.AddMonths(-1) : past.AddYears(-1), Future = past }
            : this;

    /// <summary>A day of the week: the last one before today, and the next one, which may be today.</summary>
    public static Day Weekday(int weekday, Moment today)
    {
        var ahead = (weekday - Number(today) + 7) % 7;
        var future = today.AddDays(ahead);
        return new Day(Timex.AnyWeek(weekday), future.AddDays(-7), future);
    }

    /// <summary>A day of the week in the week so many weeks from the present one.</summary>
    public static Day Weekday(int weekday, int weeks, Moment today) => Certain(Monday(today).AddDays((7 * weeks) + weekday - 1));

    public static Moment Monday(Moment day) => day.AddDays(1 - Number(day));

    /// <summary>A day of the year in whichever year; compared with the time of day, so that today itself has begun.</summary>
    public static Day OfYear(int month, int day, Moment reference) => new(
        Timex.AnyYear(month, day),
        Nearest(reference.Year, -1, month, day, found => found < reference),
        Nearest(reference.Year, 1, month, day, found => found >= reference));

    public static Day? Dated(int year, int month, int day) =>
        year is >= 1 and < 9999 && month is >= 1 and <= 12 && day >= 1 && day <= Moment.DaysInMonth(year, month)
            ? Certain(new Moment(year, month, day))
            : null;

    /// <summary>A day of the month in whichever month.</summary>
    public static Day OfMonth(int day, Moment reference)
    {
        var code = "XXXX-XX-" + day.ToString("D2", System.Globalization.CultureInfo.InvariantCulture);
        var months = Enumerable.Range(-3, 7).Select(offset => new Moment(reference.Year, reference.Month, 1).AddMonths(offset))
            .Where(month => day <= Moment.DaysInMonth(month.Year, month.Month))
            .Select(month => month.AddDays(day - 1)).ToList();
        return new Day(code, months.FindLast(found => found < reference), months.Find(found => found >= reference));
    }

    private static int Number(Moment day) => day.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)day.DayOfWeek;

    private static Moment? Nearest(int year, int step, int month, int day, Func<Moment, bool> fits)
    {
        const int LeapYearsApart = 9;
        for (var i = 0; i < LeapYearsApart; i++)
        {
            if (Dated(year + (i * step), month, day) is { Past: { } found } && fits(found))
            {
                return found;
            }
        }

        return null;
    }
}
