using BackBot.Dialogs.Language.Lexicon;

namespace BackBot.Dialogs.Language.Amounts;

/// <summary>Units of time, by their length in minutes; a month counts 30 days and a year 365 (language.md).</summary>
internal enum TimeUnit { Second, Minute, Hour, Day, Week, Month, Year }

/// <summary>Whether a bound was named with an amount: "over a week", "up to 20 minutes".</summary>
internal enum Bound { None, AtLeast, MoreThan, AtMost }

/// <summary>An amount of time in a message.</summary>
/// <param name="Min">In minutes. With <paramref name="Vague"/>, the least that is meant ("weeks" is two).</param>
/// <param name="Max">In minutes; differs from <paramref name="Min"/> only for a range.</param>
/// <param name="Unit">The largest unit that was named.</param>
/// <param name="Vague">No number was given: "a few weeks".</param>
internal sealed record Amount(double Min, double Max, TimeUnit Unit, Span Span, Bound Bound, bool Vague)
{
    public double MinDays => Min / MinutesPer(TimeUnit.Day);

    public double MaxDays => Max / MinutesPer(TimeUnit.Day);

    public bool IsRange => Max > Min;

    public static double MinutesPer(TimeUnit unit) => unit switch
    {
        TimeUnit.Second => 1.0 / 60,
        TimeUnit.Minute => 1,
        TimeUnit.Hour => 60,
        TimeUnit.Day => 1440,
        TimeUnit.Week => 7 * 1440,
        TimeUnit.Month => 30 * 1440,
        TimeUnit.Year => 365 * 1440,
    };
}
