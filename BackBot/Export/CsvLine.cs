using System.Globalization;
using System.Text;

namespace BackBot.Export;

/// <summary>One line of a table by RFC 4180, safe to open: no text that a person or a channel wrote is taken for a formula.</summary>
internal static class CsvLine
{
    private static readonly char[] Quoted = ['"', ',', '\r', '\n'];

    /// <param name="cells">Text, numbers, yes/no, instants or null.</param>
    public static string Of(IEnumerable<object?> cells)
    {
        var line = new StringBuilder();
        foreach (var cell in cells)
        {
            line.Append(line.Length > 0 ? "," : "").Append(Cell(cell));
        }

        return line.Append("\r\n").ToString();
    }

    private static string Cell(object? value) => value switch
    {
        null => "",
        string text => Quote(Harmless(text)),
        bool truth => truth ? "true" : "false",
        DateTimeOffset instant => instant.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, "A cell that no table holds."),
    };

    /// <summary>A spreadsheet computes a cell that begins so; the apostrophe makes it text.</summary>
    private static string Harmless(string text) => text is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n', ..] ? "'" + text : text;

    private static string Quote(string text) => text.IndexOfAny(Quoted) < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
