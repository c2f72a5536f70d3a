using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace BackBot.Storage;

/// <summary>
/// The columns of a row as one JSON object that keeps their types: <c>{"Pain@double":4.5,"Minutes":20,"Note":"…","At@time":"2026-11-21T…Z"}</c>.
/// Plain names hold text, whole numbers and booleans; <c>@double</c> and <c>@time</c> mark the two kinds that JSON has no notation for.
/// </summary>
internal static class StoredColumns
{
    private const string DoubleMark = "@double";
    private const string TimeMark = "@time";

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(IReadOnlyDictionary<string, object> columns)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            foreach (var (name, value) in columns)
            {
                WriteColumn(json, name, value);
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    public static IReadOnlyDictionary<string, object> Read(string stored)
    {
        using var document = JsonDocument.Parse(stored);
        var columns = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (var column in document.RootElement.EnumerateObject())
        {
            var mark = column.Name.IndexOf('@', StringComparison.Ordinal);
            columns.Add(
                mark < 0 ? column.Name : column.Name[..mark],
                mark < 0 ? PlainValue(column.Value) : MarkedValue(column.Name[mark..], column.Value));
        }

        return columns;
    }

    private static void WriteColumn(Utf8JsonWriter json, string name, object value)
    {
        switch (value)
        {
            case string text:
                json.WriteString(name, text);
                break;
            case bool truth:
                json.WriteBoolean(name, truth);
                break;
            case long number:
                json.WriteNumber(name, number);
                break;
            case double number:
                json.WriteNumber(name + DoubleMark, number);
                break;
            case DateTimeOffset instant:
                json.WriteString(name + TimeMark, instant.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
                break;
            default:
                throw new ArgumentException($"Column {name} has a value that storage does not hold.", nameof(value));
        }
    }

    private static object PlainValue(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => value.GetInt64(),
        var kind => throw new JsonException($"A stored column is {kind}."),
    };

    private static object MarkedValue(string mark, JsonElement value) => mark switch
    {
        DoubleMark => value.GetDouble(),
        TimeMark => DateTimeOffset.Parse(value.GetString()!, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
        _ => throw new JsonException($"A stored column has the unknown mark {mark}."),
    };
}
