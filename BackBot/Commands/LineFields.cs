using System.Globalization;
using System.Text.Json;
using BackBot.Dialogs.Language.Text;
using BackBot.Dialogs.People;

namespace BackBot.Commands;

/// <summary>Reads the fields of one JSON object strictly: a value that is not allowed is refused with its field's name, never passed over.</summary>
internal sealed class LineFields
{
    private const int LongestShown = 60;

    private readonly JsonElement line;
    private readonly string above;

    public LineFields(JsonElement line, string above = "")
    {
        this.line = line.ValueKind == JsonValueKind.Object ? line : throw BadLineException.Field(above.TrimEnd('.'), Shown(line), "a JSON object");
        this.above = above;
    }

    /// <summary>The names present that are not known.</summary>
    public IEnumerable<string> Unknown(IReadOnlyCollection<string> known) => line.EnumerateObject().Select(property => property.Name).Where(name => !known.Contains(name));

    /// <summary>The value of a field; null when it is absent or null.</summary>
    public JsonElement? Element(string name) => line.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    public string? Text(string name) => Element(name) is not { } value ? null
        : value.ValueKind == JsonValueKind.String ? value.GetString()
        : throw BadLineException.Field(above + name, Shown(value), "a text or null");

    public double? Number(string name, double least, double most) => Element(name) is not { } value ? null : NumberIn(name, value, least, most);

    public int? Whole(string name, int least, int most) => Element(name) is not { } value ? null
        : NumberIn(name, value, least, most) is var number && number == Math.Floor(number) ? (int)number
        : throw BadLineException.Field(above + name, Shown(value), $"a whole number from {least} to {most}, or null");

    /// <summary>A JSON boolean, or "yes" or "no".</summary>
    public bool? Flag(string name) => Element(name) is not { } value ? null : value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.String when value.GetString() is "yes" => true,
        JsonValueKind.String when value.GetString() is "no" => false,
        _ => throw BadLineException.Field(above + name, Shown(value), "true, false or null"),
    };

    public DateOnly? Date(string name) => Text(name) is not { } text ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date
        : throw BadLineException.Field(above + name, $"\"{Short(text)}\"", "a date such as 2026-11-21");

    /// <summary>One member of a closed vocabulary.</summary>
    public T? One<T>(string name) where T : struct, Enum => Element(name) is { } value ? Member<T>(name, value) : null;

    /// <summary>Members of a closed vocabulary: a list, or a single name. "none" alone, where the vocabulary has no such word, is the empty list.</summary>
    public IReadOnlyList<T> Many<T>(string name) where T : struct, Enum
    {
        var given = Items(name).ToList();
        var none = given.Count == 1 && given[0].ValueKind == JsonValueKind.String && given[0].GetString() == "none" && !Vocabulary.TryParse<T>("none", out _);
        return none ? [] : [.. given.Select(value => Member<T>(name, value)).Distinct()];
    }

    /// <summary>The elements of a list; a single value counts as a list of one, null as none.</summary>
    public IEnumerable<JsonElement> Items(string name) => Element(name) is not { } value ? [] : value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [value];

    public static string Shown(JsonElement value) => Short(value.GetRawText());

    /// <summary>What was given, cut to what an error message can hold.</summary>
    public static string Short(string given) => given.Length > LongestShown ? Characters.Begin(given, LongestShown) + "..." : given;

    private T Member<T>(string name, JsonElement value) where T : struct, Enum =>
        value.ValueKind == JsonValueKind.String && Vocabulary.TryParse<T>(value.GetString(), out var member) ? member
        : throw BadLineException.Field(above + name, Shown(value), string.Join(", ", Vocabulary.Allowed<T>()));

    private double NumberIn(string name, JsonElement value, double least, double most) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) && number >= least && number <= most ? number
        : throw BadLineException.Field(above + name, Shown(value), string.Create(CultureInfo.InvariantCulture, $"a number from {least} to {most}, or null"));
}
