using Newtonsoft.Json.Linq;

namespace AdaptiveCards.Templating.Expressions;

// Lists, and the first value there is.
internal static partial class Functions
{
    private static Dictionary<string, Function> Lists() => new(StringComparer.Ordinal)
    {
        ["count"] = new(values => new JValue(values[0] is JContainer container ? container.Count : Text(values[0]).Length)),
        ["join"] = new(Join),
        ["first"] = new(values => values[0] is JArray ? List(values[0]).FirstOrDefault() : Character(values[0], text => text[..1])),
        ["last"] = new(values => values[0] is JArray ? List(values[0]).LastOrDefault() : Character(values[0], text => text[^1..])),
        ["createArray"] = new(values => new JArray(values)),
        ["coalesce"] = new(FirstValue),
        ["??"] = new(FirstValue),
    };

    private static JToken FirstValue(JToken[] values) => Array.Find(values, value => !Json.IsNothing(value));

    private static JValue Character(JToken value, Func<string, string> take) =>
        Text(value) is { Length: > 0 } text ? new JValue(take(text)) : null;

    // A second separator goes before the last item.
    private static JValue Join(JToken[] values)
    {
        var items = List(values[0]).Select(Json.Text).ToList();
        var separator = Text(values[1]);
        if (values.Length < 3 || items.Count < 2)
        {
            return new JValue(string.Join(separator, items));
        }

        return new JValue(string.Join(separator, items.SkipLast(1)) + Text(values[2]) + items[^1]);
    }
}
