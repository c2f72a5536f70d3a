namespace Microsoft.Recognizers.Text.DateTime.Grammar;

/// <summary>Makes an open range of what follows "before", "after" or "since".</summary>
internal static class Bound
{
    public static Meaning Open(Meaning inner, string mod) => inner.Type == Meaning.Duration
        ? new Meaning(Meaning.Duration, [.. inner.Readings.Select(reading => reading with { Mod = mod })])
        : new Meaning(RangeOf(inner.Type), [.. inner.Readings.Select(reading => Open(reading, mod, Source(inner.Type)))]);

    private static Reading Open(Reading reading, string mod, string? source)
    {
        var whole = reading.Mod is { } part ? mod + "-" + part : mod;
        var atEnd = mod == "after" || reading.Mod == "end";
        var edge = reading.Point ?? (atEnd ? reading.End : reading.Start);
        return mod == "before"
            ? new Reading(reading.Timex, End: edge, Mod: whole, Source: source)
            : new Reading(reading.Timex, Start: edge, Mod: whole, Source: source);
    }

    private static string RangeOf(string type) => type switch
    {
        Meaning.Date => Meaning.DateRange,
        Meaning.Time => Meaning.TimeRange,
        Meaning.DateAndTime => Meaning.DateTimeRange,
        _ => type,
    };

    private static string? Source(string type) => type switch
    {
        Meaning.Date or Meaning.Time or Meaning.DateAndTime => "datetimepoint",
        Meaning.DateRange => "datetimerange",
        _ => null,
    };
}
