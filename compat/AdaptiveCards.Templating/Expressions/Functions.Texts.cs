using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace AdaptiveCards.Templating.Expressions;

// Texts, to and from.
internal static partial class Functions
{
    private static Dictionary<string, Function> Texts() => new(StringComparer.Ordinal)
    {
        ["&"] = new(Joined),
        ["concat"] = new(Joined),
        ["string"] = new(values => new JValue(values[0] is JContainer container ? container.ToString(Formatting.None) : Json.Text(values[0]))),
        ["json"] = new(values => PlainJson.Parse(Text(values[0]))),
        ["length"] = new(values => new JValue(Text(values[0]).Length)),
        ["formatNumber"] = new(FormatNumber),
        ["toUpper"] = new(values => new JValue(Text(values[0]).ToUpperInvariant())),
        ["toLower"] = new(values => new JValue(Text(values[0]).ToLowerInvariant())),
        ["trim"] = new(values => new JValue(Text(values[0]).Trim())),
        ["replace"] = new(Replace),
        ["substring"] = new(Substring),
        ["startsWith"] = new(values => new JValue(Text(values[0]).StartsWith(Text(values[1]), StringComparison.Ordinal))),
        ["endsWith"] = new(values => new JValue(Text(values[0]).EndsWith(Text(values[1]), StringComparison.Ordinal))),
        ["split"] = new(values => new JArray(Text(values[0]).Split(values.Length > 1 ? Text(values[1]) : string.Empty))),
    };

    private static JValue Joined(JToken[] values) => new(string.Concat(values.Select(Json.Text)));

    // American separators, unless a culture is named.
    private static JValue FormatNumber(JToken[] values)
    {
        var digits = Math.Clamp((int)Number(values[1]), 0, 15);
        try
        {
            var culture = CultureInfo.GetCultureInfo(values.Length > 2 ? Text(values[2]) : "en-US");
            return new JValue(HalvesUp(Number(values[0]), digits).ToString($"N{digits}", culture));
        }
        catch (CultureNotFoundException unknown)
        {
            throw new AdaptiveTemplateException($"{Text(values[2])} is not a culture.", unknown);
        }
    }

    // A double's own formatting takes halves to the even digit. Its exact digits go into the decimal, so that 1.005 stays just short of a half.
    private static decimal HalvesUp(double value, int digits) =>
        decimal.TryParse(value.ToString("F20", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture, out var exact)
            ? Math.Round(exact, digits, MidpointRounding.AwayFromZero)
            : throw new AdaptiveTemplateException($"{value} is too large to format.");

    private static JValue Replace(JToken[] values) => Text(values[1]) is { Length: > 0 } old
        ? new JValue(Text(values[0]).Replace(old, Text(values[2]), StringComparison.Ordinal))
        : throw new AdaptiveTemplateException("There is nothing to replace.");

    private static JValue Substring(JToken[] values)
    {
        var text = Text(values[0]);
        var start = (int)Number(values[1]);
        var length = values.Length > 2 ? (int)Number(values[2]) : text.Length - start;
        return start >= 0 && length >= 0 && start + length <= text.Length
            ? new JValue(text.Substring(start, length))
            : throw new AdaptiveTemplateException($"'{text}' has no {length} characters from {start}.");
    }
}
