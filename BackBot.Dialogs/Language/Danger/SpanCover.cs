using BackBot.Dialogs.Language.Lexicon;

namespace BackBot.Dialogs.Language.Danger;

/// <summary>Answers in constant time whether a span lies inside a longer one of a set.</summary>
internal sealed class SpanCover
{
    private readonly int[] _furthest;

    public SpanCover(IEnumerable<Span> spans, int words)
    {
        _furthest = new int[words + 1];
        foreach (var span in spans)
        {
            _furthest[span.Start] = Math.Max(_furthest[span.Start], span.End);
        }

        for (var i = 1; i < _furthest.Length; i++)
        {
            Longest = Math.Max(Longest, _furthest[i - 1] - (i - 1));
        }
    }

    private int Longest { get; }

    public bool CoversOrEquals(Span span) => _furthest[span.Start] >= span.End || Covers(span);

    public bool Covers(Span span)
    {
        for (var start = span.Start; start >= 0 && start > span.Start - Longest; start--)
        {
            if (_furthest[start] >= span.End && _furthest[start] - start > span.Length)
            {
                return true;
            }
        }

        return false;
    }
}
