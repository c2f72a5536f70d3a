namespace Microsoft.Recognizers.Text.Scanning;

/// <summary>
/// Phrases of one or more words, looked up at a token. Words of a phrase may stand apart by white space or, where the phrase list
/// allows it, by a hyphen. The longest phrase wins. A look-up costs no more than the phrases that begin with the same word.
/// </summary>
internal sealed class Phrases<T>
{
    private readonly Dictionary<string, Entry[]> byFirstWord;
    private readonly Dictionary<string, Entry[]>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private readonly bool hyphensJoin;

    public Phrases(IEnumerable<KeyValuePair<string, T>> phrases, bool hyphensJoin = false)
    {
        this.hyphensJoin = hyphensJoin;
        byFirstWord = phrases
            .Select(pair => new Entry(Pieces(pair.Key), pair.Value))
            .GroupBy(entry => entry.Pieces[0], StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.OrderByDescending(entry => entry.Pieces.Length).ToArray(), StringComparer.Ordinal);
        lookup = byFirstWord.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>
    /// Matches a phrase that begins at the token; <paramref name="next"/> is the token after it. A phrase that is
    /// <paramref name="glued"/> may touch the figures before it: "8pm".
    /// </summary>
    public bool TryMatch(Utterance utterance, int at, out T value, out int next, bool glued = false)
    {
        if (at >= 0 && at < utterance.Count && lookup.TryGetValue(utterance.Word(at), out var entries)
            && (utterance.StartsFresh(at) || (glued && utterance.IsDigits(at - 1))))
        {
            foreach (var entry in entries)
            {
                if (Matches(utterance, at, entry.Pieces, out next))
                {
                    value = entry.Value;
                    return true;
                }
            }
        }

        value = default!;
        next = at;
        return false;
    }

    /// <summary>Matches a phrase that ends just before the token <paramref name="before"/>; <paramref name="start"/> is its first token.</summary>
    public bool TryMatchEndingAt(Utterance utterance, int before, out T value, out int start)
    {
        var earliest = Math.Max(0, before - LongestPhrase);
        for (start = earliest; start < before; start++)
        {
            if (TryMatch(utterance, start, out value, out var next) && next == before)
            {
                return true;
            }
        }

        value = default!;
        return false;
    }

    private const int LongestPhrase = 8;

    private bool Matches(Utterance utterance, int at, string[] pieces, out int next)
    {
        next = at + 1;
        for (var i = 1; i < pieces.Length; i++, next++)
        {
            if (hyphensJoin && utterance.IsSymbol(next, '-') && pieces[i] != "-")
            {
                next++;
            }

            if (next >= utterance.Count || !utterance.Word(next).SequenceEqual(pieces[i]))
            {
                return false;
            }
        }

        return utterance.EndsClean(next - 1);
    }

    private static string[] Pieces(string phrase)
    {
        var utterance = new Utterance(phrase);
        return [.. Enumerable.Range(0, utterance.Count).Select(i => utterance.Word(i).ToString())];
    }

    private readonly record struct Entry(string[] Pieces, T Value);
}
