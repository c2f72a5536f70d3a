namespace BackBot.Dialogs.Language.Lexicon;

/// <summary>A message as words, with the concepts found in it.</summary>
/// <param name="spans">By concept id, in the order of their first tokens.</param>
internal sealed class Utterance(IReadOnlyList<Word> words, IReadOnlyDictionary<string, int> ids, IReadOnlyList<List<Span>?> spans)
{
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

    /// <summary>Every concept found, by name.</summary>
    public IEnumerable<string> Concepts => ids.Where(pair => spans[pair.Value] is not null).Select(pair => pair.Key);
}
