namespace Microsoft.Recognizers.Text.DateTime.Grammar;

/// <summary>Reads what begins with a day: the day alone, with a time, with a part of the day, or as the start of a range.</summary>
internal sealed class DayTimeReader(Query query, DayReader days, ClockReader clocks, PartReader parts, ClockRangeReader ranges)
{
    private readonly DateTimeGrammar grammar = query.Grammar;

    public Found<Meaning> Read(int at)
    {
        var onDay = parts.ReadOnDay(at);
        if (!onDay.IsEmpty && !grammar.RelativeDays.TryMatch(query.Text, at, out _, out _))
        {
            return WithPart(onDay.As(onDay.Value.Day), onDay.Next, onDay.Value.Part);
        }

        if (grammar.Between.TryMatch(query.Text, at, out _, out var next))
        {
            var day = Day(next);
            return day.IsEmpty ? NumberFirst(at, next, grammar.BetweenAnd) : Until(at, day, grammar.BetweenAnd);
        }

        if (grammar.From.TryMatch(query.Text, at, out _, out next))
        {
            var day = Day(next);
            return day.IsEmpty ? NumberFirst(at, next, grammar.Till) : Until(at, day, grammar.Till);
        }

        var plain = days.Read(at);
        if (plain.IsEmpty)
        {
            return default;
        }

        var until = Until(at, plain, grammar.Till);
        return until.IsEmpty ? Alone(plain) : until;
    }

    /// <summary>A time joined to the day before it: "at 8", ", 8am".</summary>
    public Found<Clock> TimeAfter(int at, bool bare = false)
    {
        var joined = query.Text.IsSymbol(at, ',') ? at + 1 : at;
        if (grammar.At.TryMatch(query.Text, joined, out _, out var next))
        {
            return clocks.Read(next, bare: true);
        }

        var clock = clocks.Read(query.Skip(grammar.DateTimeJoiners, at), bare);
        return clock.IsEmpty ? clocks.Read(joined, bare) : clock;
    }

    private Found<Meaning> Alone(Found<Day> day)
    {
        var range = ranges.Read(query.Text.IsSymbol(day.Next, ',') ? day.Next + 1 : day.Next, bare: true);
        if (!range.IsEmpty)
        {
            return new Found<Meaning>(day.First, range.Next, Compose.Of(day.Value, range.Value));
        }

        var part = parts.Read(query.Text.IsSymbol(day.Next, ',') ? day.Next + 1 : day.Next);
        if (!part.IsEmpty)
        {
            return WithPart(day, part.Next, part.Value);
        }

        var clock = TimeAfter(day.Next);
        return clock.IsEmpty
            ? day.As(Compose.Of(day.Value))
            : new Found<Meaning>(day.First, clock.Next, Compose.Of(day.Value.At(clock.Value.Time, query.Reference), clock.Value));
    }

    /// <summary>A time on a day whose part was named; the part decides an open hour.</summary>
    public static Meaning InPart(Day day, PartOfDay part, Clock clock)
    {
        var settled = clock.IsOpen ? clock.In(part.Half) : clock;
        return Compose.Of(day.With(part, settled), settled);
    }

    private Found<Meaning> WithPart(Found<Day> day, int next, PartOfDay part)
    {
        var clock = TimeAfter(next, bare: false);
        return clock.IsEmpty
            ? new Found<Meaning>(day.First, next, Compose.Of(day.Value, part))
            : new Found<Meaning>(day.First, clock.Next, InPart(day.Value, part, clock.Value));
    }

    /// <summary>"monday to friday", "march 3 to 5", "monday 8am to tuesday 9am".</summary>
    private Found<Meaning> Until(int at, Found<Day> first, Scanning.Phrases<bool> joint)
    {
        var start = TimeAfter(first.Next);
        var firstEnd = start.IsEmpty ? first.Next : start.Next;
        if (!joint.TryMatch(query.Text, firstEnd, out _, out var lastAt))
        {
            return default;
        }

        var last = Day(lastAt);
        if (last.IsEmpty)
        {
            var hour = start.IsEmpty ? default : clocks.Read(query.Skip(grammar.At, lastAt), bare: false);
            return hour.IsEmpty
                ? SameMonth(at, first, lastAt)
                : new Found<Meaning>(at, hour.Next, Compose.Of(first.Value, new ClockRange(start.Value, hour.Value, IsMarked: true)));
        }

        var end = TimeAfter(last.Next);
        return start.IsEmpty || end.IsEmpty
            ? new Found<Meaning>(at, last.Next, Compose.Of(first.Value, last.Value))
            : new Found<Meaning>(at, end.Next, Compose.Of(first.Value, start.Value, last.Value, end.Value));
    }

    private Found<Day> Day(int at)
    {
        var day = days.Read(at);
        return day.IsEmpty ? days.Read(query.Skip(grammar.The, at)) : day;
    }

    /// <summary>"from the 3rd to the 5th of march": the first day takes the month of the second.</summary>
    private Found<Meaning> NumberFirst(int at, int firstAt, Scanning.Phrases<bool> joint)
    {
        var number = days.Number(query.Skip(grammar.The, firstAt));
        if (number.IsEmpty || !joint.TryMatch(query.Text, number.Next, out _, out var lastAt))
        {
            return default;
        }

        var last = Day(lastAt);
        return last.IsEmpty || !MonthIsNamed(last) || last.Value.Future is not { } day || number.Value >= day.Day
            ? default
            : new Found<Meaning>(at, last.Next, Compose.Of(Moved(last.Value, number.Value - day.Day), last.Value));
    }

    private static Day Moved(Day day, int by) => day with
    {
        Code = day.Code[..^2] + (day.Future!.Value.Day + by).ToString("D2", System.Globalization.CultureInfo.InvariantCulture),
        Past = day.Past?.AddDays(by),
        Future = day.Future?.AddDays(by),
    };

    /// <summary>"march 3 to 5": the second day takes the month of the first.</summary>
    private Found<Meaning> SameMonth(int at, Found<Day> first, int lastAt)
    {
        var day = days.Number(query.Skip(grammar.The, lastAt));
        if (day.IsEmpty || first.Value is not { Past: { } past, Future: { } } || first.Value.Code.Contains("WXX", StringComparison.Ordinal)
            || !MonthIsNamed(first) || day.Value <= past.Day || day.Value > Moment.DaysInMonth(past.Year, past.Month))
        {
            return default;
        }

        return new Found<Meaning>(at, day.Next, Compose.Of(first.Value, Moved(first.Value, day.Value - past.Day)));
    }

    private bool MonthIsNamed(Found<Day> day) =>
        Enumerable.Range(day.First, day.Length).Any(token => grammar.Months.TryMatch(query.Text, token, out _, out _));
}
