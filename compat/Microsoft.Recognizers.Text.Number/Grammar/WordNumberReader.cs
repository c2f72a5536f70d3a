using System.Globalization;
using Microsoft.Recognizers.Text.Scanning;

namespace Microsoft.Recognizers.Text.Number.Grammar;

/// <summary>Reads numbers in words: whole numbers, decimals, dozens and fractions. The longest reading wins.</summary>
internal sealed class WordNumberReader(NumberGrammar grammar)
{
    private const int MostDecimals = 30;

    private readonly CardinalReader cardinals = new(grammar);

    public NumberSpan Read(Utterance utterance, int at)
    {
        var best = NumberSpan.None;
        if (grammar.Amounts.TryMatch(utterance, at, out var amount, out var afterAmount))
        {
            best = new NumberSpan(at, afterAmount, amount, amount % 1 == 0 ? NumberKind.Integer : NumberKind.Fraction);
        }

        var word = grammar.WordAt(utterance, at, out var next);
        if (word.Has(Roles.Half))
        {
            best = best.Longer(new NumberSpan(at, next, 1 / word.Parts, NumberKind.Fraction));
        }

        if (grammar.HalfOf.TryMatch(utterance, at, out var share, out var afterShare)
            && utterance.SpaceBefore(afterShare)
            && grammar.WordAt(utterance, afterShare, out var afterRound) is var round && round.Has(Roles.Round))
        {
            best = best.Longer(new NumberSpan(at, afterRound, share * round.Cardinal, NumberKind.Fraction));
        }

        if (word.Has(Roles.Article))
        {
            best = best.Longer(OnePart(utterance, at, next, 0, allowDozen: true));
        }

        var cardinal = cardinals.Read(utterance, at);
        return cardinal.Found ? best.Longer(FromCardinal(utterance, at, cardinal)) : best;
    }

    /// <summary>The whole number in words that begins at the token, for the denominator of "three over four".</summary>
    public Cardinal ReadCardinal(Utterance utterance, int at) => cardinals.Read(utterance, at);

    private NumberSpan FromCardinal(Utterance utterance, int at, Cardinal cardinal)
    {
        var best = new NumberSpan(at, cardinal.Next, cardinal.Value, NumberKind.Integer);
        var after = grammar.WordAt(utterance, cardinal.Next, out var next);
        if (utterance.SpaceBefore(cardinal.Next))
        {
            if (after.Has(Roles.Dozen))
            {
                best = best.Longer(new NumberSpan(at, next, cardinal.Value * after.Cardinal, NumberKind.Integer));
            }
            else if (after.Has(Roles.Point) && utterance.SpaceBefore(next))
            {
                best = best.Longer(Decimals(utterance, at, cardinal, next));
            }
            else if (after.Has(Roles.Joiner) && utterance.SpaceBefore(next))
            {
                best = best.Longer(Mixed(utterance, at, cardinal.Value, next));
            }
        }

        return best.Longer(Parts(utterance, at, cardinal));
    }

    /// <summary>"three quarters", "one hundred and three quarters", "twenty and one third".</summary>
    private NumberSpan Parts(Utterance utterance, int at, Cardinal cardinal)
    {
        if (!TryDenominator(utterance, cardinal.Next, Roles.PartPlural, out var parts, out var next))
        {
            return cardinal.One is { } whole && TryDenominator(utterance, cardinal.Next, Roles.PartSingular, out parts, out next)
                ? new NumberSpan(at, next, whole + (1 / parts), NumberKind.Fraction)
                : NumberSpan.None;
        }

        var value = cardinal.Split is { } split ? split.Before + (split.After / parts) : cardinal.Value / parts;
        return new NumberSpan(at, next, value, NumberKind.Fraction);
    }

    /// <summary>After "and": "a half", "three quarters".</summary>
    private NumberSpan Mixed(Utterance utterance, int first, double whole, int at)
    {
        var word = grammar.WordAt(utterance, at, out var next);
        if (word.Has(Roles.Article))
        {
            var one = OnePart(utterance, first, next, whole, allowDozen: false);
            if (one.Found)
            {
                return one;
            }
        }

        if (word.Has(Roles.Half) && grammar.Language.HalfWithoutArticle)
        {
            return new NumberSpan(first, next, whole + (1 / word.Parts), NumberKind.Fraction);
        }

        var numerator = cardinals.Read(utterance, at);
        if (!numerator.Found)
        {
            return NumberSpan.None;
        }

        var parts = Parts(utterance, first, numerator);
        return parts.Found ? parts with { Value = whole + parts.Value } : NumberSpan.None;
    }

    /// <summary>An article and a part: "a quarter", "an eighth"; or a dozen.</summary>
    private NumberSpan OnePart(Utterance utterance, int first, int at, double whole, bool allowDozen)
    {
        if (TryDenominator(utterance, at, Roles.PartSingular, out var parts, out var next))
        {
            return new NumberSpan(first, next, whole + (1 / parts), NumberKind.Fraction);
        }

        var word = grammar.WordAt(utterance, at, out next);
        return allowDozen && word.Has(Roles.Dozen) && utterance.SpaceBefore(at)
            ? new NumberSpan(first, next, word.Cardinal, NumberKind.Integer)
            : NumberSpan.None;
    }

    private bool TryDenominator(Utterance utterance, int at, Roles wanted, out double parts, out int next)
    {
        parts = 0;
        next = at;
        if (utterance.IsSymbol(at, '-'))
        {
            at++;
        }
        else if (!utterance.SpaceBefore(at))
        {
            return false;
        }

        var word = grammar.WordAt(utterance, at, out next);
        if (word.Has(Roles.Tens) && (utterance.SpaceBefore(next) || utterance.IsSymbol(next, '-')))
        {
            var tens = word.Cardinal;
            word = grammar.WordAt(utterance, utterance.IsSymbol(next, '-') ? next + 1 : next, out next);
            parts = tens + word.Parts;
            return word.Has(wanted) && word.Parts is > 2 and < 10;
        }

        parts = word.Parts;
        return word.Has(wanted);
    }

    /// <summary>"three point one four", "two point seventy-five".</summary>
    private NumberSpan Decimals(Utterance utterance, int first, Cardinal whole, int at)
    {
        var word = grammar.WordAt(utterance, at, out var next);
        if (!word.Has(Roles.Unit))
        {
            var rest = cardinals.Read(utterance, at);
            return rest.Found
                ? new NumberSpan(first, rest.Next, Joined(whole.Value, rest.Value.ToString("F0", CultureInfo.InvariantCulture)), NumberKind.Decimal)
                : NumberSpan.None;
        }

        var digits = new System.Text.StringBuilder();
        var end = at;
        while (digits.Length < MostDecimals && word.Has(Roles.Unit) && utterance.SpaceBefore(at))
        {
            digits.Append((char)('0' + (int)word.Cardinal));
            at = end = next;
            word = grammar.WordAt(utterance, at, out next);
        }

        return new NumberSpan(first, end, Joined(whole.Value, digits.ToString()), NumberKind.Decimal);
    }

    private static double Joined(double whole, string digits) =>
        whole + double.Parse("0." + digits, CultureInfo.InvariantCulture);
}
