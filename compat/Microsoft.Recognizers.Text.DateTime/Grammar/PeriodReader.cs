namespace Microsoft.Recognizers.Text.DateTime.Grammar;

/// <summary>Reads spans of days: "last week", "march 2026", "the past 3 months", "early this year", "summer".</summary>
internal sealed class PeriodReader(Query query, SpanReader spans)
{
    private readonly DateTimeGrammar grammar = query.Grammar;
    private readonly NumericDayReader figures = new(query);

    public Found<Meaning> Read(int at)
    {
        if (grammar.Sections.TryMatch(query.Text, at, out var section, out var next))
        {
            var period = Calendar(next, inSection: true);
            return period.IsEmpty ? default : new Found<Meaning>(at, period.Next, period.Value.Section(section));
        }

        var calendar = Calendar(at, inSection: false);
        var rolling = Rolling(at);
        return rolling.Next > calendar.Next ? rolling : calendar.IsEmpty ? default : calendar.As(calendar.Value.Whole());
    }

    /// <summary>A week, month, year, weekend or season of the calendar.</summary>
    private Found<Period> Calendar(int at, bool inSection)
    {
        var pointed = Pointed(at);
        if (!pointed.IsEmpty)
        {
            return pointed;
        }

        var named = Month(at, inSection);
        if (!named.IsEmpty)
        {
            return named;
        }

        if (figures.Year(at) is > 0 and var year)
        {
            return new Found<Period>(at, at + 1, Year(year));
        }

        var season = Season(at);
        return season.IsEmpty ? Weekend(at) : season;
    }

    private Found<Period> Pointed(int at)
    {
        var start = at;
        if (grammar.Before.TryMatch(query.Text, at, out var direction, out var next) && direction != Direction.Rolling)
        {
            return grammar.Months.TryMatch(query.Text, next, out var month, out var afterMonth)
                ? new Found<Period>(at, afterMonth, Month(query.Today.Year + Step(direction), month))
                : Of(at, next, direction);
        }

        if (grammar.Language.ArticleInPeriods && query.Skip(grammar.The, at) is var pointerAt && pointerAt > at
            && grammar.Before.TryMatch(query.Text, pointerAt, out direction, out next))
        {
            return Of(at, next, direction);
        }

        // "the week" is this one; "la semaine dernière" names its direction after it.
        var unitAt = query.Skip(grammar.The, at);
        if (grammar.Units.TryMatch(query.Text, unitAt, out var unit, out next) && grammar.After.TryMatch(query.Text, next, out direction, out var after))
        {
            var period = Of(unit, direction);
            return period is null ? default : new Found<Period>(start, after, period);
        }

        if (grammar.Months.TryMatch(query.Text, unitAt, out var monthNumber, out next) && grammar.After.TryMatch(query.Text, next, out direction, out after))
        {
            return new Found<Period>(start, after, Month(query.Today.Year + Step(direction), monthNumber));
        }

        return unitAt > at && grammar.Language.BareArticleMeansThis ? Of(at, unitAt, Direction.This) : default;
    }

    private Found<Period> Of(int at, int unitAt, Direction direction) =>
        grammar.Units.TryMatch(query.Text, unitAt, out var unit, out var next) && Of(unit, direction) is { } period
            ? new Found<Period>(at, next, period)
            : default;

    private Period? Of(Unit unit, Direction direction)
    {
        var today = query.Today;
        var step = Step(direction);
        var monday = Day.Monday(today).AddDays(7 * step);
        var month = new Moment(today.Year, today.Month, 1).AddMonths(step);
        var decade = today.Year - (today.Year % 10) + (10 * step);
        return unit switch
        {
            Unit.Week => new Period(Timex.Week(monday), Unit.Week, [(monday, monday.AddDays(7))]),
            Unit.Weekend => new Period(Timex.Week(monday) + "-WE", Unit.Weekend, [(monday.AddDays(5), monday.AddDays(7))]),
            Unit.Month => Month(month.Year, month.Month),
            Unit.Year => Year(today.Year + step),
            Unit.Decade => Between(new Moment(decade, 1, 1), new Moment(decade + 10, 1, 1), "P10Y"),
            Unit.Fortnight => step < 0 ? Between(today.AddDays(-14), today, "P2W") : Between(today.AddDays(1), today.AddDays(15), "P2W"),
            Unit.Second or Unit.Minute or Unit.Hour or Unit.Day or Unit.BusinessDay or Unit.Night => null,
        };
    }

    private static Period Between(Moment start, Moment end, string length) =>
        new(Timex.Range(Timex.Date(start), Timex.Date(end), length), Unit.Decade, [(start, end)]);

    private static int Step(Direction direction) => direction switch
    {
        Direction.Last or Direction.Rolling => -1,
        Direction.This => 0,
        Direction.Next => 1,
    };

    /// <summary>"march", "march 2026", "march last year".</summary>
    private Found<Period> Month(int at, bool inSection)
    {
        if (!grammar.Months.TryMatch(query.Text, at, out var month, out var next))
        {
            return default;
        }

        var yearAt = query.Skip(grammar.Of, query.Text.IsSymbol(next, ',') ? next + 1 : next);
        if (figures.Year(yearAt) is > 0 and var year)
        {
            return new Found<Period>(at, yearAt + 1, Month(year, month));
        }

        if (TryYear(yearAt, out year, out var afterYear))
        {
            return new Found<Period>(at, afterYear, Month(year, month));
        }

        if (!inSection && grammar.Language.WordyMonths.Contains(query.Text.Word(at).ToString()) && !IsPlainlyMonth(at))
        {
            return default;
        }

        var passed = month < query.Today.Month;
        var thisYear = query.Today.Year;
        return new Found<Period>(at, next, new Period(
            "XXXX-" + Timex.Month(thisYear, month)[5..], Unit.Month, [Bounds(passed ? thisYear : thisYear - 1, month), Bounds(passed ? thisYear + 1 : thisYear, month)]));
    }

