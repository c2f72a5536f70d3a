using System.Text.Json;
using System.Text.RegularExpressions;
using BackBot.Dialogs.Language.Text;

namespace BackBot.Commands;

/// <summary>Reads one line of JSON, whatever characters it holds.</summary>
internal static partial class JsonLine
{
    /// <summary>The value of a line. Half a character (a lone surrogate), raw or escaped, is read as U+FFFD, as a channel's text is.</summary>
    /// <exception cref="BadLineException">The line is not JSON.</exception>
    public static JsonElement Parse(string line)
    {
        // System.Text.Json takes such an escape in, and throws only when the text is asked for.
        var whole = Escapes().Replace(Characters.Whole(line), escape => escape.Groups["half"].Success ? "\\ufffd" : escape.Value);
        try
        {
            return JsonElement.Parse(whole);
        }
        catch (JsonException problem)
        {
            throw new BadLineException($"not a JSON object: {problem.Message}", problem);
        }
    }

    /// <summary>Every escape, so that the second half of <c>\\</c> begins none; <c>half</c> where it is half a character.</summary>
    [GeneratedRegex(@"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|(?<half>\\u[dD][89a-fA-F][0-9a-fA-F]{2})|\\.", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Escapes();
}
