namespace Microsoft.Recognizers.Text.DateTime.Grammar;

/// <summary>A length of time as it was said, largest unit first.</summary>
internal sealed record Span(IReadOnlyList<(double Count, Unit Unit)> Parts)
{
    public Span(double count, Unit unit)
        : this([(count, unit)])
    {
    }

    public double Seconds => Parts.Sum(part => part.Count * part.Unit.Seconds());

    public bool HasClock => Parts.Any(part => part.Unit.IsClock());

    public Unit Smallest => Parts[^1].Unit;

    /// <summary>As a timex: "P2Y3M", "PT1.5H".</summary>
    public string Code
    {
        get
        {
            var days = string.Concat(Parts.Where(part => !part.Unit.IsClock()).Select(Write));
            var clock = string.Concat(Parts.Where(part => part.Unit.IsClock()).Select(Write));
            return "P" + days + (clock.Length > 0 ? "T" + clock : "");
        }
    }

    /// <summary>The moment this far after (or, with a negative sign, before) another; null when it leaves the calendar.</summary>
    public Moment? From(Moment start, int sign)
    {
        Moment? moment = start;
        foreach (var (count, unit) in Parts)
        {
            moment = moment is { } from ? Add(from, sign * count, unit) : null;
        }

        return moment;
    }

    private static Moment? Add(Moment from, double count, Unit unit)
    {
        var months = unit switch
        {
            Unit.Month => count,
            Unit.Year => count * 12,
            Unit.Decade => count * 120,
            Unit.Second or Unit.Minute or Unit.Hour or Unit.Day or Unit.BusinessDay or Unit.Night or Unit.Weekend or Unit.Week
                or Unit.Fortnight => 0,
        };
        var whole = Math.Truncate(months);
        var seconds = months == 0 ? count * unit.Seconds() : (months - whole) * Unit.Month.Seconds();
        var year = from.Year + (whole / 12) + (seconds / Unit.Year.Seconds());
        return year is > 1 and < 9998 ? from.AddMonths((int)whole).AddSeconds(seconds) : null;
    }

    private static string Write((double Count, Unit Unit) part)
    {
        var (letter, factor) = part.Unit.Code();
        return Timex.Number(part.Count * factor) + letter;
    }
}
