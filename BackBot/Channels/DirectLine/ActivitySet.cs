using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace BackBot.Channels.DirectLine;

/// <summary>Activities in order, as stored JSON, and the watermark after the last of them.</summary>
internal sealed record ActivitySet(IReadOnlyList<string> Activities, long Watermark)
{
    /// <summary>
    /// A watermark as clients send it. Empty, or one that is not ours, means from the start: pages remove duplicates by activity id,
    /// but nobody can bring back what was left out.
    /// </summary>
    public static long ParseWatermark(string? watermark) =>
        long.TryParse(watermark, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : 0;

    public byte[] ToJson()
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteStartArray("activities");
            foreach (var activity in Activities)
            {
                json.WriteRawValue(activity, skipInputValidation: true);
            }

            json.WriteEndArray();
            json.WriteString("watermark", Watermark.ToString(CultureInfo.InvariantCulture));
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>One activity that is shown but not kept, such as typing: no watermark, so the client's stays.</summary>
    public static byte[] Passing(string activity) => Encoding.UTF8.GetBytes($$"""{"activities":[{{activity}}]}""");
}
