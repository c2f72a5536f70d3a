using System.Globalization;
using Newtonsoft.Json.Linq;

namespace AdaptiveCards.Templating.Expressions;

// Numbers. Whole numbers divide to a whole number.
internal static partial class Functions
{
    private static Dictionary<string, Function> Arithmetic() => new(StringComparer.Ordinal)
    {
        ["+"] = new(Sum),
        ["add"] = new(Sum),
        ["-"] = Fold(values => values.Length == 1 ? -values[0] : values.Aggregate((left, right) => left - right)),
        ["sub"] = Fold(values => values.Aggregate((left, right) => left - right)),
        ["*"] = Fold(values => values.Aggregate((left, right) => left * right)),
        ["mul"] = Fold(values => values.Aggregate((left, right) => left * right)),
        ["/"] = Fold(values => values.Aggregate(Quotient)),
        ["div"] = Fold(values => values.Aggregate(Quotient)),
        ["%"] = Fold(values => values.Aggregate(Remainder)),
        ["mod"] = Fold(values => values.Aggregate(Remainder)),
        ["^"] = Fold(values => values.Aggregate(Math.Pow)),
        ["min"] = Fold(values => values.Min()),
        ["max"] = Fold(values => values.Max()),
        ["sum"] = Fold(values => values.Sum()),
        ["average"] = Fold(values => values.Average()),
        ["abs"] = Fold(values => Math.Abs(values[0])),
        ["floor"] = Fold(values => Math.Floor(values[0])),
        ["ceiling"] = Fold(values => Math.Ceiling(values[0])),
        ["round"] = Fold(values => Round(values[0], values.Length > 1 ? (int)values[1] : 0)),
        ["int"] = new(values => Json.Number(Math.Truncate(Parsed(values[0])))),
        ["float"] = new(values => Json.Number(Parsed(values[0]))),
    };

    // A list in place of the numbers stands for its items.
    private static Function Fold(Func<double[], double> fold) => new(values =>
    {
        double[] numbers = [.. values.SelectMany(value => value is JArray list ? list : Enumerable.Repeat(value, 1)).Select(Number)];
        return Json.Number(numbers.Length > 0 ? fold(numbers) : throw new AdaptiveTemplateException("There are no numbers to work with."));
    });

    // With a text among the summands the others are text too.
    private static JValue Sum(JToken[] values)
    {
        if (Array.TrueForAll(values, Json.IsNumber))
        {
            return Json.Number(values.Sum(Number));
        }

        return Array.TrueForAll(values, value => Json.IsNumber(value) || Json.IsText(value))
            ? new JValue(string.Concat(values.Select(Json.Text)))
            : throw new AdaptiveTemplateException("Only numbers and texts can be added.");
    }

    private static double Quotient(double left, double right) =>
        double.IsInteger(left) && double.IsInteger(right) ? Math.Truncate(left / NotZero(right)) : left / NotZero(right);

    private static double Remainder(double left, double right) => left % NotZero(right);

    private static double NotZero(double divisor) =>
        divisor == 0 ? throw new AdaptiveTemplateException("Nothing can be divided by 0.") : divisor;

    // Halves go up.
    private static double Round(double value, int digits)
    {
        var scale = Math.Pow(10, Math.Clamp(digits, 0, 15));
        return Math.Floor((value * scale) + 0.5) / scale;
    }

    private static double Parsed(JToken value) => Json.IsText(value)
        ? double.TryParse(Json.Text(value), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new AdaptiveTemplateException($"{Json.Text(value)} is not a number.")
        : Number(value);
}
