namespace Microsoft.Recognizers.Text.DateTime.Grammar;

/// <summary>From one time of day to another, as said. It is marked when at least one of them is plainly a time.</summary>
internal sealed record ClockRange(Clock Start, Clock End, bool IsMarked)
{
    /// <summary>The readings: an open hour takes the half of the day in which the range runs forward.</summary>
    public IEnumerable<(Clock Start, Clock End)> Readings => (Start.IsOpen, End.IsOpen) switch
    {
        (false, false) => [(Start, End)],
        (false, true) => [(Start, End.Readings.FirstOrDefault(reading => reading.Time > Start.Time) ?? End.Readings[0])],
        (true, false) => [(Start.Readings.Where(reading => reading.Time < End.Time).MaxBy(reading => reading.Time) ?? Start.Readings[^1], End)],
        (true, true) => Start.Readings.OrderBy(reading => reading.Time).Select(reading => (reading, After(reading, End))),
    };

    private static Clock After(Clock start, Clock end) =>
        end.Readings.OrderBy(reading => (reading.Time - start.Time + TimeSpan.FromDays(1)).TotalHours % 24).First();
}
