using System.Globalization;
using Microsoft.Recognizers.Text.Number.Grammar;
using Microsoft.Recognizers.Text.Scanning;

namespace Microsoft.Recognizers.Text.Number;

/// <summary>
/// Places in an order. Resolution: offset, relativeTo ("start", "current" or "end") and value; a place that is not counted from the
/// start has the type name "ordinal.relative" and a value such as "end-1".
/// </summary>
public class OrdinalModel : AbstractNumberModel
{
    private readonly OrdinalReader reader;

    internal OrdinalModel(string language)
        : base(language) => reader = new OrdinalReader(Grammar);

    public override string ModelTypeName => "ordinal";

    public override List<ModelResult> Parse(string query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var utterance = new Utterance(query, Grammar.Vocabulary);
        return reader.ReadAll(utterance).ConvertAll(ordinal => ToResult(utterance, ordinal));
    }

    private ModelResult ToResult(Utterance utterance, OrdinalSpan ordinal)
    {
        if (ordinal.Relative is not { } relative)
        {
            var value = Grammar.Write(ordinal.Value);
            return Result(utterance, ordinal.First, ordinal.Next, ("offset", value), ("relativeTo", "start"), ("value", value));
        }

        var offset = relative.Offset.ToString(CultureInfo.InvariantCulture);
        var result = Result(
            utterance,
            ordinal.First,
            ordinal.Next,
            ("offset", offset),
            ("relativeTo", relative.RelativeTo),
            ("value", relative.RelativeTo + (relative.Offset < 0 ? "" : "+") + offset));
        result.TypeName = "ordinal.relative";
        return result;
    }
}
