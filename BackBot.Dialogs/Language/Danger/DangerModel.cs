using BackBot.Dialogs.Language.Classification;
using BackBot.Dialogs.Language.Text;

namespace BackBot.Dialogs.Language.Danger;

/// <summary>
/// A second reader beside the sign rules, for what is said in words that no list holds: a linear model fitted to written messages of every sign and of none.
/// </summary>
/// <param name="examples">Messages in words, by the sign that they hold or <see cref="None"/>.</param>
internal sealed class DangerModel(IEnumerable<(string Sign, IReadOnlyList<Token> Tokens)> examples)
{
    /// <summary>The label of messages without a sign.</summary>
    public const string None = "none";

    /// <summary>Words read together. A longer sentence is read in overlapping stretches: a sign takes few words, and a long story would hide it.</summary>
    private const int Stretch = 20;

    /// <summary>A clause of fewer words says too little by itself.</summary>
    private const int ShortestClause = 3;

    private static readonly Fitting Fitting = new(Epochs: 6, Rate: 0.4f, Shrink: 0.003f);

    private readonly LinearModel<string> _model = new(
        [.. examples.SelectMany(example => Seen(example.Sign, example.Tokens).Select(part => new Example<string>(example.Sign, DangerFeatures.Of(example.Tokens, part.Start, part.End))))], Fitting);

    /// <summary>The signs that it knows.</summary>
    public IEnumerable<string> Signs => _model.Labels.Where(label => label != None);

    /// <summary>How likely the message holds a sign of each tier, by its likeliest part. Numbers without a word, such as an age, are left to the rules.</summary>
    public Likelihood Read(IReadOnlyList<Token> tokens)
    {
        var likelihood = new Likelihood(tokens.Count(token => token.Kind != TokenKind.Mark));
        foreach (var (start, end) in Stretches(tokens).Where(part => HasWords(tokens, part)))
        {
            likelihood.Add(_model.Classify(DangerFeatures.Of(tokens, start, end)));
        }

        return likelihood;
    }

    private static bool HasWords(IReadOnlyList<Token> tokens, (int Start, int End) part)
    {
        for (var i = part.Start; i < part.End; i++)
        {
            if (tokens[i].IsWord)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A harmless message is harmless in every part, and the parts are what is read of a long one; a sign may stand in any part.</summary>
    private static IEnumerable<(int Start, int End)> Seen(string sign, IReadOnlyList<Token> tokens) => sign == None ? Stretches(tokens) : [(0, tokens.Count)];

    /// <summary>A short message as a whole; of a long one its clauses, its sentences, and overlapping parts of the long sentences.</summary>
    private static IEnumerable<(int Start, int End)> Stretches(IReadOnlyList<Token> tokens)
    {
        if (tokens.Count <= Stretch)
        {
            return tokens.Count > 0 ? [(0, tokens.Count)] : [];
        }

        var sentences = Parts(tokens, token => token.IsStop).SelectMany(Overlapping);
        var clauses = Parts(tokens, token => token.IsStop || token.IsMark(',')).Where(clause => clause.End - clause.Start is >= ShortestClause and <= Stretch);
        return sentences.Concat(clauses).Distinct();
    }

    private static IEnumerable<(int Start, int End)> Parts(IReadOnlyList<Token> tokens, Func<Token, bool> ends)
    {
        var start = 0;
        for (var i = 0; i <= tokens.Count; i++)
        {
            if (i == tokens.Count || ends(tokens[i]))
            {
                if (i > start)
                {
                    yield return (start, i);
                }

                start = i + 1;
            }
        }
    }

    private static IEnumerable<(int Start, int End)> Overlapping((int Start, int End) sentence)
    {
        for (var start = sentence.Start; ; start += Stretch / 2)
        {
            yield return (start, Math.Min(start + Stretch, sentence.End));
            if (start + Stretch >= sentence.End)
            {
                yield break;
            }
        }
    }
}
