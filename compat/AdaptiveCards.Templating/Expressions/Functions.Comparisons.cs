using Newtonsoft.Json.Linq;

namespace AdaptiveCards.Templating.Expressions;

// What is the same, more, less, empty or inside.
internal static partial class Functions
{
    private static Dictionary<string, Function> Comparisons() => new(StringComparer.Ordinal)
    {
        ["=="] = Decision(values => Json.AreEqual(values[0], values[1])),
        ["equals"] = Decision(values => Json.AreEqual(values[0], values[1])),
        ["!="] = Decision(values => !Json.AreEqual(values[0], values[1])),
        ["<"] = Decision(values => Compare(values) < 0),
        ["less"] = Decision(values => Compare(values) < 0),
        ["<="] = Decision(values => Compare(values) <= 0),
        ["lessOrEquals"] = Decision(values => Compare(values) <= 0),
        [">"] = Decision(values => Compare(values) > 0),
        ["greater"] = Decision(values => Compare(values) > 0),
        [">="] = Decision(values => Compare(values) >= 0),
        ["greaterOrEquals"] = Decision(values => Compare(values) >= 0),
        ["empty"] = Decision(values => values[0] switch
        {
            JContainer container => container.Count == 0,
            var value => Json.IsNothing(value) || (Json.IsText(value) && Json.Text(value).Length == 0),
        }),
        ["contains"] = Decision(values => values[0] switch
        {
            JArray list => list.Any(item => Json.AreEqual(item, values[1])),
            JObject json => Json.IsText(values[1]) && Json.Member(json, Json.Text(values[1])) != null,
            var text => Json.IsText(text) && Json.IsText(values[1]) && Json.Text(text).Contains(Json.Text(values[1]), StringComparison.Ordinal),
        }),
    };

    private static Function Decision(Func<JToken[], bool> decide) => new(values => new JValue(decide(values)), Decides: true);

    // Nothing is neither more nor less than anything.
    private static int? Compare(JToken[] values)
    {
        var (left, right) = (values[0], values[1]);
        if (Json.IsNothing(left) || Json.IsNothing(right))
        {
            return null;
        }

        if (Json.IsNumber(left) && Json.IsNumber(right))
        {
            return Number(left).CompareTo(Number(right));
        }

        return Json.IsText(left) && Json.IsText(right)
            ? string.CompareOrdinal(Json.Text(left), Json.Text(right))
            : throw new AdaptiveTemplateException($"{Json.Text(left)} and {Json.Text(right)} cannot be compared.");
    }
}
