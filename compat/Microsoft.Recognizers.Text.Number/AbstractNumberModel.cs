using Microsoft.Recognizers.Text.Number.Grammar;
using Microsoft.Recognizers.Text.Scanning;

namespace Microsoft.Recognizers.Text.Number;

/// <summary>What the number models share: one reading of the query, one way to write a result.</summary>
public abstract class AbstractNumberModel : IModel
{
    private protected AbstractNumberModel(string language) => Grammar = NumberGrammar.Of(language);

    public abstract string ModelTypeName { get; }

    private protected NumberGrammar Grammar { get; }

    public abstract List<ModelResult> Parse(string query);

    private protected ModelResult Result(Utterance utterance, int first, int next, params ReadOnlySpan<(string Key, object Value)> resolution)
    {
        var start = utterance[first].Start;
        var end = utterance[next - 1].End;
        var result = new ModelResult { Text = utterance.Text[start..end], Start = start, End = end - 1, TypeName = ModelTypeName };
        foreach (var (key, value) in resolution)
        {
            result.Resolution[key] = value;
        }

        return result;
    }
}
