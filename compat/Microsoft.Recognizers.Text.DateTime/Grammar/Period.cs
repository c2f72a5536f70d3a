namespace Microsoft.Recognizers.Text.DateTime.Grammar;

/// <summary>A span of days with its occurrences, the past one first; none when it cannot be resolved, as with a season.</summary>
internal sealed record Period(string Code, Unit Unit, IReadOnlyList<(Moment Start, Moment End)> Occurrences)
{
    /// <summary>The part of the period that a word such as "early" names.</summary>
    public Meaning Section(string section)
    {
        var readings = Occurrences.Select(occurrence =>
        {
            var middle = Middle(occurrence.Start, occurrence.End);
            var (start, end) = section == "start" ? (occurrence.Start, middle) : (middle, occurrence.End);
            return new Reading(Code, Start: Timex.Date(start), End: Timex.Date(end), Mod: section);
        });
        return new Meaning(Meaning.DateRange, [.. readings.DefaultIfEmpty(new Reading(Code, Mod: section))]);
    }

    public Meaning Whole() => new(
        Meaning.DateRange,
        [.. Occurrences.Select(o => new Reading(Code, Start: Timex.Date(o.Start), End: Timex.Date(o.End))).DefaultIfEmpty(new Reading(Code))]);

    private Moment Middle(Moment start, Moment end) => Unit switch
    {
        Unit.Week => start.AddDays(3),
        Unit.Month => start.AddDays(15),
        Unit.Year => start.AddMonths(6),
        Unit.Second or Unit.Minute or Unit.Hour or Unit.Day or Unit.BusinessDay or Unit.Night or Unit.Weekend or Unit.Fortnight
            or Unit.Decade => start + ((end - start) / 2),
    };
}
