using Microsoft.Recognizers.Text.Number.Grammar;
using Microsoft.Recognizers.Text.Scanning;

namespace Microsoft.Recognizers.Text.Number;

/// <summary>Numbers: whole, decimal, fractions and powers. Resolution: subtype, and value written in the culture's format.</summary>
public class NumberModel : AbstractNumberModel
{
    private readonly NumberReader reader;

    internal NumberModel(string language)
        : base(language) => reader = new NumberReader(Grammar);

    public override string ModelTypeName => "number";

    public override List<ModelResult> Parse(string query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var utterance = new Utterance(query, Grammar.Vocabulary);
        return reader.ReadAll(utterance).ConvertAll(number => Result(
            utterance, number.First, number.Next, ("subtype", Subtype(number.Kind)), ("value", Grammar.Write(number.Value))));
    }

    private static string Subtype(NumberKind kind) => kind switch
    {
        NumberKind.Integer => "integer",
        NumberKind.Decimal => "decimal",
        NumberKind.Fraction => "fraction",
        NumberKind.Power => "power",
    };
}
