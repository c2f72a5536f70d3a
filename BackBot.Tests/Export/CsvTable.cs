using System.Text;

namespace BackBot.Tests.Export;

/// <summary>Reads a table as RFC 4180 has it; anything else in it is an error.</summary>
internal static class CsvTable
{
    public static IReadOnlyList<IReadOnlyList<string>> Read(string csv)
    {
        var lines = new List<IReadOnlyList<string>>();
        var line = new List<string>();
        for (var at = 0; at < csv.Length;)
        {
            line.Add(Cell(csv, ref at));
            if (csv[at] == ',')
            {
                at++;
                continue;
            }

            Assert.Equal("\r\n", csv.Substring(at, 2));
            at += 2;
            lines.Add(line);
            line = [];
        }

        Assert.Empty(line);
        return lines;
    }

    private static string Cell(string csv, ref int at)
    {
        if (csv[at] != '"')
        {
            var end = csv.IndexOfAny([',', '\r', '\n', '"'], at);
            Assert.NotEqual('"', csv[end]);
            var plain = csv[at..end];
            at = end;
            return plain;
        }

        var cell = new StringBuilder();
        for (at++; csv[at] != '"' || csv[at + 1] == '"'; at++)
        {
            at += csv[at] == '"' ? 1 : 0;
            cell.Append(csv[at]);
        }

        at++;
        return cell.ToString();
    }
}
