namespace Microsoft.Recognizers.Text.DateTime.Grammar;

/// <summary>Reads the longest expression of any type that begins at a token.</summary>
internal sealed class EntityReader
{
    private readonly Query query;
    private readonly DateTimeGrammar grammar;
    private readonly SpanReader spans;
    private readonly ClockReader clocks;
    private readonly DayReader days;
    private readonly PartReader parts;
    private readonly PeriodReader periods;
    private readonly ClockRangeReader ranges;
    private readonly DayTimeReader dayTimes;
    private readonly CountedReader counted;
    private readonly SetReader sets;

    public EntityReader(Query query)
    {
        this.query = query;
        grammar = query.Grammar;
        spans = new SpanReader(query);
        clocks = new ClockReader(query);
        days = new DayReader(query, spans);
        parts = new PartReader(query);
        periods = new PeriodReader(query, spans);
        ranges = new ClockRangeReader(query, clocks);
        dayTimes = new DayTimeReader(query, days, clocks, parts, ranges);
        counted = new CountedReader(query, spans);
        sets = new SetReader(query, spans, clocks, days, dayTimes, periods);
    }

    public Found<Meaning> Read(int at)
    {
        var best = Plain(at);
        if (grammar.Bounds.TryMatch(query.Text, at, out var mod, out var next))
        {
            var inner = Plain(next, bareClock: false);
            if (!inner.IsEmpty && inner.Value.Type != Meaning.Set)
            {
                best = Longer(best, new Found<Meaning>(at, inner.Next, Bound.Open(inner.Value, mod)));
            }
        }

        if (grammar.Compare.TryMatch(query.Text, at, out mod, out next))
        {
            var span = spans.Read(next);
            best = Longer(best, span.IsEmpty ? default : new Found<Meaning>(at, span.Next, Compose.Of(span.Value, mod)));
        }

        return best;
    }

    private static Found<Meaning> Longer(Found<Meaning> one, Found<Meaning> other) => other.Next > one.Next ? other : one;

    private Found<Meaning> Plain(int at, bool bareClock = true)
    {
        var best = sets.Read(at);
        best = Longer(best, dayTimes.Read(at));
        best = Longer(best, FromClock(at, bareClock && query.Ends(grammar.At, at)));
        best = Longer(best, Range(at));
        best = Longer(best, periods.Read(at));
        best = Longer(best, Counted(at));
        best = Longer(best, Instant(at));
        var part = parts.Read(at);
        best = Longer(best, part.IsEmpty ? default : PartThenDay(at, part));
        var span = spans.Read(at);
        return Longer(best, span.IsEmpty ? default : span.As(Compose.Of(span.Value)));
    }

    /// <summary>"in the morning", and "in the morning on monday".</summary>
    private Found<Meaning> PartThenDay(int at, Found<PartOfDay> part)
    {
        var day = days.Read(query.Skip(grammar.On, part.Next));
        return day.IsEmpty ? part.As(Compose.Of(part.Value)) : new Found<Meaning>(at, day.Next, Compose.Of(day.Value, part.Value));
    }

    /// <summary>What begins with a time: the time alone, or with its day after it.</summary>
    private Found<Meaning> FromClock(int at, bool bare)
    {
        var dotted = grammar.AtDot.TryMatch(query.Text, at, out _, out var dottedAt) && query.Text.IsSymbol(dottedAt + 1, '.');
        var clock = clocks.Read(dotted ? dottedAt : at, bare: true);
        if (clock.IsEmpty || (dotted && clock.Value.Minute is null))
        {
            return default;
        }

        clock = clock with { First = at };
        bare |= dotted;

        var onDay = parts.ReadOnDay(clock.Next);
        if (!onDay.IsEmpty)
        {
            return new Found<Meaning>(at, onDay.Next, DayTimeReader.InPart(onDay.Value.Day, onDay.Value.Part, clock.Value));
        }

        var marked = bare ? clock : clocks.Read(clock.First, bare: false);
        if (marked.IsEmpty)
        {
            return default;
        }

        var joined = query.Text.IsSymbol(marked.Next, ',') ? marked.Next + 1 : marked.Next;
        var day = days.Read(query.Skip(grammar.On, joined));
        if (day.IsEmpty)
        {
            return marked.As(Compose.Of(marked.Value));
        }

        var part = parts.Read(day.Next);
        return part.IsEmpty
            ? new Found<Meaning>(at, day.Next, Compose.Of(day.Value.At(marked.Value.Time, query.Reference), marked.Value))
            : new Found<Meaning>(at, part.Next, DayTimeReader.InPart(day.Value, part.Value, marked.Value));
    }

    /// <summary>A range of times, alone or with its day after it.</summary>
    private Found<Meaning> Range(int at)
    {
        var withDay = ranges.Read(at, bare: true);
        if (withDay.IsEmpty)
        {
            return default;
        }

        var day = days.Read(query.Skip(grammar.On, withDay.Next));
        if (!day.IsEmpty)
        {
            return new Found<Meaning>(at, day.Next, Compose.Of(day.Value, withDay.Value));
        }

        return withDay.Value.IsMarked ? withDay.As(Compose.Of(withDay.Value)) : default;
    }

    private Found<Meaning> Counted(int at)
    {
        var found = counted.Read(at);
        return !found.IsEmpty && found.Value.Span.HasClock && found.Value.Moment is { } moment ? found.As(Compose.At(moment)) : default;
    }

    private Found<Meaning> Instant(int at)
    {
        if (grammar.EndOfDay.TryMatch(query.Text, at, out _, out var next))
        {
            return new Found<Meaning>(at, next, Compose.At(query.Today.AddDays(1).AddSeconds(-1)));
        }

        return grammar.Instants.TryMatch(query.Text, at, out var code, out next)
            ? new Found<Meaning>(at, next, new Meaning(Meaning.DateAndTime, new Reading(code, Timex.DateTimeValue(query.Reference))))
            : default;
    }
}
