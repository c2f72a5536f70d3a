using System.Globalization;

namespace Microsoft.Recognizers.Text.DateTime.Grammar;

internal enum HalfDay
{
    Am,
    Pm,

    /// <summary>Late evening, or the small hours.</summary>
    Night,
}

/// <summary>A time of day. What was not said is null; an hour that may be before or after noon is open.</summary>
internal sealed record Clock(int Hour, int? Minute = null, int? Second = null, bool IsOpen = false)
{
    private const int Noon = 12;
    private const int EndOfSmallHours = 5;

    public TimeSpan Time => new(Hour, Minute ?? 0, Second ?? 0);

    public string Code => "T" + Two(Hour) + (Minute is { } minute ? ":" + Two(minute) : "") + (Second is { } second ? ":" + Two(second) : "");

    public bool IsSmallHour => Hour < EndOfSmallHours;

    public string Value => Time.ToString("hh\\:mm\\:ss", CultureInfo.InvariantCulture);

    /// <summary>The readings: as said, and for an open hour twelve hours on.</summary>
    public IReadOnlyList<Clock> Readings => IsOpen
        ? [this with { IsOpen = false }, this with { Hour = (Hour + Noon) % 24, IsOpen = false }]
        : [this];

    /// <summary>A time as said; an hour from 1 to 12 written without am or pm is open.</summary>
    public static Clock Said(int hour, int? minute = null, int? second = null) =>
        new(hour == 24 ? 0 : hour, minute, second, hour is >= 1 and <= Noon);

    public static Clock Named(string time)
    {
        var hour = int.Parse(time.AsSpan(0, 2), CultureInfo.InvariantCulture);
        var minute = int.Parse(time.AsSpan(3, 2), CultureInfo.InvariantCulture);
        return new Clock(hour, minute == 0 ? null : minute);
    }

    public Clock In(HalfDay half) => half switch
    {
        HalfDay.Am => this with { Hour = Hour == Noon ? 0 : Hour, IsOpen = false },
        HalfDay.Pm => this with { Hour = Hour < Noon ? Hour + Noon : Hour, IsOpen = false },
        HalfDay.Night => this with { Hour = Hour == Noon ? 0 : Hour is >= EndOfSmallHours and < Noon ? Hour + Noon : Hour, IsOpen = false },
    };

    /// <summary>So many minutes on; keeps an open hour open.</summary>
    public Clock Plus(int minutes)
    {
        var total = (((Hour * 60) + (Minute ?? 0) + minutes) % 1440 + 1440) % 1440;
        var hour = total / 60;
        return this with { Hour = hour, Minute = total % 60 };
    }

    private static string Two(int value) => value.ToString("D2", CultureInfo.InvariantCulture);
}
