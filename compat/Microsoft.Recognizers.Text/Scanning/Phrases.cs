namespace Microsoft.Recognizers.Text.Scanning;

/// <summary>
/// Phrases of one or more words, looked up at a token. Words of a phrase may stand apart by white space or, where the phrase list
/// allows it, by a hyphen. The longest phrase wins. A look-up costs no more than the phrases that begin with the same word.
/// </summary>
internal sealed class Phrases<T>
{
    private readonly Entry[]?[] byFirstWord;
    private readonly int hyphen;
    private readonly bool hyphensJoin;
    private readonly int longest;

    public Phrases(Vocabulary vocabulary, IEnumerable<KeyValuePair<string, T>> phrases, bool hyphensJoin = false)
    {
        this.hyphensJoin = hyphensJoin;
        hyphen = vocabulary.Add("-");
        var entries = phrases.Select(pair => new Entry([.. Utterance.Pieces(pair.Key).Select(vocabulary.Add)], pair.Value)).ToList();
        longest = entries.Select(entry => entry.Words.Length).DefaultIfEmpty().Max() * (hyphensJoin ? 2 : 1);
        byFirstWord = new Entry[entries.Select(entry => entry.Words[0] + 1).DefaultIfEmpty().Max()][];
        foreach (var group in entries.GroupBy(entry => entry.Words[0]))
        {
            byFirstWord[group.Key] = [.. group.OrderByDescending(entry => entry.Words.Length)];
        }
    }

    /// <summary>The numbers of the words that phrases begin with.</summary>
    public IEnumerable<int> FirstWords => Enumerable.Range(0, byFirstWord.Length).Where(word => byFirstWord[word] is not null);

    /// <summary>
    /// Matches a phrase that begins at the token; <paramref name="next"/> is the token after it. A phrase that is
    /// <paramref name="glued"/> may touch the figures before it: "8pm".
    /// </summary>
    public bool TryMatch(Utterance utterance, int at, out T value, out int next, bool glued = false)
    {
        var word = utterance.NumberOf(at);
        if ((uint)word < (uint)byFirstWord.Length && byFirstWord[word] is { } entries
            && (utterance.StartsFresh(at) || (glued && utterance.IsDigits(at - 1))))
        {
            foreach (var entry in entries)
            {
                if (Matches(utterance, at, entry.Words, out next))
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
        for (start = Math.Max(0, before - longest); start < before; start++)
        {
            if (TryMatch(utterance, start, out value, out var next) && next == before)
            {
                return true;
            }
        }

        value = default!;
        return false;
    }

    private bool Matches(Utterance utterance, int at, int[] words, out int next)
    {
        next = at + 1;
        for (var i = 1; i < words.Length; i++, next++)
        {
            if (hyphensJoin && words[i] != hyphen && utterance.NumberOf(next) == hyphen)
            {
                next++;
            }

            if (utterance.NumberOf(next) != words[i])
            {
                return false;
            }
        }

        return utterance.EndsClean(next - 1);
    }

    private readonly record struct Entry(int[] Words, T Value);
}
