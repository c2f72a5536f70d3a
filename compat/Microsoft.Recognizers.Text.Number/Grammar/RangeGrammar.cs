using Microsoft.Recognizers.Text.Scanning;

namespace Microsoft.Recognizers.Text.Number.Grammar;

/// <summary>Which side of a range a phrase bounds, and whether the bound itself belongs to it.</summary>
internal enum Bound
{
    Above,
    AtLeast,
    Below,
    AtMost,
    Exactly,
}

/// <summary>The words around the numbers of a range, made ready for look-up.</summary>
internal sealed class RangeGrammar
{
    public RangeGrammar(RangeWords words, Vocabulary vocabulary)
    {
        From = Set(vocabulary, words.From);
        Between = Set(vocabulary, words.Between);
        And = Set(vocabulary, words.And);
        To = Set(vocabulary, words.To);
        Also = Set(vocabulary, words.Also);
        The = Set(vocabulary, words.The);
        Before = new Phrases<Bound>(vocabulary, BeforeNumber(words));
        After = new Phrases<Bound>(vocabulary, AfterNumber(words));
    }

    public Phrases<bool> From { get; }

    public Phrases<bool> Between { get; }

    public Phrases<bool> And { get; }

    public Phrases<bool> To { get; }

    public Phrases<bool> Also { get; }

    public Phrases<bool> The { get; }

    /// <summary>"more than", "no less than", "less than or equal to".</summary>
    public Phrases<Bound> Before { get; }

    /// <summary>"or more", "and fewer", "or equal to".</summary>
    public Phrases<Bound> After { get; }

    private static Phrases<bool> Set(Vocabulary vocabulary, IEnumerable<string> phrases) => new(vocabulary, phrases.Select(phrase => KeyValuePair.Create(phrase, true)));

    private static Dictionary<string, Bound> BeforeNumber(RangeWords words)
    {
        var phrases = new Dictionary<string, Bound>(StringComparer.Ordinal);
        Put(phrases, words.More, Bound.Above);
        Put(phrases, words.Less, Bound.Below);
        Put(phrases, words.Equal, Bound.Exactly);
        Put(phrases, words.AtLeast, Bound.AtLeast);
        Put(phrases, words.AtMost, Bound.AtMost);
        Put(phrases, Pairs(words.No, words.Less), Bound.AtLeast);
        Put(phrases, Pairs(words.No, words.More), Bound.AtMost);
        var or = words.Or;
        Put(phrases, Triples(words.More, or, words.Equal).Concat(Triples(words.Equal, or, words.More)), Bound.AtLeast);
        Put(phrases, Triples(words.AtLeast, or, words.Equal).Concat(Triples(words.Equal, or, words.AtLeast)), Bound.AtLeast);
        Put(phrases, Triples(words.Less, or, words.Equal).Concat(Triples(words.Equal, or, words.Less)), Bound.AtMost);
        Put(phrases, Triples(words.AtMost, or, words.Equal).Concat(Triples(words.Equal, or, words.AtMost)), Bound.AtMost);
        return phrases;
    }

    private static Dictionary<string, Bound> AfterNumber(RangeWords words)
    {
        var phrases = new Dictionary<string, Bound>(StringComparer.Ordinal);
        var joints = words.And.Concat(words.Or).ToArray();
        Put(phrases, Pairs(joints, words.MoreAfter), Bound.AtLeast);
        Put(phrases, Pairs(joints, words.LessAfter), Bound.AtMost);
        Put(phrases, Pairs(words.Or, words.Equal), Bound.Exactly);
        return phrases;
    }

    private static void Put(Dictionary<string, Bound> phrases, IEnumerable<string> keys, Bound bound)
    {
        foreach (var key in keys)
        {
            phrases.TryAdd(key, bound);
        }
    }

    private static IEnumerable<string> Pairs(IEnumerable<string> first, IEnumerable<string> second) =>
        from left in first from right in second select left + " " + right;

    private static IEnumerable<string> Triples(IEnumerable<string> first, IReadOnlyList<string> middle, IEnumerable<string> last) =>
        Pairs(Pairs(first, middle), last);
}
