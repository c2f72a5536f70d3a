namespace Microsoft.Recognizers.Text.DateTime.Grammar;

/// <summary>Reads moments counted from the present: "3 weeks ago", "in 20 minutes", "two days later".</summary>
internal sealed class CountedReader(Query query, SpanReader spans)
{
    private readonly DateTimeGrammar grammar = query.Grammar;

    public Found<(Span Span, Moment? Moment)> Read(int at)
    {
        if (grammar.AgoBefore.TryMatch(query.Text, at, out _, out var next))
        {
            return Counted(at, spans.Read(next), -1, 0);
        }

        if (grammar.LaterBefore.TryMatch(query.Text, at, out _, out next))
        {
            return Counted(at, spans.Read(next), 1, 0);
        }

        var span = spans.Read(at);
        if (span.IsEmpty)
        {
            return default;
        }

        return grammar.AgoAfter.TryMatch(query.Text, span.Next, out _, out next) ? Counted(at, span, -1, next)
            : grammar.LaterAfter.TryMatch(query.Text, span.Next, out _, out next) ? Counted(at, span, 1, next)
            : default;
    }

    private Found<(Span Span, Moment? Moment)> Counted(int at, Found<Span> span, int sign, int next) => span.IsEmpty
        ? default
        : new Found<(Span Span, Moment? Moment)>(at, Math.Max(next, span.Next), (span.Value, span.Value.From(query.Reference, sign)));
}
