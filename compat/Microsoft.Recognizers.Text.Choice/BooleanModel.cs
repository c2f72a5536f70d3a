using System.Collections.Concurrent;
using Microsoft.Recognizers.Text.Scanning;

namespace Microsoft.Recognizers.Text.Choice;

/// <summary>
/// Yes and no. At most one result, the best scored and of equals the first. Resolution: value (bool), score (double) and
/// otherResults, a list of the remaining ones with their text, value and score.
/// </summary>
public class BooleanModel : IModel
{
    private static readonly ConcurrentDictionary<string, BooleanReader> Readers = new(StringComparer.Ordinal);

    private readonly BooleanReader reader;

    internal BooleanModel(string language) => reader = Readers.GetOrAdd(
        language, static code => new BooleanReader(LanguageFile.Load<ChoiceLanguage>(typeof(BooleanModel).Assembly, code)));

    public string ModelTypeName => "boolean";

    public List<ModelResult> Parse(string query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var found = reader.ReadAll(query);
        if (found.Count == 0)
        {
            return [];
        }

        var best = found.MaxBy(one => one.Score);
        var others = found.Where(one => one != best).Select(one => new OtherResult(query[one.Start..one.End], one.Value, one.Score)).ToList();
        return
        [
            new ModelResult
            {
                Text = query[best.Start..best.End],
                Start = best.Start,
                End = best.End - 1,
                TypeName = ModelTypeName,
                Resolution = { ["value"] = best.Value, ["score"] = best.Score, ["otherResults"] = others },
            },
        ];
    }
}

/// <summary>A further yes or no in the same utterance.</summary>
public sealed record OtherResult(string Text, bool Value, double Score);
