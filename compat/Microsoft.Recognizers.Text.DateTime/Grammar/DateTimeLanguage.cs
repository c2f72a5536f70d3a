using Microsoft.Recognizers.Text.Scanning;

namespace Microsoft.Recognizers.Text.DateTime.Grammar;

/// <summary>What makes "7.30" a time.</summary>
internal enum MinuteDot
{
    Never,

    /// <summary>Only with am or pm, or after "at".</summary>
    WithHalfDay,

    Always,
}

internal sealed record PartOnDay(string Part, int Days);

/// <summary>The words of dates and times of one language, as its file gives them. Phrases may have several words.</summary>
internal sealed record DateTimeLanguage
{
    public required IReadOnlyList<string> Cultures { get; init; }

    /// <summary>The cultures that write the month before the day.</summary>
    public required IReadOnlyList<string> MonthFirstCultures { get; init; }

    public required IReadOnlyDictionary<Unit, IReadOnlyList<string>> Units { get; init; }

    /// <summary>Words for one before a unit.</summary>
    public required IReadOnlyList<string> Articles { get; init; }

    /// <summary>Counts that are not exact, with the count they stand for.</summary>
    public required IReadOnlyDictionary<string, double> Inexact { get; init; }

    /// <summary>Fractions before a unit: "half an (hour)".</summary>
    public required IReadOnlyDictionary<string, double> FractionsOf { get; init; }

    /// <summary>Fractions after a unit: "(an hour) and a half".</summary>
    public required IReadOnlyDictionary<string, double> FractionsAfter { get; init; }

    public required IReadOnlyList<string> Whole { get; init; }

    public required IReadOnlyList<string> And { get; init; }

    public required IReadOnlyList<string> MoreThan { get; init; }

    public required IReadOnlyList<string> LessThan { get; init; }

    public required IReadOnlyList<string> AgoAfter { get; init; }

    public required IReadOnlyList<string> AgoBefore { get; init; }

    public required IReadOnlyList<string> LaterAfter { get; init; }

    public required IReadOnlyList<string> LaterBefore { get; init; }

    public required IReadOnlyDictionary<string, int> Months { get; init; }

    /// <summary>Months whose name is also another word: they count only beside a day, a year or a preposition.</summary>
    public required IReadOnlyList<string> WordyMonths { get; init; }

    public required IReadOnlyDictionary<string, int> Weekdays { get; init; }

    public required IReadOnlyList<string> WordyWeekdays { get; init; }

    public required IReadOnlyDictionary<string, int> WeekdaysRepeated { get; init; }

    public required IReadOnlyDictionary<string, int> RelativeDays { get; init; }

    public required IReadOnlyDictionary<string, string> Instants { get; init; }

    public required IReadOnlyList<string> EndOfDay { get; init; }

    /// <summary>Fixed holidays, as month-day.</summary>
    public required IReadOnlyDictionary<string, string> Holidays { get; init; }

    public required IReadOnlyList<string> Last { get; init; }

    public required IReadOnlyList<string> This { get; init; }

    public required IReadOnlyList<string> Next { get; init; }

    /// <summary>"this past (week)": counted back from the present, not the calendar's week.</summary>
    public required IReadOnlyList<string> Rolling { get; init; }

    public required IReadOnlyList<string> LastAfter { get; init; }

    public required IReadOnlyList<string> ThisAfter { get; init; }

    public required IReadOnlyList<string> NextAfter { get; init; }

    public required IReadOnlyList<string> The { get; init; }

    /// <summary>Whether "the week" is this week.</summary>
    public bool BareArticleMeansThis { get; init; }

    /// <summary>Whether the article belongs to "la semana pasada".</summary>
    public bool ArticleInPeriods { get; init; }

    /// <summary>Whether the article belongs to "the 5th of march".</summary>
    public bool ArticleInDates { get; init; }

    public required IReadOnlyList<string> Of { get; init; }

    public required IReadOnlyList<string> On { get; init; }

    public required IReadOnlyDictionary<string, string> Seasons { get; init; }

