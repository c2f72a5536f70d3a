using System.Text.Json;
using BackBot.Tests.Machine;

namespace BackBot.Tests.Compat.Recognizers;

/// <summary>The published JavaScript recognisers, brought by npm as the committed lock file says and run by node.</summary>
public sealed class RecognitionOracle
{
    /// <summary>The package's results for each text, in order, each as one line that can be compared.</summary>
    public static async Task<IReadOnlyList<string>> AnswerAsync(string culture, string type, IReadOnlyList<string> texts)
    {
        var home = await NpmFolder.BringAsync("Compat", "Recognizers", "oracle");
        var request = JsonSerializer.Serialize(new[] { new { culture, type, texts } });
        using var answers = JsonDocument.Parse(await NpmFolder.RunAsync(home, "node", ["recognise.js"], request));
        return [.. answers.RootElement[0].EnumerateArray().Select(Write)];
    }

    private static string Write(JsonElement results) => results.ValueKind == JsonValueKind.Array
        ? string.Join(' ', results.EnumerateArray().Select(Result))
        : results.ToString();

    private static string Result(JsonElement result)
    {
        var resolution = result.GetProperty("resolution");
        return ResultLine.Write(
            result.GetProperty("text").GetString()!,
            result.GetProperty("start").GetInt32(),
            result.GetProperty("end").GetInt32(),
            result.GetProperty("typeName").GetString()!,
            resolution.ValueKind == JsonValueKind.Object ? Resolution(resolution) : "null");
    }

    private static string Resolution(JsonElement resolution)
    {
        if (resolution.TryGetProperty("values", out var values))
        {
            return string.Join("; ", values.EnumerateArray().Select(value =>
                ResultLine.Fields(value.EnumerateObject().Select(field => (field.Name, field.Value.ToString())))));
        }

        if (resolution.TryGetProperty("otherResults", out var others))
        {
            return ResultLine.Boolean(
                resolution.GetProperty("value").GetBoolean(),
                resolution.GetProperty("score").GetDouble(),
                others.EnumerateArray().Select(other =>
                    (other.GetProperty("text").GetString()!, other.GetProperty("value").GetBoolean(), other.GetProperty("score").GetDouble())));
        }

        return resolution.GetProperty("value").GetString() ?? "null";
    }
}
