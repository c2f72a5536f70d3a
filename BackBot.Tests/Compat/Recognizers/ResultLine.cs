using System.Globalization;
using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.Choice;

namespace BackBot.Tests.Compat.Recognizers;

/// <summary>Writes a result of either side as one line, so that the two can be compared and read.</summary>
internal static class ResultLine
{
    public static string Write(IEnumerable<ModelResult> results) => string.Join(' ', results.Select(result =>
        Write(result.Text, result.Start, result.End, result.TypeName, Resolution(result.Resolution))));

    public static string Write(string text, int start, int end, string type, string resolution) =>
        string.Create(CultureInfo.InvariantCulture, $"[{text}|{start}-{end}|{type}|{resolution}]");

    /// <summary>The fields of one reading in the order of their names; a missing one and an undefined one are the same.</summary>
    public static string Fields(IEnumerable<(string Name, string Value)> fields) =>
        string.Join(' ', fields.Where(field => field.Value.Length > 0).OrderBy(field => field.Name, StringComparer.Ordinal).Select(field => field.Name + "=" + field.Value));

    public static string Boolean(bool value, double score, IEnumerable<(string Text, bool Value, double Score)> others) =>
        string.Join(' ', others.Select(other => $"({other.Text} {other.Value} {Round(other.Score)})").Prepend($"{value} {Round(score)}"));

    private static string Resolution(SortedDictionary<string, object> resolution) => resolution switch
    {
        _ when resolution.TryGetValue("values", out var values) =>
            string.Join("; ", ((IEnumerable<Dictionary<string, string>>)values).Select(value => Fields(value.Select(field => (field.Key, field.Value))))),
        _ when resolution.TryGetValue("otherResults", out var others) =>
            Boolean((bool)resolution["value"], (double)resolution["score"], ((IEnumerable<OtherResult>)others).Select(other => (other.Text, other.Value, other.Score))),
        _ => (string)resolution["value"],
    };

    private static string Round(double score) => score.ToString("F4", CultureInfo.InvariantCulture);
}
