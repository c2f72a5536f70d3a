namespace Microsoft.Recognizers.Text.DateTime.Grammar;

/// <summary>Reads what comes round again: "every day", "each monday at 7pm", "weekly", "8am every morning".</summary>
internal sealed class SetReader(Query query, SpanReader spans, ClockReader clocks, DayReader days, DayTimeReader dayTimes, PeriodReader periods)
{
    private readonly DateTimeGrammar grammar = query.Grammar;

    public Found<Meaning> Read(int at)
    {
        var set = Code(at);
        if (set.IsEmpty)
        {
            set = AfterClock(at);
        }

        return set.IsEmpty ? default : set.As(Compose.Set(set.Value));
    }

    private Found<string> Code(int at)
    {
        if (grammar.EachWhole.TryMatch(query.Text, at, out var code, out var next) || grammar.Periodic.TryMatch(query.Text, at, out code, out next))
        {
            return new Found<string>(at, next, code);
        }

        return grammar.Each.TryMatch(query.Text, at, out _, out next) ? After(at, next) : Repeated(at);
    }

    /// <summary>What follows "every".</summary>
    private Found<string> After(int at, int next)
    {
        if (grammar.EachUnits.TryMatch(query.Text, next, out var fixedCode, out var end))
        {
            return new Found<string>(at, end, fixedCode);
        }

        var other = query.Skip(grammar.Other, next);
        if (grammar.Units.TryMatch(query.Text, other, out var unit, out end) || grammar.Units.TryMatch(query.Text, next, out unit, out end))
        {
            return new Found<string>(at, end, unit == Unit.Weekend ? "XXXX-WXX-WE" : new Span(other > next && end > other ? 2 : 1, unit).Code);
        }

        var day = Weekday(at, other, grammar.Weekdays);
        day = day.IsEmpty ? Weekday(at, other, grammar.WeekdaysRepeated) : day;
        if (!day.IsEmpty)
        {
            return day;
        }

        if (grammar.PartsOfDay.TryMatch(query.Text, next, out var part, out end) || grammar.PartsRepeated.TryMatch(query.Text, next, out part, out end))
        {
            return WithTime(at, end, "", new PartOfDay(part));
        }

        var span = spans.Read(next);
        if (!span.IsEmpty)
        {
            return new Found<string>(at, span.Next, span.Value.Code);
        }

        return Calendar(at, next);
    }

    /// <summary>"every 5th of march", "every 1st of the month", "every summer".</summary>
    private Found<string> Calendar(int at, int next)
    {
        var number = days.Number(query.Skip(grammar.The, next));
        var monthAt = query.Skip(grammar.The, query.Skip(grammar.Of, number.Next));
        if (!number.IsEmpty && grammar.Units.TryMatch(query.Text, monthAt, out var unit, out var end) && unit == Unit.Month)
        {
            return new Found<string>(at, end, Day.OfMonth(number.Value, query.Reference).Code);
        }

        var dated = days.Read(next);
        if (!dated.IsEmpty)
        {
            return new Found<string>(at, dated.Next, dated.Value.Code);
        }

        var period = periods.Read(next);
        return period.IsEmpty ? default : new Found<string>(at, period.Next, period.Value.Readings[0].Timex);
    }

    /// <summary>"mondays", "on sunday mornings", "evenings at 8".</summary>
    private Found<string> Repeated(int at)
    {
        var start = query.Skip(grammar.On, at);
        var day = Weekday(at, start, grammar.WeekdaysRepeated);
        if (!day.IsEmpty)
        {
            return day;
        }

        if (grammar.Weekdays.TryMatch(query.Text, start, out var weekday, out var next) && grammar.PartsRepeated.TryMatch(query.Text, next, out var part, out next))
        {
            return WithTime(at, next, Timex.AnyWeek(weekday), new PartOfDay(part));
        }

        if (grammar.PartsRepeated.TryMatch(query.Text, start, out part, out next))
        {
            return WithTime(at, next, "", new PartOfDay(part));
        }

        return grammar.Language.Units[Unit.Weekend].Any(word => word.EndsWith('s') && query.Text.Is(at, word))
            ? new Found<string>(at, at + 1, "XXXX-WXX-WE")
            : default;
    }

    private Found<string> Weekday(int at, int start, Scanning.Phrases<int> words)
    {
        if (!words.TryMatch(query.Text, start, out var weekday, out var next))
        {
            return default;
        }

        var code = Timex.AnyWeek(weekday);
        if (grammar.PartsOfDay.TryMatch(query.Text, next, out var part, out var after) || grammar.PartsRepeated.TryMatch(query.Text, next, out part, out after))
        {
            return WithTime(at, after, code, new PartOfDay(part));
        }

        var clock = dayTimes.TimeAfter(next);
        return clock.IsEmpty ? new Found<string>(at, next, code) : new Found<string>(at, clock.Next, code + clock.Value.Code);
    }

    private Found<string> WithTime(int at, int next, string prefix, PartOfDay part)
    {
        var clock = dayTimes.TimeAfter(next);
        return clock.IsEmpty
            ? new Found<string>(at, next, prefix + part.Code)
            : new Found<string>(at, clock.Next, prefix + (clock.Value.IsOpen ? clock.Value.In(part.Half) : clock.Value).Code);
    }

    /// <summary>A time before what comes round: "8am every day", "9 o'clock on mondays", "7 every evening".</summary>
    private Found<string> AfterClock(int at)
    {
        var marked = clocks.Read(at, bare: query.Ends(grammar.At, at));
        var clock = marked.IsEmpty ? clocks.Read(at, bare: true) : marked;
        if (clock.IsEmpty)
        {
            return default;
        }

        var start = query.Skip(grammar.On, clock.Next);
        if (!marked.IsEmpty && grammar.Periodic.TryMatch(query.Text, start, out var period, out var afterPeriod) && period == "P1D")
        {
            return new Found<string>(at, afterPeriod, clock.Value.Code);
        }

        if (grammar.Each.TryMatch(query.Text, start, out _, out var next))
        {
            if (grammar.PartsOfDay.TryMatch(query.Text, next, out var part, out var end))
            {
                return new Found<string>(at, end, clock.Value.In(new PartOfDay(part).Half).Code);
            }

            if (!marked.IsEmpty && grammar.Units.TryMatch(query.Text, next, out var unit, out end) && unit == Unit.Day)
            {
                return new Found<string>(at, end, clock.Value.Code);
            }

            return !marked.IsEmpty && grammar.Weekdays.TryMatch(query.Text, next, out var weekday, out end)
                ? new Found<string>(at, end, Timex.AnyWeek(weekday) + clock.Value.Code)
                : default;
        }

        return !marked.IsEmpty && grammar.WeekdaysRepeated.TryMatch(query.Text, start, out var repeated, out next)
            ? new Found<string>(at, next, Timex.AnyWeek(repeated) + clock.Value.Code)
            : default;
    }
}
