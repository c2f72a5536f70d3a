using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using BackBot.Storage;

namespace BackBot.Export;

/// <summary>
/// One table for spreadsheets, a line for each thing held. What has no column of its own is in the last one, as JSON. UTF-8 with a byte order mark,
/// without which Excel takes it for something else; lines and quotes as RFC 4180 has them.
/// </summary>
internal sealed class CsvExport : IExportFormat
{
    private static readonly string[] OfRows =
        ["At", "Date", "Pain", "Minutes", "Confidence", "Mood", "Flare", "Signs", "Note", "PlanId", "Channel", "Finished", "Exercises"];

    public string Name => "csv";

    public string ContentType => "text/csv; charset=utf-8; header=present";

    public async Task WriteAsync(IAsyncEnumerable<HeldItem> held, DateTimeOffset at, PipeWriter to, CancellationToken cancellationToken)
    {
        Write(to, "\uFEFF" + CsvLine.Of(["Kind", "Key", .. OfRows, "From", "Text", "Rest"]));
        await foreach (var item in held.WithCancellation(cancellationToken))
        {
            Write(to, CsvLine.Of(item switch
            {
                HeldItem.Stored stored => Cells(stored),
                HeldItem.Said said => Cells(said),
                _ => throw new ArgumentOutOfRangeException(nameof(held), item, "A thing held that the table has no line for."),
            }));
            await to.FlushAsync(cancellationToken);
        }

        await to.FlushAsync(cancellationToken);
    }

    private static IEnumerable<object?> Cells(HeldItem.Stored stored)
    {
        var rest = stored.Row.Columns.Where(column => !OfRows.Contains(column.Key)).ToDictionary(StringComparer.Ordinal);
        return [stored.Kind, stored.Row.Key, .. OfRows.Select(name => stored.Row.Columns.GetValueOrDefault(name)), null, null, rest.Count > 0 ? StoredColumns.Write(rest) : null];
    }

    private static IEnumerable<object?> Cells(HeldItem.Said said)
    {
        using var activity = JsonDocument.Parse(said.Json);
        var root = activity.RootElement;
        return ["conversation", Text(root, "id"), Text(root, "timestamp"), .. OfRows.Skip(1).Select(_ => (object?)null), Sender(root), Text(root, "text"), said.Json];
    }

    private static string? Sender(JsonElement activity) =>
        activity.TryGetProperty("from", out var from) && from.ValueKind == JsonValueKind.Object ? Text(from, "role") ?? Text(from, "name") : null;

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static void Write(PipeWriter to, string line) => Encoding.UTF8.GetBytes(line, to);
}
