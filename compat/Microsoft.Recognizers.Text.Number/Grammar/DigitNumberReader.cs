using System.Globalization;
using Microsoft.Recognizers.Text.Scanning;

namespace Microsoft.Recognizers.Text.Number.Grammar;

/// <summary>Reads numbers in figures: grouped, decimal, with a multiplier, as a power or as a fraction. The longest reading wins.</summary>
internal sealed class DigitNumberReader(NumberGrammar grammar)
{
    private const int MostGroups = 12;

    private readonly NumberLanguage language = grammar.Language;

    public NumberSpan Read(Utterance utterance, int at)
    {
        if (!utterance.StartsFresh(at))
        {
            return NumberSpan.None;
        }

        var inChain = InDecimalChain(utterance, at);
        var best = Plain(utterance, at);
        best = best.Longer(Scaled(utterance, at, at + 1, Value(utterance, at)));
        if (!inChain)
        {
            best = best.Longer(Grouped(utterance, at));
            best = best.Longer(WithDecimals(utterance, at));
        }

        return best.Longer(Fraction(utterance, at)).Longer(MixedFraction(utterance, at)).Longer(WithVulgarFraction(utterance, at));
    }

    /// <summary>A decimal without a whole part: ".5".</summary>
    public static NumberSpan ReadLeadingPoint(Utterance utterance, int at)
    {
        var isPoint = utterance.IsSymbol(at, '.') || utterance.IsSymbol(at, ',');
        return isPoint && !utterance.TouchesPrevious(at) && utterance.IsDigits(at + 1) && utterance.TouchesPrevious(at + 1)
            && utterance.EndsClean(at + 1) && !DecimalFollows(utterance, at + 2)
                ? new NumberSpan(at, at + 2, Number("0." + utterance.Word(at + 1).ToString()), NumberKind.Decimal)
                : NumberSpan.None;
    }

    /// <summary>A single sign for a fraction: "½".</summary>
    public static NumberSpan ReadVulgarFraction(Utterance utterance, int at) =>
        TryVulgar(utterance, at, out var value) ? new NumberSpan(at, at + 1, value, NumberKind.Fraction) : NumberSpan.None;

    public static double Value(Utterance utterance, int at) => Number(utterance.Word(at));

