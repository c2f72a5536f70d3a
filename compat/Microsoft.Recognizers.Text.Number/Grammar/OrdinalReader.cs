using Microsoft.Recognizers.Text.Scanning;

namespace Microsoft.Recognizers.Text.Number.Grammar;

/// <summary>A place in an order: counted from the start, or relative to what is current or last.</summary>
internal readonly record struct OrdinalSpan(int First, int Next, double Value, RelativeOrdinal? Relative);

/// <summary>Finds ordinals: "3rd", "twenty-first", "the second to last".</summary>
internal sealed class OrdinalReader(NumberGrammar grammar)
{
    private const int MostGroups = 12;

    private readonly CardinalReader cardinals = new(grammar);

    public List<OrdinalSpan> ReadAll(Utterance utterance)
    {
        var found = new List<OrdinalSpan>();
        for (var at = 0; at < utterance.Count;)
        {
            if (TryReadAt(utterance, at, out var ordinal))
            {
                found.Add(ordinal);
                at = ordinal.Next;
            }
            else
            {
                at = Math.Max(at + 1, ordinal.Next);
            }
        }

        return found;
    }

    /// <summary>The ordinal that begins at the token. When there is none, its Next tells how far it is known that none begins.</summary>
    public bool TryReadAt(Utterance utterance, int at, out OrdinalSpan ordinal)
    {
        ordinal = default;
        if (grammar.RelativeOrdinals.TryMatch(utterance, at, out var relative, out var next))
        {
            ordinal = new OrdinalSpan(at, next, 0, relative);
            return true;
        }

        return utterance.IsDigits(at) ? TryFigures(utterance, at, out ordinal) : TryWords(utterance, at, out ordinal);
    }

    private bool TryFigures(Utterance utterance, int at, out OrdinalSpan ordinal)
    {
        ordinal = default;
        var suffix = at + 1;
        var value = DigitNumberReader.Value(utterance, at);
        while (suffix - at < MostGroups * 2 && utterance[at].Length <= 3 && utterance.IsSymbol(suffix, grammar.Language.Group) && utterance.TouchesPrevious(suffix)
            && utterance.IsDigits(suffix + 1) && utterance.TouchesPrevious(suffix + 1) && utterance[suffix + 1].Length == 3)
        {
            value = (value * 1000) + DigitNumberReader.Value(utterance, suffix + 1);
            suffix += 2;
        }

        if (!utterance.StartsFresh(at) || suffix >= utterance.Count || !utterance.TouchesPrevious(suffix))
        {
            return false;
        }

        var figures = utterance.Word(suffix - 1);
        foreach (var known in grammar.Language.OrdinalSuffixes)
        {
            var isDot = known.Suffix == "." && utterance.IsSymbol(suffix, '.');
            var isWord = utterance.Word(suffix).SequenceEqual(known.Suffix) && utterance[suffix].Kind == TokenKind.Symbol
                || utterance.Is(suffix, known.Suffix) && utterance.EndsClean(suffix);
            if ((isDot || isWord) && EndsWithAny(figures, known.Endings))
            {
                ordinal = new OrdinalSpan(at, suffix + 1, value, null);
                return true;
            }
        }

        return false;
    }

    private static bool EndsWithAny(ReadOnlySpan<char> figures, IReadOnlyList<string> endings)
    {
        foreach (var ending in endings)
        {
            if (figures.EndsWith(ending))
            {
                return true;
            }
        }

        return false;
    }

    private bool TryWords(Utterance utterance, int at, out OrdinalSpan ordinal)
    {
        ordinal = default;
        var word = grammar.WordAt(utterance, at, out var next);
        if (word.Has(Roles.Ordinal) || (word.Has(Roles.RoundOrdinal) && !FollowsArticle(utterance, at)))
        {
            ordinal = WithUnit(utterance, new OrdinalSpan(at, next, word.Ordinal, null));
            return true;
        }

        if (!word.Has(Roles.Head | Roles.Article | Roles.Round))
        {
            return false;
        }

        var cardinal = cardinals.Read(utterance, at);
        if (cardinal.Found)
        {
            if (TryEnd(utterance, at, cardinal, out ordinal))
            {
                return true;
            }

            ordinal = ordinal with { Next = LastWordOf(utterance, cardinal) };
        }

        return false;
    }

    /// <summary>Two ordinals that make one, as in Spanish: "vigésimo primero".</summary>
    private OrdinalSpan WithUnit(Utterance utterance, OrdinalSpan tens)
    {
        if (tens.Value < 20 || tens.Value % 10 != 0 || !utterance.SpaceBefore(tens.Next))
        {
            return tens;
        }

        var unit = grammar.WordAt(utterance, tens.Next, out var next);
        return unit.Has(Roles.Ordinal) && unit.Ordinal < 10 ? tens with { Next = next, Value = tens.Value + unit.Ordinal } : tens;
    }

    /// <summary>"two hundred" and "third", "twenty" and "-first", "one" and "hundredth".</summary>
    private bool TryEnd(Utterance utterance, int first, Cardinal cardinal, out OrdinalSpan ordinal)
    {
        ordinal = default;
        var at = cardinal.Next;
        if (utterance.IsSymbol(at, '-'))
        {
            at++;
        }
        else if (!utterance.SpaceBefore(at))
        {
            return false;
        }

        var word = grammar.WordAt(utterance, at, out var next);
        if (word.Has(Roles.RoundOrdinal))
        {
            ordinal = new OrdinalSpan(first, next, cardinal.Value * word.Ordinal, null);
            return true;
        }

        if (word.Has(Roles.Joiner) && utterance.SpaceBefore(next))
        {
            word = grammar.WordAt(utterance, next, out next);
        }

        var room = cardinal.Value % 100 == 0 ? 100 : cardinal.Value % 10 == 0 && cardinal.Value % 100 > 10 ? 10 : 0;
        if (!word.Has(Roles.Ordinal) || word.Ordinal >= room || cardinal.Value == 0)
        {
            return false;
        }

        ordinal = new OrdinalSpan(first, next, cardinal.Value + word.Ordinal, null);
        return true;
    }

    private bool FollowsArticle(Utterance utterance, int at) =>
        at > 0 && grammar.WordAt(utterance, at - 1, out _).Has(Roles.Article);

    /// <summary>The cardinal's last word may still open an ordinal ("two, twenty first"); nothing before it can.</summary>
    private static int LastWordOf(Utterance utterance, Cardinal cardinal) => Math.Min(cardinal.Next, utterance.Count);
}
