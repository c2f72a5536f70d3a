using System.Collections;
namespace BackBot.Dialogs.Language.Lexicon;

/// <summary>A message as words, with the concepts found in it.</summary>
/// <param name="spans">By concept id, in the order of their first tokens.</param>
internal sealed class Utterance(IReadOnlyList<Word> words, IReadOnlyDictionary<string, int> ids, IReadOnlyList<List<Span>?> spans)
{
    private readonly Dictionary<string, (BitArray Starts, BitArray Ends)> _edges = new(StringComparer.Ordinal);

    public IReadOnlyList<Word> Words => words;

    /// <summary>Where a concept stands; nothing for a concept that the language does not have.</summary>
    public IReadOnlyList<Span> Of(string concept) => ids.TryGetValue(concept, out var id) ? spans[id] ?? [] : [];

    public bool Has(string concept) => Of(concept).Count > 0;

    public bool Has(string concept, int start) => At(concept, start) is not null;

    /// <summary>The concept's span that starts at a token; the longest, where several do.</summary>
    public Span? At(string concept, int start)
    {
        var all = Of(concept);
        var (low, high) = (0, all.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = all[middle].Start < start ? (middle + 1, high) : (low, middle);
        }

        Span? best = null;
        for (; low < all.Count && all[low].Start == start; low++)
        {
            best = best is { } known && known.End >= all[low].End ? known : all[low];
        }

        return best;
    }

    /// <summary>Whether a concept ends just before a token, or up to so many tokens earlier.</summary>
    public bool Ends(string concept, int at, int gap = 0) => Has(concept) && Any(Edges(concept).Ends, at - gap, at);

    /// <summary>Whether a concept starts at a token, or up to so many tokens later.</summary>
    public bool Starts(string concept, int at, int gap = 0) => Has(concept) && Any(Edges(concept).Starts, at, at + gap);

    /// <summary>Whether an amount of time is said to be past: "3 weeks ago", "vor 3 Wochen".</summary>
    public bool IsAgo(Span amount) => Has("ago", amount.End) || Ends("ago_before", amount.Start);

    /// <summary>Where a concept stands on its own and not as part of a longer phrase of the others: "morgen", but not in "jeden Morgen".</summary>
    public bool StandsAlone(string concept, int start, params ReadOnlySpan<string> longer)
    {
        if (At(concept, start) is not { } span)
        {
            return false;
        }

        foreach (var other in longer)
        {
            if (Of(other).Any(held => held.Holds(span)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Every concept found, by name.</summary>
    public IEnumerable<string> Concepts => ids.Where(pair => spans[pair.Value] is not null).Select(pair => pair.Key);

    /// <summary>Where a concept's spans begin and end, for looking there without going through them all: a long message has thousands.</summary>
    private (BitArray Starts, BitArray Ends) Edges(string concept)
    {
        if (!_edges.TryGetValue(concept, out var edges))
        {
            _edges[concept] = edges = (new BitArray(words.Count + 1), new BitArray(words.Count + 1));
            foreach (var span in Of(concept))
            {
                (edges.Starts[span.Start], edges.Ends[span.End]) = (true, true);
            }
        }

        return edges;
    }

    private static bool Any(BitArray places, int from, int to)
    {
        for (var at = Math.Max(from, 0); at <= to && at < places.Length; at++)
        {
            if (places[at])
            {
                return true;
            }
        }

        return false;
    }
}
