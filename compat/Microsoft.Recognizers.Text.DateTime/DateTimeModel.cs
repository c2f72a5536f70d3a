using Microsoft.Recognizers.Text.DateTime.Grammar;

namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>
/// Dates, times, ranges of them, durations and recurrences. Resolution: values, a list of dictionaries with the timex, the type and
/// value, or start and end; an expression with more than one reading has one entry for each, the past one first.
/// </summary>
public class DateTimeModel : IModel
{
    /// <summary>A century inside the ends of the calendar, so that every relation to it ("last decade") is still a date.</summary>
    private static readonly Moment Earliest = new(101, 1, 1);
    private static readonly Moment Latest = new(9899, 12, 31);

    private readonly DateTimeGrammar grammar;
    private readonly bool monthFirst;

    internal DateTimeModel(string language, string culture)
    {
        grammar = DateTimeGrammar.For(language);
        monthFirst = grammar.Language.MonthFirstCultures.Contains(culture);
    }

    public string ModelTypeName => "datetimeV2";

    /// <summary>Parses relative to the present local time.</summary>
    public List<ModelResult> Parse(string query) => Parse(query, Moment.Now);

    /// <summary>Parses relative to <paramref name="refTime"/>, the time where the person is; one at the ends of the calendar is moved inside it.</summary>
    public List<ModelResult> Parse(string query, Moment refTime)
    {
        ArgumentNullException.ThrowIfNull(query);
        var reference = refTime < Earliest ? Earliest : refTime > Latest ? Latest : refTime;
        var question = new Query(grammar, query, reference, monthFirst);
        return new EntityScanner(question).ReadAll().ConvertAll(found => ToResult(question, found));
    }

    private ModelResult ToResult(Query query, Found<Meaning> found)
    {
        var start = query.Text[found.First].Start;
        var end = query.Text[found.Next - 1].End;
        return new ModelResult
        {
            Text = query.Text.Text[start..end],
            Start = start,
            End = end - 1,
            TypeName = ModelTypeName + "." + found.Value.Type,
            Resolution = { ["values"] = found.Value.Write() },
        };
    }
}
