using BackBot.Dialogs.Language.Text;

namespace BackBot.Dialogs.Language.Lexicon;

/// <summary>
/// Turns a phrase of a word file into plain word sequences. The notation, which an editor can write by hand:
/// <c>a/b</c> either word · <c>(really)</c> optional word · <c>~</c> up to two words of any kind · <c>tingl*</c> any word that begins so ·
/// <c>@cannot</c> any phrase of another concept · <c>#</c> a number · <c>!left</c> a light word that must be there.
/// </summary>
internal sealed class PhraseExpander(IReadOnlyDictionary<string, string> concepts, IReadOnlySet<string> light, Rewrites rewrites, bool splitAtApostrophe)
{
    public const string AnyWord = "~";
    public const string AnyNumber = "#";

    /// <summary>A phrase that grows past this is a mistake in the file.</summary>
    private const int MaxExpansions = 20_000;

    private readonly Dictionary<string, IReadOnlyList<string[]>> _done = new(StringComparer.Ordinal);
    private readonly HashSet<string> _open = new(StringComparer.Ordinal);

    /// <exception cref="InvalidDataException">An unknown or circular reference, or a phrase that grows without bound; the message names it.</exception>
    public IReadOnlyList<string[]> Expand(string concept)
    {
        if (_done.TryGetValue(concept, out var known))
        {
            return known;
        }

        if (!concepts.TryGetValue(concept, out var text))
        {
            throw new InvalidDataException($"The concept '{concept}' is used but not written down.");
        }

        if (!_open.Add(concept))
        {
            throw new InvalidDataException($"The concept '{concept}' refers to itself.");
        }

        var phrases = text.Split([',', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).SelectMany(Phrase).Select(rewrites.Apply).ToList();
        _open.Remove(concept);
        return _done[concept] = phrases;
    }

    private IEnumerable<string[]> Phrase(string phrase)
    {
        List<string[]> sequences = [[]];
        var elements = phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var content = elements.Count(element => !light.Contains(element) && element[0] != '(');
        foreach (var element in elements.Where(element => content < 2 || !light.Contains(element)))
        {
            var options = Element(element).ToList();
            sequences = [.. sequences.SelectMany(_ => options, (start, next) => (string[])[.. start, .. next])];
            if (sequences.Count > MaxExpansions)
            {
                throw new InvalidDataException($"The phrase '{phrase}' has more than {MaxExpansions} readings.");
            }
        }

        return sequences;
    }

    private IEnumerable<string[]> Element(string element) => element switch
    {
        AnyWord => [[], [AnyWord], [AnyWord, AnyWord]],
        AnyNumber => [[AnyNumber]],
        ['@', .. var name] => Expand(name),
        ['!', .. var needed] => Element(needed),
        ['(', .. var optional, ')'] => Element(optional).Prepend([]),
        _ => element.Split('/').SelectMany(option => option.StartsWith('@') ? Expand(option[1..]) : Spellings(option).Select(Words)),
    };

    private string[] Words(string word)
    {
        var plain = Normaliser.Normalise(word);
        return splitAtApostrophe
            ? plain.Split(['\'', '-', '_'], StringSplitOptions.RemoveEmptyEntries)
            : plain.Replace("'", "", StringComparison.Ordinal).Split(['-', '_'], StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>German is typed with umlauts, without them, and with an added e.</summary>
    private static IEnumerable<string> Spellings(string word)
    {
        yield return word;
        if (word.AsSpan().IndexOfAny("äöü") >= 0)
        {
            yield return word.Replace("ä", "ae", StringComparison.Ordinal).Replace("ö", "oe", StringComparison.Ordinal).Replace("ü", "ue", StringComparison.Ordinal);
        }
    }
}
