using BackBot.Dialogs.Language.Lexicon;

namespace BackBot.Dialogs.Language.Answers;

/// <summary>Finds days of the calendar in a message: names of months and weekdays, written dates, "yesterday".</summary>
internal sealed class DateWords(Utterance utterance, string locale)
{
    private static readonly string[] Months =
    [
        "month_january", "month_february", "month_march", "month_april", "month_may", "month_june",
        "month_july", "month_august", "month_september", "month_october", "month_november", "month_december",
    ];

    private static readonly (DayOfWeek Day, string Concept)[] Days =
        [.. Enum.GetValues<DayOfWeek>().Select(day => (day, "day_" + day.ToString().ToLowerInvariant()))];

    private readonly List<(int Month, string Concept)> _months = [.. Months.Index().Select(month => (month.Index + 1, month.Item)).Where(month => utterance.Has(month.Item2))];
    private readonly List<(DayOfWeek Day, string Concept)> _days = [.. Days.Where(day => utterance.Has(day.Concept))];

    /// <summary>The latest day up to today that the words at a token can mean.</summary>
    public DateOnly? PastAt(int at, DateOnly today)
    {
        foreach (var (concept, days) in ((string, int)[])[("today_word", 0), ("yesterday_word", 1), ("day_before_yesterday", 2), ("last_week", 7)])
        {
            if (utterance.Has(concept, at))
            {
                return today.AddDays(-days);
            }
        }

        return utterance.Has("last_month", at) ? today.AddMonths(-1)
            : utterance.Has("last_year", at) ? today.AddYears(-1)
            : Weekday(at) is { } day ? today.AddDays(-((((int)today.DayOfWeek - (int)day + 6) % 7) + 1))
            : utterance.Has("christmas", at) ? LatestOf(12, 25, today)
            : utterance.Has("new_year", at) ? LatestOf(1, 1, today)
            : WrittenAt(at, today) ?? MonthAt(at, today) ?? YearAt(at, today);
    }

    /// <summary>Words that mean a day wherever they stand, unlike the name of a month.</summary>
    public bool IsWhole(int at) => utterance.Has("today_word", at) || utterance.Has("yesterday_word", at) || utterance.Has("day_before_yesterday", at)
        || (utterance.Has("last_week", at) || utterance.Has("last_month", at));

    public DayOfWeek? Weekday(int at)
    {
        foreach (var (day, concept) in _days)
        {
            if (utterance.Has(concept, at))
            {
                return day;
            }
        }

        return null;
    }

    /// <summary>A month by name, with the day before or after it: "3rd of March", "March 3".</summary>
    public (int Month, int? Day, int End)? NamedDate(int at)
    {
        var words = utterance.Words;
        if (MonthEnd(at) is { } month)
        {
            var day = words.ElementAtOrDefault(month.End)?.Token is { IsNumber: true, Value: >= 1 and <= 31 } number && number.Value % 1 == 0 && !IsClock(month.End) ? (int?)number.Value : null;
            return (month.Month, day, day is null ? month.End : SkipOrdinal(month.End + 1));
        }

        if (words[at].Token is { IsNumber: true, Value: >= 1 and <= 31 } first && first.Value % 1 == 0)
        {
            var next = SkipOrdinal(at + 1);
            return MonthEnd(next) is { } named ? (named.Month, (int)first.Value, named.End) : null;
        }

        return null;
    }

    private bool IsClock(int at) => utterance.Has("clock_after", at + 1) || utterance.Words.ElementAtOrDefault(at + 1)?.Token.IsMark(':') == true;

    private int SkipOrdinal(int at)
    {
        while (at < utterance.Words.Count && (utterance.Has("ordinal_ending", at) || utterance.Words[at].Token.IsMark('.') || utterance.Words[at].IsLight))
        {
            at++;
        }

        return at;
    }

    private (int Month, int End)? MonthEnd(int at)
    {
        foreach (var (month, concept) in _months)
        {
            if (utterance.At(concept, at) is { } span)
            {
                return (month, span.End);
            }
        }

        return null;
    }

    private DateOnly? MonthAt(int at, DateOnly today)
    {
        if (NamedDate(at) is not { } named)
        {
            return null;
        }

        var year = utterance.Words.ElementAtOrDefault(named.End)?.Token is { IsNumber: true, Value: >= 1940 and <= 2100 } written ? (int?)written.Value : null;
        return year is { } y ? Valid(y, named.Month, named.Day ?? 1) : LatestOf(named.Month, named.Day ?? 1, today);
    }

    /// <summary>"12/5/2026" in the order of the locale; where both orders are possible and the locale does not say, none.</summary>
    private DateOnly? WrittenAt(int at, DateOnly today)
    {
        var words = utterance.Words;
        if (at + 2 >= words.Count || !words[at].Token.IsNumber || !words[at + 1].Token.IsMark('/') || !words[at + 2].Token.IsNumber)
        {
            return null;
        }

        var (first, second) = ((int)words[at].Token.Value, (int)words[at + 2].Token.Value);
        var monthFirst = locale.EndsWith("-US", StringComparison.OrdinalIgnoreCase) || second > 12;
        if (!monthFirst && first <= 12 && locale.Length == 2 && locale.Equals("en", StringComparison.OrdinalIgnoreCase) && first != second)
        {
            return null;
        }

        var (day, month) = monthFirst ? (second, first) : (first, second);
        return words.ElementAtOrDefault(at + 4)?.Token is { IsNumber: true } year && words[at + 3].Token.IsMark('/')
            ? Valid(year.Value < 100 ? 2000 + (int)year.Value : (int)year.Value, month, day)
            : LatestOf(month, day, today);
    }

    private DateOnly? YearAt(int at, DateOnly today) =>
        utterance.Words[at].Token is { IsNumber: true, Value: >= 1940 and <= 2100 } year && year.Value <= today.Year ? new DateOnly((int)year.Value, 1, 1) : null;

    private static DateOnly? LatestOf(int month, int day, DateOnly today) =>
        Valid(today.Year, month, day) is { } thisYear && thisYear <= today ? thisYear : Valid(today.Year - 1, month, day);

    public static DateOnly? Valid(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
}