    /// <summary>Words for the start, the middle or the end of a period.</summary>
    public required IReadOnlyDictionary<string, string> Sections { get; init; }

    public required IReadOnlyList<string> Years { get; init; }

    public required IReadOnlyDictionary<string, string> PartsOfDay { get; init; }

    public required IReadOnlyDictionary<string, string> PartsRepeated { get; init; }

    public required IReadOnlyList<string> PartPrefixes { get; init; }

    public required IReadOnlyDictionary<string, string> PartSections { get; init; }

    public required IReadOnlyDictionary<string, string> PartsToday { get; init; }

    public required IReadOnlyDictionary<string, PartOnDay> PartsOnDay { get; init; }

    /// <summary>Words that make a bare number an hour.</summary>
    public required IReadOnlyList<string> At { get; init; }

    /// <summary>Those of <see cref="At"/> that make a time of "7.30", and belong to it.</summary>
    public required IReadOnlyList<string> AtDot { get; init; }

    public required IReadOnlyList<string> DateTimeJoiners { get; init; }

    public required IReadOnlyList<string> Am { get; init; }

    public required IReadOnlyList<string> Pm { get; init; }

    public required IReadOnlyDictionary<string, HalfDay> ClockSuffixes { get; init; }

    public required IReadOnlyList<string> OClock { get; init; }

    /// <summary>What may stand between hour and minutes: "8h30".</summary>
    public required IReadOnlyList<string> HourMark { get; init; }

    public MinuteDot MinuteDot { get; init; }

    public required IReadOnlyDictionary<string, string> NamedTimes { get; init; }

    /// <summary>Endings for "about": "8ish".</summary>
    public required IReadOnlyList<string> About { get; init; }

    public required IReadOnlyDictionary<string, int> PartOfHour { get; init; }

    public required IReadOnlyList<string> Past { get; init; }

    public required IReadOnlyList<string> To { get; init; }

    /// <summary>The words of <see cref="Past"/> and <see cref="To"/> that need "minutes" after a number, because they also mark ranges.</summary>
    public required IReadOnlyList<string> MinuteWordsRequired { get; init; }

    /// <summary>The German "halb": half an hour before.</summary>
    public required IReadOnlyList<string> HalfToHour { get; init; }

    /// <summary>Minutes named after the hour: "(ocho) y media".</summary>
    public required IReadOnlyDictionary<string, int> PlusAfterHour { get; init; }

    /// <summary>Minutes taken off after the hour: "(neuf heures) moins le quart".</summary>
    public required IReadOnlyDictionary<string, int> MinusAfterHour { get; init; }

    /// <summary>Whether minutes follow "o'clock" with nothing between: "8 Uhr 30".</summary>
    public bool MinutesFollowHour { get; init; }

    /// <summary>What stands between an hour and minutes added to it, in words.</summary>
    public IReadOnlyList<string> PlusMinutes { get; init; } = [];

    /// <summary>What stands between an hour and minutes taken off it, in words.</summary>
    public IReadOnlyList<string> MinusMinutes { get; init; } = [];

    public required IReadOnlyList<string> From { get; init; }

    public required IReadOnlyList<string> Between { get; init; }

    public required IReadOnlyList<string> BetweenAnd { get; init; }

    public required IReadOnlyList<string> Till { get; init; }

    public required IReadOnlyList<string> Before { get; init; }

    public required IReadOnlyList<string> After { get; init; }

    public required IReadOnlyList<string> Since { get; init; }

    public required IReadOnlyList<string> Each { get; init; }

    public required IReadOnlyDictionary<string, string> EachWhole { get; init; }

    public required IReadOnlyList<string> Other { get; init; }

    public required IReadOnlyDictionary<string, string> Periodic { get; init; }

    public required IReadOnlyDictionary<string, string> EachUnits { get; init; }

    /// <summary>Words for so many minutes: "Viertelstunde".</summary>
    public required IReadOnlyDictionary<string, int> FixedMinutes { get; init; }

    public static DateTimeLanguage Load(string language) => LanguageFile.Load<DateTimeLanguage>(typeof(DateTimeLanguage).Assembly, language);
}
