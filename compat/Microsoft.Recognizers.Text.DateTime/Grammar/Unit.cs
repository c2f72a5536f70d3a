namespace Microsoft.Recognizers.Text.DateTime.Grammar;

internal enum Unit
{
    Second,
    Minute,
    Hour,
    Day,
    BusinessDay,
    Night,
    Weekend,
    Week,
    Fortnight,
    Month,
    Year,
    Decade,
}

/// <summary>What a unit is worth and how it is written.</summary>
internal static class Units
{
    private const double SecondsPerDay = 86400;

    /// <summary>Seconds; a month counts 30 days and a year 365.</summary>
    public static double Seconds(this Unit unit) => unit switch
    {
        Unit.Second => 1,
        Unit.Minute => 60,
        Unit.Hour => 3600,
        Unit.Day or Unit.BusinessDay or Unit.Night => SecondsPerDay,
        Unit.Weekend => 2 * SecondsPerDay,
        Unit.Week => 7 * SecondsPerDay,
        Unit.Fortnight => 14 * SecondsPerDay,
        Unit.Month => 30 * SecondsPerDay,
        Unit.Year => 365 * SecondsPerDay,
        Unit.Decade => 3650 * SecondsPerDay,
    };

    /// <summary>The timex letter and how many of it one unit is.</summary>
    public static (string Letter, int Factor) Code(this Unit unit) => unit switch
    {
        Unit.Second => ("S", 1),
        Unit.Minute => ("M", 1),
        Unit.Hour => ("H", 1),
        Unit.Day or Unit.Night => ("D", 1),
        Unit.BusinessDay => ("BD", 1),
        Unit.Weekend => ("WE", 1),
        Unit.Week => ("W", 1),
        Unit.Fortnight => ("W", 2),
        Unit.Month => ("M", 1),
        Unit.Year => ("Y", 1),
        Unit.Decade => ("Y", 10),
    };

    public static bool IsClock(this Unit unit) => unit <= Unit.Hour;
}
