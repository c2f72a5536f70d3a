namespace Microsoft.Recognizers.Text.DateTime.Grammar;

/// <summary>Makes meanings of days, clocks and parts of days, alone and together.</summary>
internal static class Compose
{
    public static Meaning Of(Day day) => new(
        Meaning.Date,
        [.. day.Occurrences.Select(found => new Reading(day.Code, Timex.Date(found))).DefaultIfEmpty(new Reading(day.Code))]);

    public static Meaning Of(Clock clock) => new(Meaning.Time, [.. clock.Readings.Select(reading => new Reading(reading.Code, reading.Value))]);

    public static Meaning Of(Day day, Clock clock) => new(
        Meaning.DateAndTime,
        [
            .. from found in day.Occurrences
               from reading in clock.Readings
               select new Reading(day.Code + reading.Code, Timex.Date(found) + " " + reading.Value),
        ]);

    public static Meaning Of(PartOfDay part) => new(
        Meaning.TimeRange, new Reading(part.Code, Start: Write(part.Bounds.Start), End: Write(part.Bounds.End), Mod: part.Mod));

    public static Meaning Of(Day day, PartOfDay part) => new(
        Meaning.DateTimeRange,
        [
            .. day.Occurrences.Select(found => new Reading(
                day.Code + part.Code,
                Start: Timex.DateTimeValue(found + part.Bounds.Start),
                End: Timex.DateTimeValue(found + part.Bounds.End),
                Mod: part.Mod)),
        ]);

    public static Meaning At(Moment moment) => new(Meaning.DateAndTime, new Reading(Timex.DateTime(moment), Timex.DateTimeValue(moment)));

    public static Meaning Of(Span span, string? mod = null) =>
        new(Meaning.Duration, new Reading(span.Code, Timex.Number(span.Seconds), Mod: mod));

    public static Meaning Set(string code) => new(Meaning.Set, new Reading(code));

    /// <summary>A range of clock times on no day in particular.</summary>
    public static Meaning Of(ClockRange range) => new(
        Meaning.TimeRange,
        [.. range.Readings.Select(reading => new Reading(Code(reading), Start: reading.Start.Value, End: reading.End.Value))]);

    public static Meaning Of(Day day, ClockRange range) => new(
        Meaning.DateTimeRange,
        [
            .. from found in day.Occurrences
               from reading in range.Readings
               let end = found.AddDays(reading.End.Time < reading.Start.Time ? 1 : 0)
               select new Reading(
                   Timex.Range(day.Code + reading.Start.Code, day.Code + reading.End.Code, Timex.Length(Length(reading))),
                   Start: Timex.DateTimeValue(found + reading.Start.Time),
                   End: Timex.DateTimeValue(end + reading.End.Time)),
        ]);

    /// <summary>From one day to another; occurrences pair up, past with past.</summary>
    public static Meaning Of(Day first, Day last)
    {
        var readings = Pair(first, last).Select(pair => new Reading(
            Timex.Range(first.Code, last.Code, "P" + Timex.Number((pair.End - pair.Start).TotalDays) + "D"), Start: Timex.Date(pair.Start), End: Timex.Date(pair.End)));
        return new Meaning(Meaning.DateRange, [.. readings]);
    }

    public static Meaning Of(Day first, Clock start, Day last, Clock end)
    {
        var readings = Pair(first, last).Select(pair => new Reading(
            Timex.Range(first.Code + start.Code, last.Code + end.Code, Timex.Length(pair.End + end.Time - pair.Start - start.Time)),
            Start: Timex.DateTimeValue(pair.Start + start.Time),
            End: Timex.DateTimeValue(pair.End + end.Time)));
        return new Meaning(Meaning.DateTimeRange, [.. readings]);
    }

    private static IEnumerable<(Moment Start, Moment End)> Pair(Day first, Day last)
    {
        var starts = first.Occurrences.ToList();
        var ends = last.Occurrences.ToList();
        if (starts.Count > 1 && ends.Count > 1 && ends[0] < starts[0])
        {
            // The present lies inside: one range, from the last start to the next end.
            yield return (starts[0], ends[1]);
            yield break;
        }

        for (var i = 0; i < Math.Max(starts.Count, ends.Count) && starts.Count > 0 && ends.Count > 0; i++)
        {
            var start = starts[Math.Min(i, starts.Count - 1)];
            var end = ends[Math.Min(i, ends.Count - 1)];
            var isCertain = starts.Count == 1 || ends.Count == 1;
            if (isCertain && i < Math.Max(starts.Count, ends.Count) - 1 && end < start)
            {
                continue;
            }

            yield return (start, end < start ? Repeat(last, start, end) : end);
            if (isCertain)
            {
                yield break;
            }
        }
    }

    /// <summary>The next time the day comes round after the start.</summary>
    private static Moment Repeat(Day day, Moment start, Moment end) =>
        day.Code.StartsWith("XXXX-WXX", StringComparison.Ordinal) ? end.AddDays(7)
        : day.Code.StartsWith("XXXX", StringComparison.Ordinal) && end.Year < 9998 ? end.AddYears(1)
        : start;

    private static string Code((Clock Start, Clock End) range) => Timex.Range(range.Start.Code, range.End.Code, Timex.Length(Length(range)));

    private static TimeSpan Length((Clock Start, Clock End) range) =>
        range.End.Time - range.Start.Time + (range.End.Time < range.Start.Time ? TimeSpan.FromDays(1) : TimeSpan.Zero);

    private static string Write(TimeSpan time) => time.ToString("hh\\:mm\\:ss", System.Globalization.CultureInfo.InvariantCulture);
}
