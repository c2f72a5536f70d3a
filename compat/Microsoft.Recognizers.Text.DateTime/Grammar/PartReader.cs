namespace Microsoft.Recognizers.Text.DateTime.Grammar;

/// <summary>Reads parts of the day, alone ("in the morning") or on a day of their own ("tonight", "last night").</summary>
internal sealed class PartReader(Query query)
{
    private readonly DateTimeGrammar grammar = query.Grammar;

    /// <summary>A part of no day in particular.</summary>
    public Found<PartOfDay> Read(int at)
    {
        var start = query.Skip(grammar.PartPrefixes, at);
        if (grammar.PartSections.TryMatch(query.Text, start, out var mod, out var next) && grammar.PartsOfDay.TryMatch(query.Text, next, out var part, out next))
        {
            return new Found<PartOfDay>(at, next, new PartOfDay(part, mod));
        }

        if (grammar.PartsOfDay.TryMatch(query.Text, start, out part, out next)
            || (start > at && grammar.PartsRepeated.TryMatch(query.Text, start, out part, out next)))
        {
            return new Found<PartOfDay>(at, next, new PartOfDay(part));
        }

        return default;
    }

    /// <summary>A part of a certain day, named without the day: "tonight", "this morning".</summary>
    public Found<(Day Day, PartOfDay Part)> ReadOnDay(int at)
    {
        if (grammar.PartsToday.TryMatch(query.Text, at, out var part, out var next))
        {
            return On(at, next, 0, part);
        }

        if (grammar.PartsOnDay.TryMatch(query.Text, at, out var named, out next))
        {
            return On(at, next, named.Days, named.Part);
        }

        if (grammar.Before.TryMatch(query.Text, at, out var direction, out next) && grammar.PartsOfDay.TryMatch(query.Text, next, out part, out next))
        {
            return On(at, next, direction switch { Direction.Last or Direction.Rolling => -1, Direction.This => 0, Direction.Next => 1 }, part);
        }

        return default;
    }

    private Found<(Day Day, PartOfDay Part)> On(int at, int next, int days, string part) =>
        new(at, next, (Day.Certain(query.Today.AddDays(days)), new PartOfDay(part)));
}
