using Microsoft.Recognizers.Text.Number.Grammar;
using Microsoft.Recognizers.Text.Scanning;

namespace Microsoft.Recognizers.Text.Number;

/// <summary>Percentages. Resolution: value, such as "50%".</summary>
public class PercentModel : AbstractNumberModel
{
    private readonly PercentReader reader;

    internal PercentModel(string language)
        : base(language) => reader = new PercentReader(Grammar);

    public override string ModelTypeName => "percentage";

    public override List<ModelResult> Parse(string query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var utterance = new Utterance(query, Grammar.Vocabulary);
        return reader.ReadAll(utterance).ConvertAll(percent =>
            Result(utterance, percent.First, percent.Next, ("value", Grammar.Write(percent.Value) + "%")));
    }
}