    private static double Number(ReadOnlySpan<char> digits) => double.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture);

    private static NumberSpan Plain(Utterance utterance, int at)
    {
        var sticksToUnit = IsSeparator(utterance, at + 1) && utterance.IsDigits(at + 2) && utterance.TouchesPrevious(at + 2)
            && utterance.IsWord(at + 3) && utterance.TouchesPrevious(at + 3);
        return utterance.EndsClean(at) && !sticksToUnit
            ? new NumberSpan(at, at + 1, Value(utterance, at), NumberKind.Integer)
            : NumberSpan.None;
    }

    /// <summary>"1,234,567" or "1 234 567".</summary>
    private NumberSpan Grouped(Utterance utterance, int at)
    {
        if (utterance[at].Length > 3)
        {
            return NumberSpan.None;
        }

        var bySign = Groups(utterance, at, language.Group, out var signValue);
        var bySpace = Groups(utterance, at, ' ', out var spaceValue);
        var best = bySign > at + 1 ? new NumberSpan(at, bySign, signValue, NumberKind.Integer) : NumberSpan.None;
        if (bySign > at + 1 && TryDecimals(utterance, bySign, language.Decimal, out var decimals, out var next))
        {
            best = best.Longer(new NumberSpan(at, next, signValue + decimals, NumberKind.Decimal));
            best = best.Longer(Scaled(utterance, at, next, signValue + decimals));
        }

        return bySpace > at + 1 ? best.Longer(new NumberSpan(at, bySpace, spaceValue, NumberKind.Integer)) : best;
    }

    /// <summary>The token after the last whole group of three; the value so far.</summary>
    private static int Groups(Utterance utterance, int at, char separator, out double value)
    {
        value = Value(utterance, at);
        var end = at + 1;
        while (end - at < MostGroups * 2)
        {
            var group = separator == ' ' ? end : end + 1;
            var joined = separator == ' '
                ? utterance.SpaceBefore(group) && utterance[group].Start - utterance[group - 1].End == 1
                : utterance.IsSymbol(end, separator) && utterance.TouchesPrevious(end) && utterance.TouchesPrevious(group);
            if (!joined || !utterance.IsDigits(group) || utterance[group].Length != 3 || !utterance.EndsClean(group))
            {
                return end;
            }

            value = (value * 1000) + Value(utterance, group);
            end = group + 1;
        }

        return end;
    }

    private NumberSpan WithDecimals(Utterance utterance, int at)
    {
        foreach (var separator in language.SeparatorsMix ? [language.Decimal, language.Group] : (ReadOnlySpan<char>)[language.Decimal])
        {
            if (TryDecimals(utterance, at + 1, separator, out var decimals, out var next))
            {
                var groups = separator == language.Group && utterance[next - 1].Length > 2;
                var value = groups
                    ? Number(string.Concat(utterance.Word(at), utterance.Word(next - 1)))
                    : Number(string.Concat(utterance.Word(at), ".", utterance.Word(next - 1)));
                return Scaled(utterance, at, next, value) is { Found: true } scaled
                    ? scaled
                    : utterance.EndsClean(next - 1) ? new NumberSpan(at, next, value, NumberKind.Decimal) : NumberSpan.None;
            }
        }

        return NumberSpan.None;
    }

    private static bool TryDecimals(Utterance utterance, int at, char separator, out double decimals, out int next)
    {
        next = at + 2;
        var found = utterance.IsSymbol(at, separator) && utterance.TouchesPrevious(at)
            && utterance.IsDigits(at + 1) && utterance.TouchesPrevious(at + 1) && !DecimalFollows(utterance, next);
        decimals = found ? Number(string.Concat("0.", utterance.Word(at + 1))) : 0;
        return found;
    }

    /// <summary>A value followed by a multiplier, a round number, a dozen or an exponent.</summary>
    private NumberSpan Scaled(Utterance utterance, int first, int at, double value)
    {
        if (at >= utterance.Count)
        {
            return NumberSpan.None;
        }

        var isWhole = at == first + 1;
        if (utterance.IsWord(at) && utterance.EndsClean(at)
            && language.Multipliers.TryGetValue(utterance.Original.Substring(utterance[at].Start, utterance[at].Length), out var factor))
        {
            return new NumberSpan(first, at + 1, value * factor, isWhole ? NumberKind.Integer : NumberKind.Decimal);
        }

        if (utterance.SpaceBefore(at))
        {
            var word = grammar.WordAt(utterance, at, out var next);
            return word.Has(Roles.Round) || (word.Has(Roles.Dozen) && isWhole)
                ? new NumberSpan(first, next, value * word.Cardinal, isWhole ? NumberKind.Integer : NumberKind.Decimal)
                : NumberSpan.None;
        }

        return Power(utterance, first, at, value);
    }

    private static NumberSpan Power(Utterance utterance, int first, int at, double value)
    {
        var isCaret = utterance.IsSymbol(at, '^');
        if (!isCaret && !utterance.Is(at, "e"))
        {
            return NumberSpan.None;
        }

        var exponent = at + 1;
        var negative = utterance.IsSymbol(exponent, '-') && utterance.TouchesPrevious(exponent);
        if (negative || (utterance.IsSymbol(exponent, '+') && utterance.TouchesPrevious(exponent)))
        {
            exponent++;
        }

        if (!utterance.IsDigits(exponent) || !utterance.TouchesPrevious(exponent) || !utterance.EndsClean(exponent)
            || utterance.Word(exponent)[0] == '0')
        {
            return NumberSpan.None;
        }

        var power = negative ? -Value(utterance, exponent) : Value(utterance, exponent);
        var result = isCaret ? Math.Pow(value, power) : value * Math.Pow(10, power);
        return double.IsFinite(result) ? new NumberSpan(first, exponent + 1, result, NumberKind.Power) : NumberSpan.None;
    }

    private static NumberSpan Fraction(Utterance utterance, int at)
    {
        var preceded = utterance.TouchesPrevious(at) && utterance.IsSymbol(at - 1, '/');
        return !preceded && TrySlash(utterance, at, out var value, out var next)
            ? new NumberSpan(at, next, value, NumberKind.Fraction)
            : NumberSpan.None;
    }

    private static NumberSpan MixedFraction(Utterance utterance, int at) =>
        utterance.IsDigits(at + 1) && utterance.SpaceBefore(at + 1) && TrySlash(utterance, at + 1, out var value, out var next)
            ? new NumberSpan(at, next, Value(utterance, at) + value, NumberKind.Fraction)
            : NumberSpan.None;

    private static NumberSpan WithVulgarFraction(Utterance utterance, int at) =>
        TryVulgar(utterance, at + 1, out var value)
            ? new NumberSpan(at, at + 2, Value(utterance, at) + value, NumberKind.Fraction)
            : NumberSpan.None;

    private static bool TrySlash(Utterance utterance, int at, out double value, out int next)
    {
        next = at + 3;
        value = 0;
        var slashed = utterance.IsSymbol(at + 1, '/') && utterance.TouchesPrevious(at + 1) && utterance.IsDigits(at + 2)
            && utterance.TouchesPrevious(at + 2) && utterance.EndsClean(at + 2);
        if (!slashed || (utterance.IsSymbol(next, '/') && utterance.TouchesPrevious(next)))
        {
            return false;
        }

        value = Value(utterance, at) / Value(utterance, at + 2);
        return double.IsFinite(value);
    }

    private static bool TryVulgar(Utterance utterance, int at, out double value)
    {
        value = at < utterance.Count && utterance[at].Kind == TokenKind.Symbol ? CharUnicodeInfo.GetNumericValue(utterance.Text[utterance[at].Start]) : -1;
        return value is > 0 and < 1;
    }

    private static bool InDecimalChain(Utterance utterance, int at) =>
        at >= 2 && utterance.TouchesPrevious(at) && IsSeparator(utterance, at - 1) && utterance.IsDigits(at - 2);

    private static bool DecimalFollows(Utterance utterance, int at) =>
        IsSeparator(utterance, at) && utterance.IsDigits(at + 1) && utterance.TouchesPrevious(at + 1);

    private static bool IsSeparator(Utterance utterance, int at) =>
        (utterance.IsSymbol(at, '.') || utterance.IsSymbol(at, ',')) && utterance.TouchesPrevious(at);
}
