using System.Globalization;

namespace Azure.Data.Tables.Wire;

/// <summary>The answer to a transaction, taken apart into the answers to its operations.</summary>
internal static class TransactionAnswer
{
    /// <summary>One response for each operation, or a single one that says which was refused.</summary>
    public static IReadOnlyList<Response> Read(string answer, string clientRequestId)
    {
        var lines = answer.Split('\n').Select(line => line.TrimEnd('\r')).ToArray();
        var responses = new List<Response>();
        for (var at = 0; at < lines.Length; at++)
        {
            if (lines[at].StartsWith("HTTP/1.1 ", StringComparison.Ordinal))
            {
                responses.Add(ReadOne(lines, ref at, clientRequestId));
            }
        }

        return responses;
    }

    private static PartResponse ReadOne(string[] lines, ref int at, string clientRequestId)
    {
        var status = lines[at].Split(' ', 3);
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        for (at++; at < lines.Length && lines[at].Length > 0; at++)
        {
            var colon = lines[at].IndexOf(':', StringComparison.Ordinal);
            if (colon > 0)
            {
                headers[lines[at][..colon]] = lines[at][(colon + 1)..].Trim();
            }
        }

        var first = ++at;
        while (at < lines.Length && !lines[at].StartsWith("--", StringComparison.Ordinal))
        {
            at++;
        }

        var content = first < at ? string.Join('\n', lines[first..at]).Trim() : "";
        return new PartResponse(int.Parse(status[1], CultureInfo.InvariantCulture), status.ElementAtOrDefault(2) ?? "", headers, content, clientRequestId);
    }
}
