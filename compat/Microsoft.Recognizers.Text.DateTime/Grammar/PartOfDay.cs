namespace Microsoft.Recognizers.Text.DateTime.Grammar;

/// <summary>A part of the day, such as the morning; <paramref name="Mod"/> is "start" or "end" when only that is meant.</summary>
internal sealed record PartOfDay(string Part, string? Mod = null)
{
    private static readonly TimeSpan EndOfDay = new(23, 59, 59);
    private static readonly TimeSpan HalfLength = TimeSpan.FromHours(2);

    public string Code => "T" + Part;

    public (TimeSpan Start, TimeSpan End) Bounds
    {
        get
        {
            var (start, end) = Whole;
            return Mod switch
            {
                "start" => (start, start + HalfLength),
                "end" => (start + HalfLength, end),
                _ => (start, end),
            };
        }
    }

    /// <summary>Which half of the day an hour said together with this part belongs to.</summary>
    public HalfDay Half => Part switch
    {
        "MO" or "DA" or "MEALB" or "MEALR" => HalfDay.Am,
        "NI" => HalfDay.Night,
        _ => HalfDay.Pm,
    };

    private (TimeSpan Start, TimeSpan End) Whole => Part switch
    {
        "MO" or "MEALB" or "MEALR" => (TimeSpan.FromHours(8), TimeSpan.FromHours(12)),
        "AF" => (TimeSpan.FromHours(12), TimeSpan.FromHours(16)),
        "MEALL" => (TimeSpan.FromHours(11), TimeSpan.FromHours(13)),
        "EV" or "MEALD" => (TimeSpan.FromHours(16), TimeSpan.FromHours(20)),
        "NI" => (TimeSpan.FromHours(20), EndOfDay),
        "DA" => (TimeSpan.FromHours(4), TimeSpan.FromHours(8)),
        _ => (TimeSpan.FromHours(8), TimeSpan.FromHours(18)),
    };
}
