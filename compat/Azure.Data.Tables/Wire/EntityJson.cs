using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Azure.Data.Tables.Wire;

/// <summary>Entities as OData JSON: a value whose type JSON cannot tell carries <c>name@odata.type</c> beside it.</summary>
internal static class EntityJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static ReadOnlyMemory<byte> Write(ITableEntity entity)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            foreach (var (name, value) in EntityShape.ValuesOf(entity))
            {
                if (name is not (Property.ETag or Property.Timestamp))
                {
                    WriteProperty(json, name, value);
                }
            }

            json.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }

    public static Dictionary<string, object> Read(JsonElement entity)
    {
        var values = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (var property in entity.EnumerateObject())
        {
            if (property.Name.EndsWith(Property.TypeSuffix, StringComparison.Ordinal)
                || (property.Name.StartsWith("odata.", StringComparison.Ordinal) && property.Name != Property.ETag)
                || property.Value.ValueKind == JsonValueKind.Null)
            {
                continue;
            }

            var type = property.Name == Property.Timestamp ? "Edm.DateTime"
                : entity.TryGetProperty(property.Name + Property.TypeSuffix, out var named) ? named.GetString() : null;
            values[property.Name] = Value(property.Value, type);
        }

        return values;
    }

    private static void WriteProperty(Utf8JsonWriter json, string name, object value)
    {
        switch (value)
        {
            case string text:
                json.WriteString(name, text);
                break;
            case bool truth:
                json.WriteBoolean(name, truth);
                break;
            case int or short or byte or sbyte or ushort:
                json.WriteNumber(name, Convert.ToInt32(value, CultureInfo.InvariantCulture));
                break;
            case long or uint or ulong:
                WriteTyped(json, name, "Edm.Int64", ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture));
                break;
            case double or float:
                WriteDouble(json, name, Convert.ToDouble(value, CultureInfo.InvariantCulture));
                break;
            case DateTimeOffset instant:
                WriteTyped(json, name, "Edm.DateTime", Instant(instant.UtcDateTime));
                break;
            case DateTime time:
                WriteTyped(json, name, "Edm.DateTime", Instant(time.ToUniversalTime()));
                break;
            case Guid guid:
                WriteTyped(json, name, "Edm.Guid", guid.ToString("D"));
                break;
            case byte[] bytes:
                WriteTyped(json, name, "Edm.Binary", Convert.ToBase64String(bytes));
                break;
            case BinaryData data:
                WriteTyped(json, name, "Edm.Binary", Convert.ToBase64String(data.ToMemory().Span));
                break;
            case Enum named:
                json.WriteString(name, named.ToString());
                break;
            default:
                throw new NotSupportedException($"Property {name} is {value.GetType().Name}, which a table does not hold.");
        }
    }

    public static string Instant(DateTime utc) => utc.ToString("yyyy-MM-ddTHH:mm:ss.fffffffZ", CultureInfo.InvariantCulture);

    private static void WriteDouble(Utf8JsonWriter json, string name, double number)
    {
        if (!double.IsFinite(number))
        {
            WriteTyped(json, name, "Edm.Double", number.ToString(CultureInfo.InvariantCulture));
            return;
        }

        json.WriteString(name + Property.TypeSuffix, "Edm.Double");
        json.WriteNumber(name, number);
    }

    private static void WriteTyped(Utf8JsonWriter json, string name, string type, string value)
    {
        json.WriteString(name + Property.TypeSuffix, type);
        json.WriteString(name, value);
    }

    private static object Value(JsonElement value, string? type) => type switch
    {
        "Edm.Int64" => value.ValueKind == JsonValueKind.Number ? value.GetInt64() : long.Parse(value.GetString()!, CultureInfo.InvariantCulture),
        "Edm.Double" => value.ValueKind == JsonValueKind.Number ? value.GetDouble() : double.Parse(value.GetString()!, CultureInfo.InvariantCulture),
        "Edm.DateTime" => DateTimeOffset.Parse(value.GetString()!, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
        "Edm.Guid" => value.GetGuid(),
        "Edm.Binary" => value.GetBytesFromBase64(),
        _ => value.ValueKind switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            JsonValueKind.Number when value.TryGetInt32(out var number) => number,
            JsonValueKind.Number when value.TryGetInt64(out var number) => number,
            JsonValueKind.Number => value.GetDouble(),
            _ => value.GetString()!,
        },
    };
}
