namespace BackBot.Dialogs.Language.Lexicon;

/// <summary>
/// Finds the lexicon word that a misspelling stands for, by deletions (the symmetric-delete method): one edit in words of four to seven letters, two in longer ones.
/// Words of the known list are right as they are.
/// </summary>
internal sealed class Spelling
{
    private const int Shortest = 4;
    private const int Longest = 16;
    private const int TwoEditsFrom = 8;

    private readonly HashSet<string> _known;
    private readonly Dictionary<string, List<string>> _byDeletion = new(StringComparer.Ordinal);

    /// <param name="words">The words worth finding.</param>
    /// <param name="known">Other words that must be left alone.</param>
    public Spelling(IEnumerable<string> words, IEnumerable<string> known)
    {
        _known = new HashSet<string>(known, StringComparer.Ordinal);
        foreach (var word in words)
        {
            _known.Add(word);
            if (word.Length is >= Shortest and <= Longest)
            {
                foreach (var form in Deletions(word))
                {
                    if (!_byDeletion.TryGetValue(form, out var list))
                    {
                        _byDeletion[form] = list = [];
                    }

                    list.Add(word);
                }
            }
        }
    }

    public bool Knows(string word) => _known.Contains(word);

    /// <summary>The lexicon word meant, or null where the word is known or nothing is near enough.</summary>
    public string? Correct(string word)
    {
        if (word.Length is < Shortest or > Longest || _known.Contains(word))
        {
            return null;
        }

        string? best = null;
        var bestDistance = word.Length >= TwoEditsFrom ? 3 : 2;
        foreach (var form in Deletions(word))
        {
            foreach (var candidate in _byDeletion.GetValueOrDefault(form) ?? [])
            {
                var distance = EditDistance.Between(word, candidate);
                var allowed = Math.Min(word.Length, candidate.Length) >= TwoEditsFrom - 1 && word.Length >= TwoEditsFrom ? 2 : 1;
                if (distance <= allowed && Better(distance, candidate, bestDistance, best, word))
                {
                    (best, bestDistance) = (candidate, distance);
                }
            }
        }

        return best;
    }

    /// <summary>Fewer edits win; at a tie the same first letter, since people rarely mistype that one.</summary>
    private static bool Better(int distance, string candidate, int bestDistance, string? best, string word) =>
        distance < bestDistance || (distance == bestDistance && best is not null && best[0] != word[0] && candidate[0] == word[0]);

    private static HashSet<string> Deletions(string word)
    {
        var forms = new HashSet<string>(StringComparer.Ordinal) { word };
        for (var i = 0; i < word.Length; i++)
        {
            var one = word.Remove(i, 1);
            if (forms.Add(one) && word.Length >= TwoEditsFrom - 1)
            {
                for (var j = i; j < one.Length; j++)
                {
                    forms.Add(one.Remove(j, 1));
                }
            }
        }

        return forms;
    }
}
