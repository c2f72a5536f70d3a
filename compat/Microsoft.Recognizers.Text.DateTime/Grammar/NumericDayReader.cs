namespace Microsoft.Recognizers.Text.DateTime.Grammar;

/// <summary>Reads days in figures: "5/3", "05.03.2026", "2026-03-05", and years.</summary>
internal sealed class NumericDayReader(Query query)
{
    private const int FirstYear = 1500;
    private const int LastYear = 2100;

    public Found<Day> Read(int at)
    {
        var text = query.Text;
        if (!text.IsDigits(at) || !text.StartsFresh(at) || FollowsNumber(at))
        {
            return default;
        }

        var separator = Separator(at + 1);
        if (separator == '\0' || !text.IsDigits(at + 2))
        {
            return default;
        }

        var first = query.Figures(at);
        var second = query.Figures(at + 2);
        if (Separator(at + 3) == separator && text.IsDigits(at + 4) && text.EndsClean(at + 4) && Separator(at + 5) != separator)
        {
            return Year(at) > 0 && text[at].Length == 4
                ? Dated(at, first, second, query.Figures(at + 4))
                : YearAtEnd(at + 4) is > 0 and var year ? InYear(at, separator, first, second, year) : default;
        }

        var needsOn = separator != '/' && !query.Ends(query.Grammar.On, at);
        var isAlone = text.EndsClean(at + 2) && Separator(at + 3) != separator && !text.IsSymbol(at + 3, '%') && !text.IsSymbol(at + 3, ':')
            && !(Separator(at + 3) != '\0' && text.IsDigits(at + 4));
        if (needsOn || !isAlone || text[at].Length > 2 || text[at + 2].Length > 2)
        {
            return default;
        }

        var (month, day) = Ordered('/', first, second);
        return month is >= 1 and <= 12 && day is >= 1 and <= 31
            ? new Found<Day>(at, at + 3, Day.OfYear(month, day, query.Reference))
            : default;
    }

    /// <summary>The year at the token; 0 when it is none.</summary>
    public int Year(int at)
    {
        var text = query.Text;
        var year = text.IsDigits(at) && text[at].Length == 4 && text.StartsFresh(at) && text.EndsClean(at) ? query.Figures(at) : 0;
        var isAmount = year > 0 && ((text.TouchesPrevious(at) && (text.IsSymbol(at - 1, '$') || text.IsSymbol(at - 1, '.') || text.IsSymbol(at - 1, ',')))
            || (text.TouchesPrevious(at + 1) && (text.IsSymbol(at + 1, '.') || text.IsSymbol(at + 1, ',')) && text.IsDigits(at + 2) && text.TouchesPrevious(at + 2)));
        return year is >= FirstYear and <= LastYear && !isAmount ? year : 0;
    }

    /// <summary>The year in two figures at the token; 0 when they are followed by anything that makes them a time or a count.</summary>
    public int ShortYear(int at)
    {
        var text = query.Text;
        var isYear = text.IsDigits(at) && text[at].Length == 2 && text.StartsFresh(at) && text.EndsClean(at)
            && !(text.IsSymbol(at + 1, ':') || text.IsSymbol(at + 1, '.') || text.IsSymbol(at + 1, '/') || text.IsSymbol(at + 1, '-') || text.IsSymbol(at + 1, '%'))
            && !query.Grammar.HalfDays.TryMatch(text, at + 1, out _, out _) && !query.Grammar.Units.TryMatch(text, at + 1, out _, out _);
        return isYear ? YearAtEnd(at) : 0;
    }

    private int YearAtEnd(int at)
    {
        var figures = query.Figures(at);
        return query.Text[at].Length switch
        {
            2 => figures + (figures < 50 ? 2000 : 1900),
            4 => figures,
            _ => 0,
        };
    }

    private Found<Day> InYear(int at, char separator, int first, int second, int year)
    {
        var (month, day) = Ordered(separator, first, second);
        return Dated(at, year, month, day);
    }

    private static Found<Day> Dated(int at, int year, int month, int day) =>
        Day.Dated(year, month, day) is { } dated ? new Found<Day>(at, at + 5, dated) : default;

    /// <summary>Month and day in the culture's order; the other one when the month would not exist. Dots always mean day first.</summary>
    private (int Month, int Day) Ordered(char separator, int first, int second)
    {
        var monthFirst = query.MonthFirst && separator != '.';
        var (month, day) = monthFirst ? (first, second) : (second, first);
        return month > 12 && day <= 12 ? (day, month) : (month, day);
    }

    private char Separator(int at)
    {
        var text = query.Text;
        return text.TouchesPrevious(at) && text.TouchesPrevious(at + 1) && (text.IsSymbol(at, '/') || text.IsSymbol(at, '-') || text.IsSymbol(at, '.'))
            ? text.Text[text[at].Start]
            : '\0';
    }

    private bool FollowsNumber(int at)
    {
        var text = query.Text;
        return text.TouchesPrevious(at) && (text.IsSymbol(at - 1, '/') || text.IsSymbol(at - 1, '-') || text.IsSymbol(at - 1, '.') || text.IsSymbol(at - 1, ','));
    }
}
