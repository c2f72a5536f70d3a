using Microsoft.Recognizers.Text.Scanning;

namespace Microsoft.Recognizers.Text.Number.Grammar;

/// <summary>Finds every number of an utterance in one pass from left to right.</summary>
internal sealed class NumberReader(NumberGrammar grammar)
{
    private readonly WordNumberReader words = new(grammar);
    private readonly DigitNumberReader digits = new(grammar);

    public List<NumberSpan> ReadAll(Utterance utterance)
    {
        var found = new List<NumberSpan>();
        for (var at = 0; at < utterance.Count;)
        {
            var number = ReadAt(utterance, at);
            if (!number.Found)
            {
                at++;
                continue;
            }

            if (!grammar.NotNumbers.TryMatch(utterance, at - 1, out _, out var notNumber) || notNumber <= at)
            {
                found.Add(Signed(utterance, number));
            }

            at = number.Next;
        }

        return found;
    }

    /// <summary>The longest number that begins at the token, without its sign.</summary>
    public NumberSpan ReadAt(Utterance utterance, int at)
    {
        var number = utterance[at].Kind switch
        {
            TokenKind.Word => words.Read(utterance, at),
            TokenKind.Digits => digits.Read(utterance, at),
            TokenKind.Symbol => DigitNumberReader.ReadLeadingPoint(utterance, at).Longer(DigitNumberReader.ReadVulgarFraction(utterance, at)),
        };
        return number is { Found: true, Kind: NumberKind.Integer } ? number.Longer(Over(utterance, number)) : number;
    }

    /// <summary>"three over four", "7 over 10".</summary>
    private NumberSpan Over(Utterance utterance, NumberSpan numerator)
    {
        var over = grammar.WordAt(utterance, numerator.Next, out var at);
        if (!over.Has(Roles.Over) || !utterance.SpaceBefore(numerator.Next) || !utterance.SpaceBefore(at))
        {
            return NumberSpan.None;
        }

        if (utterance.IsDigits(at) && utterance.EndsClean(at))
        {
            return Divided(numerator, DigitNumberReader.Value(utterance, at), at + 1);
        }

        var denominator = words.ReadCardinal(utterance, at);
        return denominator.Found ? Divided(numerator, denominator.Value, denominator.Next) : NumberSpan.None;
    }

    private static NumberSpan Divided(NumberSpan numerator, double denominator, int next) => denominator == 0
        ? NumberSpan.None
        : new NumberSpan(numerator.First, next, numerator.Value / denominator, NumberKind.Fraction);

    private NumberSpan Signed(Utterance utterance, NumberSpan number)
    {
        var before = number.First - 1;
        if (before < 0)
        {
            return number;
        }

        var minusWord = utterance.SpaceBefore(number.First) && grammar.WordAt(utterance, before, out _).Has(Roles.Negative);
        var minusSign = utterance.IsSymbol(before, '-') && !utterance.IsWord(number.First) && !FollowsFigureOrLetter(utterance, before);
        return minusWord || minusSign ? number with { First = before, Value = -number.Value } : number;
    }

    /// <summary>A hyphen after a figure, or stuck to a word, is no minus: "6 - 7", "covid-19".</summary>
    private static bool FollowsFigureOrLetter(Utterance utterance, int sign) =>
        utterance.IsDigits(sign - 1) || (utterance.IsWord(sign - 1) && utterance.TouchesPrevious(sign));
}
