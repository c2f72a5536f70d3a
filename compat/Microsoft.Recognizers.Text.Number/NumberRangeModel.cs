using Microsoft.Recognizers.Text.Number.Grammar;
using Microsoft.Recognizers.Text.Scanning;

namespace Microsoft.Recognizers.Text.Number;

/// <summary>Ranges of numbers. Resolution: value, an interval such as "[3,7)" or "(5,)".</summary>
public class NumberRangeModel : AbstractNumberModel
{
    private readonly RangeReader reader;

    internal NumberRangeModel(string language)
        : base(language) => reader = new RangeReader(Grammar);

    public override string ModelTypeName => "numberrange";

    public override List<ModelResult> Parse(string query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var utterance = new Utterance(query, Grammar.Vocabulary);
        return reader.ReadAll(utterance).ConvertAll(range => Result(utterance, range.First, range.Next, ("value", range.Write(Grammar))));
    }
}
