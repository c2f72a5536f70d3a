using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using BackBot.Dialogs.Language;
using BackBot.Dialogs.People;

namespace BackBot.Commands;

/// <summary>
/// One output line of <c>understand</c>. Every key of an answer's kind is written, null where it has no value, so that a reader need not ask whether a key is there.
/// </summary>
internal static class UnderstandResult
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(JsonElement id, Understanding understanding)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WritePropertyName("id");
            id.WriteTo(json);
            json.WriteString("safety", Vocabulary.NameOf(understanding.Safety));
            json.WriteStartArray("signs");
            foreach (var sign in understanding.Signs)
            {
                json.WriteStringValue(sign);
            }

            json.WriteEndArray();
            json.WriteString("intent", Vocabulary.NameOf(understanding.Intent));
            json.WriteString("topic", understanding.Topic is { } topic ? Vocabulary.NameOf(topic) : null);
            json.WriteStartObject("answer");
            WriteAnswer(json, understanding.Answer);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void WriteAnswer(Utf8JsonWriter json, Answer? answer)
    {
        json.WriteString("status", Vocabulary.NameOf(answer?.Status ?? AnswerStatus.None));
        switch (answer)
        {
            case NumberAnswer number:
                Number(json, "value", number.Value);
                Number(json, "min", number.Min);
                Number(json, "max", number.Max);
                Number(json, "raw", number.Raw);
                break;
            case DurationAnswer duration:
                Number(json, "days", duration.Days);
                Number(json, "min_days", duration.MinDays);
                Number(json, "max_days", duration.MaxDays);
                Date(json, "since", duration.Since);
                break;
            case YesNoAnswer yesNo:
                json.WriteString("value", yesNo.Value is { } value ? Vocabulary.NameOf(value) : null);
                break;
            case TimeAnswer time:
                Time(json, time);
                break;
        }
    }

    private static void Time(Utf8JsonWriter json, TimeAnswer time)
    {
        json.WriteString("time", time.Time?.ToString("HH:mm", CultureInfo.InvariantCulture));
        List(json, "days", time.Days?.Select(day => day.ToString()[..3].ToLowerInvariant()));
        json.WriteString("zone", time.Zone);
        Date(json, "date", time.Date);
        json.WriteBoolean("once", time.Once);
        json.WriteString("clarify", time.Clarify is { } missing ? missing.ToString().ToLowerInvariant() : null);
        List(json, "candidates", time.Candidates);
    }

    private static void Number(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } known)
        {
            json.WriteNumber(name, (decimal)Math.Clamp(known, -1e15, 1e15));
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static void Date(Utf8JsonWriter json, string name, DateOnly? date) => json.WriteString(name, date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    private static void List(Utf8JsonWriter json, string name, IEnumerable<string>? items)
    {
        if (items is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStringValue(item);
        }

        json.WriteEndArray();
    }
}
