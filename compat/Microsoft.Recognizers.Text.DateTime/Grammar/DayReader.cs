using Microsoft.Recognizers.Text.Number.Grammar;

namespace Microsoft.Recognizers.Text.DateTime.Grammar;

/// <summary>Reads days: "tomorrow", "last tuesday", "the 5th of march", "3 weeks ago".</summary>
internal sealed class DayReader(Query query, SpanReader spans)
{
    private readonly DateTimeGrammar grammar = query.Grammar;
    private readonly NumericDayReader figures = new(query);
    private readonly CountedReader counted = new(query, spans);
    private readonly Memo<Day> known = new(query.Text.Count);
    private readonly OrdinalReader ordinals = new(query.Grammar.NumberWords);

    /// <summary>The day that begins at the token; the longest reading.</summary>
    public Found<Day> Read(int at) => known.At(at, ReadNew);

    private Found<Day> ReadNew(int at)
    {
        var best = figures.Read(at);
        best = Longer(best, Relative(at));
        best = Longer(best, Weekday(at));
        best = Longer(best, WithMonth(at));
        best = Longer(best, OfMonth(at));
        return Longer(best, Counted(at));
    }

    private static Found<Day> Longer(Found<Day> one, Found<Day> other) => other.Next > one.Next ? other : one;

    private Found<Day> Relative(int at)
    {
        if (grammar.RelativeDays.TryMatch(query.Text, at, out var days, out var next))
        {
            return new Found<Day>(at, next, Day.Certain(query.Today.AddDays(days)));
        }

        if (grammar.Holidays.TryMatch(query.Text, at, out var holiday, out next))
        {
            var month = int.Parse(holiday.AsSpan(0, 2), System.Globalization.CultureInfo.InvariantCulture);
            var day = int.Parse(holiday.AsSpan(3, 2), System.Globalization.CultureInfo.InvariantCulture);
            return new Found<Day>(at, next, Day.OfYear(month, day, query.Reference));
        }

        return grammar.Before.TryMatch(query.Text, query.Skip(grammar.The, at), out var direction, out next)
            && grammar.Units.TryMatch(query.Text, next, out var unit, out next) && unit == Unit.Day && direction != Direction.Rolling
                ? new Found<Day>(at, next, Day.Certain(query.Today.AddDays(Weeks(direction))))
                : default;
    }

    private static int Weeks(Direction direction) => direction switch
    {
        Direction.Last or Direction.Rolling => -1,
        Direction.This => 0,
        Direction.Next => 1,
    };

    private Found<Day> Weekday(int at)
    {
        if (grammar.Before.TryMatch(query.Text, at, out var direction, out var next))
        {
            if (grammar.Weekdays.TryMatch(query.Text, next, out var pointed, out var after))
            {
                return new Found<Day>(at, after, Day.Weekday(pointed, Weeks(direction), query.Today));
            }

            // "last week on monday"
            return grammar.Units.TryMatch(query.Text, next, out var unit, out after) && unit == Unit.Week
                && grammar.Weekdays.TryMatch(query.Text, query.Skip(grammar.On, after), out pointed, out after)
                    ? new Found<Day>(at, after, Day.Weekday(pointed, Weeks(direction), query.Today))
                    : default;
        }

        if (!grammar.Weekdays.TryMatch(query.Text, at, out var weekday, out next))
        {
            return default;
        }

        if (grammar.After.TryMatch(query.Text, next, out direction, out var last))
        {
            return new Found<Day>(at, last, Day.Weekday(weekday, Weeks(direction), query.Today));
        }

        var week = InWeek(next, out direction);
        if (week > 0)
        {
            return new Found<Day>(at, week, Day.Weekday(weekday, Weeks(direction), query.Today));
        }

        var dated = WithMonth(query.Skip(grammar.The, query.Text.IsSymbol(next, ',') ? next + 1 : next));
        if (!dated.IsEmpty)
        {
            return new Found<Day>(at, dated.Next, dated.Value);
        }

        return IsWordy(at, next) ? default : new Found<Day>(at, next, Day.Weekday(weekday, query.Today));
    }