    private bool TryYear(int at, out int year, out int next)
    {
        year = query.Today.Year;
        if (grammar.Before.TryMatch(query.Text, at, out var direction, out next) && grammar.YearWord.TryMatch(query.Text, next, out _, out next))
        {
            year += Step(direction);
            return true;
        }

        if (grammar.YearWord.TryMatch(query.Text, query.Skip(grammar.The, at), out _, out next) && grammar.After.TryMatch(query.Text, next, out direction, out next))
        {
            year += Step(direction);
            return true;
        }

        return false;
    }

    /// <summary>A month whose name is also a verb counts alone, or after a preposition.</summary>
    private bool IsPlainlyMonth(int at) => query.Text.Count == 1 || query.Ends(grammar.PartPrefixes, at) || query.Ends(grammar.Of, at)
        || grammar.Bounds.TryMatchEndingAt(query.Text, at, out _, out _) || query.Ends(grammar.From, at) || query.Ends(grammar.Each, at) || query.Ends(grammar.Till, at);

    private static (Moment Start, Moment End) Bounds(int year, int month) => (new Moment(year, month, 1), new Moment(year, month, 1).AddMonths(1));

    private static Period Month(int year, int month) => new(Timex.Month(year, month), Unit.Month, [Bounds(year, month)]);

    private static Period Year(int year) => new(
        year.ToString("D4", System.Globalization.CultureInfo.InvariantCulture), Unit.Year, [(new Moment(year, 1, 1), new Moment(year + 1, 1, 1))]);

    private Found<Period> Season(int at)
    {
        var pointed = grammar.Before.TryMatch(query.Text, at, out var direction, out var next);
        var seasonAt = pointed ? next : query.Skip(grammar.The, at);
        if (!grammar.Seasons.TryMatch(query.Text, seasonAt, out var season, out next))
        {
            return default;
        }

        if (!pointed && grammar.After.TryMatch(query.Text, next, out direction, out var after))
        {
            (pointed, next) = (true, after);
        }

        var year = pointed ? query.Today.Year + Step(direction) : figures.Year(query.Skip(grammar.Of, next));
        next = !pointed && year > 0 ? query.Skip(grammar.Of, next) + 1 : next;
        var prefix = year > 0 ? year.ToString("D4", System.Globalization.CultureInfo.InvariantCulture) + "-" : "";
        return new Found<Period>(at, next, new Period(prefix + season, Unit.Year, []));
    }

    private Found<Period> Weekend(int at) =>
        grammar.Units.TryMatch(query.Text, at, out var unit, out var next) && unit == Unit.Weekend && next == at + 1
            && !query.Text.Word(at).EndsWith("s") && Of(unit, Direction.This) is { } weekend
            ? new Found<Period>(at, next, weekend)
            : default;

    /// <summary>"the last 3 weeks", "next 2 days": counted from the present.</summary>
    private Found<Meaning> Rolling(int at)
    {
        if (!grammar.Before.TryMatch(query.Text, at, out var direction, out var next) || direction == Direction.This)
        {
            return CountFirst(at);
        }

        var span = spans.Read(next);
        if (span.IsEmpty)
        {
            span = Single(next, direction);
        }

        if (span.IsEmpty || span.Value.From(query.Reference, Step(direction)) is not { } other)
        {
            return default;
        }

        return new Found<Meaning>(at, span.Next, span.Value.HasClock ? Clocked(span.Value, direction, other) : Dated(span.Value, direction, other));
    }

    /// <summary>The count before the direction, as in French: "(les) 3 dernières semaines".</summary>
    private Found<Meaning> CountFirst(int at)
    {
        var count = query.Number(at);
        return count.Found && grammar.Before.TryMatch(query.Text, count.Next, out var direction, out var next) && direction is Direction.Last or Direction.Next
            && grammar.Units.TryMatch(query.Text, next, out var unit, out next) && !unit.IsClock()
            && new Span(count.Value, unit) is var span && span.From(query.Reference, Step(direction)) is { } other
                ? new Found<Meaning>(at, next, Dated(span, direction, other))
                : default;
    }

    /// <summary>"last hour", "this past week".</summary>
    private Found<Span> Single(int at, Direction direction) =>
        grammar.Units.TryMatch(query.Text, at, out var unit, out var next) && (unit.IsClock() || direction == Direction.Rolling)
            ? new Found<Span>(at, next, new Span(1, unit))
            : default;

    private Meaning Clocked(Span span, Direction direction, Moment other)
    {
        var (start, end) = direction == Direction.Next ? (query.Reference, other) : (other, query.Reference);
        return new Meaning(Meaning.DateTimeRange, new Reading(
            Timex.Range(Timex.DateTime(start), Timex.DateTime(end), span.Code), Start: Timex.DateTimeValue(start), End: Timex.DateTimeValue(end)));
    }

    private Meaning Dated(Span span, Direction direction, Moment other)
    {
        var (start, end) = direction == Direction.Next ? (query.Today.AddDays(1), other.AddDays(1)) : (other, query.Today);
        return new Meaning(Meaning.DateRange, new Reading(
            Timex.Range(Timex.Date(start), Timex.Date(end), span.Code), Start: Timex.Date(start), End: Timex.Date(end)));
    }
}
