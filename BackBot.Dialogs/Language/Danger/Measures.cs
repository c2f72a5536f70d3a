using BackBot.Dialogs.Language.Amounts;
using BackBot.Dialogs.Language.Lexicon;

namespace BackBot.Dialogs.Language.Danger;

/// <summary>
/// What numbers say: a temperature that is a fever, an age, how long it has lasted. They join the rules as concepts of their own,
/// named <c>fever_number</c>, <c>age_70</c>, <c>age_over_50</c>, <c>age_under_20</c>, <c>over_week</c>, <c>over_four_weeks</c>, <c>over_six_weeks</c>, <c>within_12_weeks</c>, <c>severe_number</c>.
/// </summary>
internal static class Measures
{
    /// <summary>Fever from 38 degrees Celsius, which is 100.4 Fahrenheit; above the upper ends a number is no body temperature.</summary>
    private const double FeverC = 38;
    private const double FeverF = 100.4;

    public static IReadOnlyDictionary<string, List<Span>> Of(Utterance utterance, IReadOnlyList<Number> numbers, IReadOnlyList<Amount> amounts)
    {
        var found = new Dictionary<string, List<Span>>(StringComparer.Ordinal);
        foreach (var amount in amounts)
        {
            Durations(utterance, amount, found);
        }

        foreach (var number in numbers)
        {
            Temperature(utterance, number, found);
            Age(utterance, number, amounts, found);
            Severity(utterance, number, amounts, found);
        }

        return found;
    }

    private static void Durations(Utterance utterance, Amount amount, Dictionary<string, List<Span>> found)
    {
        // A length of time ahead, a dose of exercise or a rhythm says nothing about how long the pain has lasted.
        if (utterance.Ends("not_lasted", amount.Span.Start) || utterance.Ends("every", amount.Span.Start) || utterance.Has("old", amount.Span.End))
        {
            return;
        }

        var days = amount.MinDays + (amount.Bound == Bound.MoreThan ? 0.5 : 0);
        foreach (var (name, least) in ((string, double)[])[("over_week", 7), ("over_four_weeks", 28), ("over_six_weeks", 42)])
        {
            if (days > least || (days >= least && least > 7) || (amount.IsRange && amount.MaxDays > least))
            {
                Add(found, name, amount.Span);
            }
        }

        if (amount.MaxDays < 84)
        {
            Add(found, "within_12_weeks", amount.Span);
        }
    }

    private static void Temperature(Utterance utterance, Number number, Dictionary<string, List<Span>> found)
    {
        var (value, end) = (number.Value, number.Span.End);
        var unit = utterance.Has("degrees", end) || utterance.Words.ElementAtOrDefault(end)?.Token.IsMark('°') == true;
        var named = Near(utterance, "temperature", number.Span, 6);
        if ((unit || named) && !number.InWords && (value is >= FeverC and <= 43 or >= FeverF and <= 109))
        {
            Add(found, "fever_number", number.Span);
        }
    }

    private static void Age(Utterance utterance, Number number, IReadOnlyList<Amount> amounts, Dictionary<string, List<Span>> found)
    {
        var said = utterance.Ends("age_before", number.Span.Start) || utterance.Has("age_after", number.Span.End);
        var duration = amounts.Any(amount => amount.Span.Overlaps(number.Span)) && !utterance.Has("age_after", number.Span.End);
        if (!said || duration || number.Value is < 5 or > 115 || number.Value % 1 != 0 || utterance.Words.ElementAtOrDefault(number.Span.End)?.Token.IsMark('%') == true)
        {
            return;
        }

        if (number.Value >= 70)
        {
            Add(found, "age_70", number.Span);
        }

        if (number.Value > 50)
        {
            Add(found, "age_over_50", number.Span);
        }

        if (number.Value < 20)
        {
            Add(found, "age_under_20", number.Span);
        }
    }

    private static void Severity(Utterance utterance, Number number, IReadOnlyList<Amount> amounts, Dictionary<string, List<Span>> found)
    {
        var end = number.Span.End;
        var outOfTen = utterance.Has("out_of_ten", end);
        if (number.Value is >= 8 and <= 10 && !amounts.Any(amount => amount.Span.Overlaps(number.Span)) && (outOfTen || Near(utterance, "pain_word", number.Span, 4)))
        {
            Add(found, "severe_number", number.Span);
        }
    }

    private static bool Near(Utterance utterance, string concept, Span span, int window) =>
        utterance.Of(concept).Any(other => other.Start - span.End < window && span.Start - other.End < window);

    private static void Add(Dictionary<string, List<Span>> found, string concept, Span span)
    {
        if (!found.TryGetValue(concept, out var list))
        {
            found[concept] = list = [];
        }

        list.Add(span);
    }
}
