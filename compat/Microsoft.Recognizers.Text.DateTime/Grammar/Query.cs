using Microsoft.Recognizers.Text.Number.Grammar;
using Microsoft.Recognizers.Text.Scanning;

namespace Microsoft.Recognizers.Text.DateTime.Grammar;

/// <summary>One utterance with all that is needed to read it: its language, the time where the person is, the order of day and month.</summary>
internal sealed class Query(DateTimeGrammar grammar, string text, Moment reference, bool monthFirst)
{
    private NumberSpan?[]? numbers;

    public DateTimeGrammar Grammar { get; } = grammar;

    public Utterance Text { get; } = new(text, grammar.Vocabulary);

    public Moment Reference { get; } = reference;

    public Moment Today => Reference.Date;

    public bool MonthFirst { get; } = monthFirst;

    /// <summary>The number that begins at the token, in words or figures; read once however often it is asked for.</summary>
    public NumberSpan Number(int at)
    {
        if (at >= Text.Count)
        {
            return NumberSpan.None;
        }

        numbers ??= new NumberSpan?[Text.Count];
        return numbers[at] ??= Grammar.Numbers.ReadAt(Text, at);
    }

    /// <summary>The digits at the token as a number; -1 when there are none, or more than four.</summary>
    public int Figures(int at) => Text.IsDigits(at) && Text[at].Length <= 4 ? int.Parse(Text.Word(at), System.Globalization.CultureInfo.InvariantCulture) : -1;

    /// <summary>Past one of the phrases that begins at the token; the token itself when none does.</summary>
    public int Skip(Phrases<bool> phrases, int at) => phrases.TryMatch(Text, at, out _, out var next) ? next : at;

    public bool Ends(Phrases<bool> phrases, int before) => phrases.TryMatchEndingAt(Text, before, out _, out _);
}
