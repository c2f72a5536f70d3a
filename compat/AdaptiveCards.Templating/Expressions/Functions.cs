using Newtonsoft.Json.Linq;

namespace AdaptiveCards.Templating.Expressions;

/// <summary>The functions of the expression language, operators among them, by name.</summary>
internal static partial class Functions
{
    // How many arguments a function takes, where it is not any number from one.
    private static readonly Dictionary<string, (int Least, int Most)> Counts = new(StringComparer.Ordinal)
    {
        ["if"] = (3, 3),
        ["not"] = (1, 1),
        ["exists"] = (1, 1),
        ["select"] = (3, 3),
        ["foreach"] = (3, 3),
        ["where"] = (3, 3),
        ["equals"] = (2, 2),
        ["less"] = (2, 2),
        ["lessOrEquals"] = (2, 2),
        ["greater"] = (2, 2),
        ["greaterOrEquals"] = (2, 2),
        ["empty"] = (1, 1),
        ["contains"] = (2, 2),
        ["length"] = (1, 1),
        ["count"] = (1, 1),
        ["string"] = (1, 2),
        ["json"] = (1, 1),
        ["int"] = (1, 1),
        ["float"] = (1, 1),
        ["formatNumber"] = (2, 3),
        ["round"] = (1, 2),
        ["join"] = (2, 3),
        ["split"] = (1, 2),
        ["first"] = (1, 1),
        ["last"] = (1, 1),
        ["substring"] = (2, 3),
        ["replace"] = (3, 3),
        ["startsWith"] = (2, 2),
        ["endsWith"] = (2, 2),
        ["toUpper"] = (1, 2),
        ["toLower"] = (1, 2),
        ["trim"] = (1, 1),
    };

    private static readonly Dictionary<string, Function> All =
        new[] { Comparisons(), Arithmetic(), Texts(), Lists() }.SelectMany(group => group).ToDictionary(StringComparer.Ordinal);

    public static Function Find(string name) => All.GetValueOrDefault(name);

    /// <summary>A call, if it has as many arguments as its function takes.</summary>
    public static Expression.Call Checked(string name, IReadOnlyList<Expression> arguments)
    {
        var (least, most) = Counts.GetValueOrDefault(name, All.ContainsKey(name) || name is "and" or "or" ? (1, int.MaxValue) : (0, int.MaxValue));
        return arguments.Count >= least && arguments.Count <= most
            ? new Expression.Call(name, arguments)
            : throw new AdaptiveTemplateException($"{name} does not take {arguments.Count} arguments.");
    }

    public static JArray List(JToken value) => value as JArray ?? throw new AdaptiveTemplateException($"{Json.Text(value)} is not a list.");

    private static double Number(JToken value) =>
        Json.IsNumber(value) ? value.Value<double>() : throw new AdaptiveTemplateException($"{Json.Text(value)} is not a number.");

    // Nothing counts as an empty text.
    private static string Text(JToken value) => Json.IsText(value) || Json.IsNothing(value)
        ? Json.Text(value)
        : throw new AdaptiveTemplateException($"{Json.Text(value)} is not a text.");
}