    /// <summary>Past "(of) last week" or "(de) la semana pasada"; 0 when it does not follow.</summary>
    private int InWeek(int at, out Direction direction)
    {
        at = query.Skip(grammar.Of, at);
        if (grammar.Before.TryMatch(query.Text, query.Skip(grammar.The, at), out direction, out var next)
            && grammar.Units.TryMatch(query.Text, next, out var unit, out next) && unit == Unit.Week)
        {
            return next;
        }

        return grammar.Units.TryMatch(query.Text, query.Skip(grammar.The, at), out unit, out next) && unit == Unit.Week
            && grammar.After.TryMatch(query.Text, next, out direction, out next) ? next : 0;
    }

    /// <summary>"sat" and "sun" alone are more often the verb and the star.</summary>
    private bool IsWordy(int at, int next) => next == at + 1 && grammar.Language.WordyWeekdays.Contains(query.Text.Word(at).ToString());

    /// <summary>A month with a day: "march 5th", "the 5th of march 2026".</summary>
    private Found<Day> WithMonth(int at)
    {
        if (grammar.Months.TryMatch(query.Text, at, out var month, out var next))
        {
            var day = Number(query.Skip(grammar.The, next));
            return day.IsEmpty ? default : Dated(at, day.Next, month, day.Value);
        }

        var number = Number(grammar.Language.ArticleInDates ? query.Skip(grammar.The, at) : at);
        if (number.IsEmpty || (number.First > at && !query.Text.IsDigits(number.First)))
        {
            return default;
        }

        next = query.Text.IsSymbol(number.Next, '-') || query.Text.IsSymbol(number.Next, '.') ? number.Next + 1 : number.Next;
        return grammar.Months.TryMatch(query.Text, query.Skip(grammar.Of, next), out month, out next)
            ? Dated(at, next, month, number.Value)
            : default;
    }

    private Found<Day> Dated(int at, int next, int month, int day)
    {
        var yearAt = query.Skip(grammar.Of, query.Text.IsSymbol(next, ',') ? next + 1 : next);
        var year = figures.Year(yearAt);
        if (year > 0 && Day.Dated(year, month, day) is { } dated)
        {
            return new Found<Day>(at, yearAt + 1, dated);
        }

        var shortYear = query.Text.SpaceBefore(next) ? figures.ShortYear(next) : 0;
        return shortYear > 0 && Day.Dated(shortYear, month, day) is { } recent
            ? new Found<Day>(at, next + 1, recent)
            : new Found<Day>(at, next, Day.OfYear(month, day, query.Reference));
    }

    /// <summary>"on the 15th".</summary>
    private Found<Day> OfMonth(int at)
    {
        var day = Number(query.Skip(grammar.The, at));
        return !day.IsEmpty && day.Length > (query.Text.IsDigits(day.First) ? 1 : 0) && !query.Text.IsSymbol(day.Next - 1, '.')
            && query.Ends(grammar.On, at) && !grammar.Months.TryMatch(query.Text, query.Skip(grammar.Of, day.Next), out _, out _)
                ? new Found<Day>(at, day.Next, Day.OfMonth(day.Value, query.Reference))
                : default;
    }

    /// <summary>A day of a month, in figures or as an ordinal.</summary>
    public Found<int> Number(int at)
    {
        if (at < query.Text.Count && ordinals.TryReadAt(query.Text, at, out var ordinal) && ordinal.Relative is null && ordinal.Value is >= 1 and <= 31)
        {
            return new Found<int>(at, ordinal.Next, (int)ordinal.Value);
        }

        var isDay = query.Figures(at) is >= 1 and <= 31 && query.Text[at].Length <= 2 && query.Text.StartsFresh(at) && query.Text.EndsClean(at)
            && !query.Text.IsSymbol(at + 1, ':') && !query.Text.IsSymbol(at + 1, '/');
        return isDay ? new Found<int>(at, at + 1, query.Figures(at)) : default;
    }

    /// <summary>"3 weeks ago", "in 2 days", "il y a 3 semaines".</summary>
    private Found<Day> Counted(int at)
    {
        var found = counted.Read(at);
        return !found.IsEmpty && !found.Value.Span.HasClock && found.Value.Moment is { } day
            ? found.As(Day.Certain(day))
            : default;
    }
}
