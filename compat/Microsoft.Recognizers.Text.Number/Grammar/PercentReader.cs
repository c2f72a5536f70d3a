using Microsoft.Recognizers.Text.Scanning;

namespace Microsoft.Recognizers.Text.Number.Grammar;

/// <summary>Finds percentages: a number followed by a percent sign or word, or "percent of" followed by a number.</summary>
internal sealed class PercentReader(NumberGrammar grammar)
{
    private readonly NumberReader numbers = new(grammar);

    public List<NumberSpan> ReadAll(Utterance utterance)
    {
        var found = new List<NumberSpan>();
        foreach (var number in numbers.ReadAll(utterance))
        {
            if (grammar.Percent.TryMatch(utterance, number.Next, out _, out var next) && !IsStuckToNumber(utterance, next))
            {
                found.Add(number with { Next = next });
            }
            else if (grammar.PercentOf.TryMatchEndingAt(utterance, number.First, out _, out var start))
            {
                found.Add(number with { First = start });
            }
        }

        return found;
    }

    /// <summary>In an address such as "30%25" the sign escapes a character.</summary>
    private static bool IsStuckToNumber(Utterance utterance, int after) =>
        utterance.IsSymbol(after - 1, '%') && utterance.TouchesPrevious(after) && utterance[after].Kind != TokenKind.Symbol;
}
