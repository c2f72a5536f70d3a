using System.Text.Json;
using BackBot.Dialogs.Content;
using BackBot.Dialogs.Language;
using NodaTime;

namespace BackBot.Commands;

/// <summary>One input line of <c>understand</c>.</summary>
/// <param name="Id">The line's id, given back as it came: a string or a number.</param>
internal sealed record UnderstandRequest(JsonElement Id, string Text, ReadingContext Context)
{
    private static readonly string[] Known = ["id", "text", "locale", "question", "today", "zone"];

    /// <param name="today">Stands in where the line gives no date.</param>
    /// <exception cref="BadLineException">The line is not JSON, or a field is missing, unknown or not allowed; the message names it and what is allowed.</exception>
    public static UnderstandRequest Parse(string line, DateOnly today)
    {
        var fields = new LineFields(JsonLine.Parse(line));
        if (fields.Unknown(Known).FirstOrDefault() is { } unknown)
        {
            // A misspelt "question" passed over would change what every message means.
            throw new BadLineException($"field '{LineFields.Short(unknown)}' is unknown; allowed: {string.Join(", ", Known)}");
        }

        var context = new ReadingContext(fields.Text("locale") ?? ContentLibrary.English, fields.One<QuestionKind>("question") ?? QuestionKind.None, fields.Date("today") ?? today, ZoneOf(fields));
        return new UnderstandRequest(IdOf(fields), TextOf(fields), context);
    }

    private static JsonElement IdOf(LineFields fields) => fields.Element("id") switch
    {
        { ValueKind: JsonValueKind.String or JsonValueKind.Number } id => id,
        null => throw new BadLineException("field 'id' is missing; allowed: a text or a number"),
        { } other => throw BadLineException.Field("id", LineFields.Shown(other), "a text or a number"),
    };

    private static string TextOf(LineFields fields) => fields.Element("text") switch
    {
        { ValueKind: JsonValueKind.String } text => text.GetString()!,
        null => throw new BadLineException("field 'text' is missing; allowed: a text"),
        { } other => throw BadLineException.Field("text", LineFields.Shown(other), "a text"),
    };

    private static string? ZoneOf(LineFields fields) =>
        fields.Text("zone") is not { } zone || DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is not null ? fields.Text("zone")
        : throw BadLineException.Field("zone", $"\"{LineFields.Short(zone)}\"", "an IANA time zone id such as Europe/London");
}
