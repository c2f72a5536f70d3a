namespace Microsoft.Recognizers.Text.Number.Grammar;

/// <summary>Reads numbers written as one word from the words they are made of.</summary>
internal sealed class CompoundWords
{
    private const int LongestWord = 60;

    private readonly NumberLanguage language;
    private readonly Dictionary<char, (string Text, Roles Role, double Value)[]> pieces;

    public CompoundWords(NumberLanguage language)
    {
        this.language = language;
        var all = language.Compounds == Compounds.None ? [] : Pieces(language);
        pieces = all.GroupBy(piece => piece.Text[0])
            .ToDictionary(group => group.Key, group => group.OrderByDescending(piece => piece.Text.Length).ToArray());
    }

    public bool Any => pieces.Count > 0;

    /// <summary>The number the word is made of; <see cref="NumberWord.Nothing"/> when it is not made of number words alone.</summary>
    public NumberWord Read(ReadOnlySpan<char> word)
    {
        if (word.Length is < 6 or > LongestWord)
        {
            return NumberWord.Nothing;
        }

        var sum = new CardinalSum();
        var rest = word;
        var last = Roles.None;
        var count = 0;
        while (rest.Length > 0)
        {
            if (!TryPiece(rest, out var piece) || !Follows(last, piece.Role))
            {
                return count > 0 ? Ordinal(rest, sum, last) : NumberWord.Nothing;
            }

            if (piece.Role == Roles.Round)
            {
                sum.Multiply(piece.Value);
            }
            else if (piece.Role is Roles.Ordinal or Roles.RoundOrdinal)
            {
                return rest.Length == piece.Text.Length && count > 0 ? OrdinalOf(sum, piece) : NumberWord.Nothing;
            }
            else if (piece.Role != Roles.Joiner)
            {
                sum.Add(piece.Value);
            }

            last = piece.Role;
            rest = rest[piece.Text.Length..];
            count++;
        }

        return count > 1 && last != Roles.Joiner ? new NumberWord(Roles.Compound, sum.Value, 0, 0) : NumberWord.Nothing;
    }

    private static NumberWord OrdinalOf(CardinalSum sum, (string Text, Roles Role, double Value) piece)
    {
        if (piece.Role == Roles.RoundOrdinal)
        {
            sum.Multiply(piece.Value);
        }
        else
        {
            sum.Add(piece.Value);
        }

        return new NumberWord(Roles.Ordinal, 0, sum.Value, 0);
    }

    private NumberWord Ordinal(ReadOnlySpan<char> rest, CardinalSum sum, Roles last)
    {
        foreach (var ending in language.CompoundOrdinalEndings)
        {
            if (rest.SequenceEqual(ending) && last != Roles.Joiner)
            {
                return new NumberWord(Roles.Ordinal, 0, sum.Value, 0);
            }
        }

        return NumberWord.Nothing;
    }

    private bool TryPiece(ReadOnlySpan<char> rest, out (string Text, Roles Role, double Value) found)
    {
        foreach (var piece in pieces.TryGetValue(rest[0], out var candidates) ? candidates : [])
        {
            if (rest.StartsWith(piece.Text, StringComparison.Ordinal))
            {
                found = piece;
                return true;
            }
        }

        found = default;
        return false;
    }

    private bool Follows(Roles last, Roles next) => language.Compounds switch
    {
        Compounds.None => false,
        Compounds.TensAndUnit => (last, next) is (Roles.None, Roles.Tens) or (Roles.Tens, Roles.Unit) or (Roles.Tens, Roles.Ordinal),
        Compounds.UnitBeforeTens => (last, next) switch
        {
            (Roles.None, Roles.Joiner or Roles.Ordinal or Roles.RoundOrdinal) => false,
            (Roles.None or Roles.Round, _) => true,
            (Roles.Unit, Roles.Joiner or Roles.Round or Roles.RoundOrdinal) => true,
            (Roles.Teen or Roles.Tens, Roles.Round or Roles.RoundOrdinal) => true,
            (Roles.Joiner, Roles.Tens or Roles.Unit or Roles.Teen or Roles.Ordinal) => true,
            _ => false,
        },
    };

    private static IEnumerable<(string Text, Roles Role, double Value)> Pieces(NumberLanguage language)
    {
        var cardinals = language.ZeroToNine.Where(word => word.Value > 0).Select(word => (word.Key, Roles.Unit, word.Value))
            .Concat(language.Tens.Select(word => (word.Key, Roles.Tens, word.Value)));
        if (language.Compounds == Compounds.TensAndUnit)
        {
            return cardinals.Concat(language.Ordinals.Where(word => word.Value < 10).Select(word => (word.Key, Roles.Ordinal, word.Value)));
        }

        return cardinals
            .Concat(language.Articles.Select(word => (word, Roles.Unit, 1.0)))
            .Concat(language.TenToNineteen.Select(word => (word.Key, Roles.Teen, word.Value)))
            .Concat(language.Rounds.Select(word => (word.Key, Roles.Round, word.Value)))
            .Concat(language.Joiners.Select(word => (word, Roles.Joiner, 0.0)))
            .Concat(language.Ordinals.Where(word => word.Value < 20).Select(word => (word.Key, Roles.Ordinal, word.Value)))
            .Concat(language.RoundOrdinals.Select(word => (word.Key, Roles.RoundOrdinal, word.Value)));
    }
}
