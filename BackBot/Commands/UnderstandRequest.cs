using System.Globalization;
using System.Text.Json;
using BackBot.Dialogs.Language;
using BackBot.Dialogs.People;
using NodaTime;

namespace BackBot.Commands;

/// <summary>One input line of <c>understand</c>.</summary>
internal abstract record UnderstandRequest
{
    private static readonly string[] Fields = ["id", "text", "locale", "question", "today", "zone"];

    private UnderstandRequest()
    {
    }

    /// <param name="Id">The line's id, given back as it came: a string or a number.</param>
    public sealed record Accepted(JsonElement Id, string Text, ReadingContext Context) : UnderstandRequest;

    /// <param name="Reason">Names the field and what is allowed.</param>
    public sealed record Refused(string Reason) : UnderstandRequest;

    /// <param name="today">Stands in where the line gives no date.</param>
    public static UnderstandRequest Parse(string line, DateOnly today)
    {
        JsonElement root;
        try
        {
            root = JsonElement.Parse(line);
        }
        catch (JsonException error)
        {
            return new Refused($"not a JSON object: {error.Message}");
        }

        if (root.ValueKind != JsonValueKind.Object)
        {
            return new Refused("not a JSON object.");
        }

        if (root.EnumerateObject().Select(field => field.Name).FirstOrDefault(name => !Fields.Contains(name)) is { } unknown)
        {
            return new Refused($"field '{unknown}' is unknown; allowed: {string.Join(", ", Fields)}.");
        }

        if (!root.TryGetProperty("id", out var id) || id.ValueKind is not (JsonValueKind.String or JsonValueKind.Number))
        {
            return new Refused("field 'id' must be a string or a number.");
        }

        if (!root.TryGetProperty("text", out var text) || text.ValueKind != JsonValueKind.String)
        {
            return new Refused("field 'text' must be a string.");
        }

        var (context, refusal) = ReadContext(root, today);
        return context is null ? new Refused(refusal!) : new Accepted(id, text.GetString()!, context);
    }

    private static (ReadingContext? Context, string? Refusal) ReadContext(JsonElement root, DateOnly today)
    {
        foreach (var field in (string[])["locale", "question", "today", "zone"])
        {
            if (root.TryGetProperty(field, out var value) && value.ValueKind is not (JsonValueKind.String or JsonValueKind.Null))
            {
                return (null, $"field '{field}' must be a string.");
            }
        }

        var question = QuestionKind.None;
        if (Optional(root, "question") is { } asked && !Vocabulary.TryParse(asked, out question))
        {
            return (null, $"field 'question' is '{asked}'; allowed: {string.Join(", ", Vocabulary.Allowed<QuestionKind>())}.");
        }

        if (Optional(root, "today") is { } written && !DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out today))
        {
            return (null, $"field 'today' is '{written}'; allowed: a date written yyyy-MM-dd.");
        }

        var zone = Optional(root, "zone");
        return zone is not null && DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is null
            ? (null, $"field 'zone' is '{zone}'; allowed: an IANA time zone id such as Europe/London.")
            : (new ReadingContext(Optional(root, "locale") ?? "en", question, today, zone), null);
    }

    private static string? Optional(JsonElement root, string field) =>
        root.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
