using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace AdaptiveCards.Templating.Expressions;

/// <summary>How the expression language looks at JSON.</summary>
internal static class Json
{
    // Beyond this a double no longer knows its neighbours.
    private const double LargestWhole = 9007199254740992;

    /// <summary>A member by its name, or by its name in other letter case; null when there is none.</summary>
    public static JToken Member(JToken of, string name) =>
        of is JObject json ? json.GetValue(name, StringComparison.Ordinal) ?? json.GetValue(name, StringComparison.OrdinalIgnoreCase) : null;

    public static bool IsNothing(JToken value) => value is null or { Type: JTokenType.Null or JTokenType.Undefined };

    /// <summary>Everything is true but false and nothing: 0 and "" are.</summary>
    public static bool IsTrue(JToken value) => !IsNothing(value) && value is not JValue { Value: false };

    public static bool IsNumber(JToken value) => value is { Type: JTokenType.Integer or JTokenType.Float };

    public static bool IsText(JToken value) => value is { Type: JTokenType.String };

    public static JValue Number(double value) => double.IsInteger(value) && Math.Abs(value) <= LargestWhole
        ? new JValue((long)value)
        : new JValue(value);

    /// <summary>A value as it reads within a text. Nothing reads as an empty text.</summary>
    public static string Text(JToken value) => value switch
    {
        null or { Type: JTokenType.Null or JTokenType.Undefined } => string.Empty,
        JArray list => string.Join(',', list.Select(Text)),
        JValue { Value: bool truth } => truth ? "true" : "false",
        _ when IsNumber(value) => Number(value.Value<double>()).ToString(CultureInfo.InvariantCulture),
        JValue text => text.Value<string>()!,
        _ => value.ToString(Formatting.None),
    };

    /// <summary>Whether two values are the same; numbers are by their amount, and all kinds of nothing are.</summary>
    public static bool AreEqual(JToken left, JToken right)
    {
        if (IsNothing(left) || IsNothing(right))
        {
            return IsNothing(left) && IsNothing(right);
        }

        return IsNumber(left) && IsNumber(right)
            ? left.Value<double>().Equals(right.Value<double>())
            : JToken.DeepEquals(left, right);
    }
}
