using Microsoft.Recognizers.Text.Scanning;

namespace Microsoft.Recognizers.Text.DateTime.Grammar;

/// <summary>Reads ranges of clock times: "from 8 to 9 pm", "8:00-9:30", "between 8am and 9am".</summary>
internal sealed class ClockRangeReader(Query query, ClockReader clocks)
{
    private readonly DateTimeGrammar grammar = query.Grammar;

    /// <param name="at">The token the range begins at.</param>
    /// <param name="bare">Whether two bare numbers make a range, as they do after a day.</param>
    public Found<ClockRange> Read(int at, bool bare)
    {
        if (grammar.Between.TryMatch(query.Text, at, out _, out var next))
        {
            return Joined(at, next, grammar.BetweenAnd, bare);
        }

        return grammar.From.TryMatch(query.Text, at, out _, out next)
            ? Joined(at, next, grammar.Till, bare)
            : Joined(at, at, grammar.Till, bare: false);
    }

    private Found<ClockRange> Joined(int at, int first, Phrases<bool> joint, bool bare)
    {
        first = query.Skip(grammar.At, first);
        var (start, startMarked) = Clock(first);
        if (start.IsEmpty || !joint.TryMatch(query.Text, start.Next, out _, out var last))
        {
            return default;
        }

        var (end, endMarked) = Clock(query.Skip(grammar.At, last));
        return end.IsEmpty || !(startMarked || endMarked || bare)
            ? default
            : new Found<ClockRange>(at, end.Next, new ClockRange(start.Value, end.Value, startMarked || endMarked));
    }

    private (Found<Clock> Clock, bool Marked) Clock(int at)
    {
        var marked = clocks.Read(at, bare: false);
        return marked.IsEmpty ? (clocks.Read(at, bare: true), false) : (marked, true);
    }
}
