using System.IO.Pipelines;
using System.Text.Encodings.Web;
using System.Text.Json;
using BackBot.Storage;

namespace BackBot.Export;

/// <summary>
/// <c>{"exportedAt", "held": {"checkin": [{"key", …columns}], "session": […], …}, "conversation": [activities]}</c>. Columns that hold a document
/// of their own are written as what they are.
/// </summary>
internal sealed class JsonExport : IExportFormat
{
    private const int FlushBytes = 16_384;
    private static readonly string[] Documents = ["Document", "Session", "Activity"];
    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string Name => "json";

    public string ContentType => "application/json; charset=utf-8";

    public async Task WriteAsync(IAsyncEnumerable<HeldItem> held, DateTimeOffset at, PipeWriter to, CancellationToken cancellationToken)
    {
        await using var json = new Utf8JsonWriter(to, Readable);
        json.WriteStartObject();
        json.WriteString("exportedAt", at);
        json.WriteStartObject("held");
        string? kind = null;
        var inConversation = false;
        var flushed = 0L;
        await foreach (var item in held.WithCancellation(cancellationToken))
        {
            switch (item)
            {
                case HeldItem.Stored stored:
                    if (stored.Kind != kind)
                    {
                        EndKind(json, kind);
                        json.WriteStartArray(kind = stored.Kind);
                    }

                    Write(json, stored.Row);
                    break;
                case HeldItem.Said said:
                    if (!inConversation)
                    {
                        EndKind(json, kind);
                        BeginConversation(json);
                        inConversation = true;
                    }

                    WriteDocument(json, said.Json);
                    break;
            }

            if (json.BytesCommitted + json.BytesPending - flushed > FlushBytes)
            {
                flushed = json.BytesCommitted + json.BytesPending;
                await json.FlushAsync(cancellationToken);
                await to.FlushAsync(cancellationToken);
            }
        }

        if (!inConversation)
        {
            EndKind(json, kind);
            BeginConversation(json);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        await json.FlushAsync(cancellationToken);
        await to.FlushAsync(cancellationToken);
    }

    private static void EndKind(Utf8JsonWriter json, string? kind)
    {
        if (kind is not null)
        {
            json.WriteEndArray();
        }
    }

    private static void BeginConversation(Utf8JsonWriter json)
    {
        json.WriteEndObject();
        json.WriteStartArray("conversation");
    }

    private static void Write(Utf8JsonWriter json, Row row)
    {
        json.WriteStartObject();
        json.WriteString("key", row.Key);
        foreach (var (name, value) in row.Columns)
        {
            json.WritePropertyName(name);
            switch (value)
            {
                case string text when Documents.Contains(name):
                    WriteDocument(json, text);
                    break;
                case string text:
                    json.WriteStringValue(text);
                    break;
                case bool truth:
                    json.WriteBooleanValue(truth);
                    break;
                case long number:
                    json.WriteNumberValue(number);
                    break;
                case double number:
                    json.WriteNumberValue(number);
                    break;
                default:
                    json.WriteStringValue((DateTimeOffset)value);
                    break;
            }
        }

        json.WriteEndObject();
    }

    /// <summary>A document that cannot be parsed is given as the text it is.</summary>
    private static void WriteDocument(Utf8JsonWriter json, string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            document.RootElement.WriteTo(json);
        }
        catch (JsonException)
        {
            json.WriteStringValue(text);
        }
    }
}
