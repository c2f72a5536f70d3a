namespace Microsoft.Recognizers.Text.DateTime.Grammar;

/// <summary>Something found, from token <paramref name="First"/> to before <paramref name="Next"/>.</summary>
internal readonly record struct Found<T>(int First, int Next, T Value)
{
    public bool IsEmpty => Next <= First;

    public int Length => Next - First;

    public Found<TOther> As<TOther>(TOther value) => new(First, Next, value);
}

/// <summary>One reading of an expression: a point, or the bounds of a span.</summary>
internal sealed record Reading(string Timex, string? Point = null, string? Start = null, string? End = null, string? Mod = null, string? Source = null);

/// <summary>What an expression means: its type and every reading of it.</summary>
internal sealed record Meaning(string Type, IReadOnlyList<Reading> Readings)
{
    public const string Date = "date";
    public const string Time = "time";
    public const string DateAndTime = "datetime";
    public const string DateRange = "daterange";
    public const string TimeRange = "timerange";
    public const string DateTimeRange = "datetimerange";
    public const string Duration = "duration";
    public const string Set = "set";

    public const string NotResolved = "not resolved";

    public Meaning(string type, Reading only)
        : this(type, [only])
    {
    }

    /// <summary>The readings as the recogniser gives them out.</summary>
    public List<Dictionary<string, string>> Write() => Readings.Select(Write).ToList();

    private Dictionary<string, string> Write(Reading reading)
    {
        var value = new Dictionary<string, string>(StringComparer.Ordinal) { ["timex"] = reading.Timex };
        Put(value, "Mod", reading.Mod);
        value["type"] = Type;
        Put(value, "sourceEntity", reading.Source);
        Put(value, "value", reading.Point ?? (reading.Start is null && reading.End is null ? NotResolved : null));
        Put(value, "start", reading.Start);
        Put(value, "end", reading.End);
        return value;
    }

    private static void Put(Dictionary<string, string> value, string key, string? text)
    {
        if (text is not null)
        {
            value[key] = text;
        }
    }
}
