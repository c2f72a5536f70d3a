using System.CommandLine;
using System.Text.Json;
using BackBot.Commands;

namespace BackBot.Tests.Content;

public sealed class ContentCommandTests
{
    [Fact]
    public void ShippedContent_IsCountedAndCovered()
    {
        var (exit, lines, errors) = Run(ShippedContent.Folder);

        Assert.Equal(0, exit);
        Assert.Empty(errors);
        var exercises = Assert.Single(lines, line => line.TryGetProperty("kind", out var kind) && kind.GetString() == "exercises" && line.GetProperty("locale").GetString() == "en");
        Assert.Equal(ShippedContent.English.Exercises.Count, exercises.GetProperty("count").GetInt32());
        var coverage = lines[^1];
        Assert.Equal(281, coverage.GetProperty("facts").GetInt32());
        Assert.Equal(0, coverage.GetProperty("missing").GetArrayLength());
    }

    [Fact]
    public void FactWithoutAPlace_FailsAndIsNamed()
    {
        using var folder = new ContentFolder();

        var (exit, lines, errors) = Run(folder.Path);

        Assert.Equal(1, exit);
        Assert.Equal("S0-3", lines[^1].GetProperty("missing")[0].GetString());
        Assert.StartsWith("sources.yaml: S0-3:", errors, StringComparison.Ordinal);
    }

    [Fact]
    public void MessageWithoutATranslation_FailsAndIsNamed()
    {
        using var folder = new ContentFolder().Write("de/messages.yaml", "hello:\n  plain: Hallo.");

        var (exit, _, errors) = Run(folder.Path);

        Assert.Equal(1, exit);
        Assert.Contains("de: hello.named: this message is not translated", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("hello.plain", errors, StringComparison.Ordinal);
    }

    [Fact]
    public void BrokenContent_FailsWithEveryProblemOnStandardError()
    {
        using var folder = new ContentFolder()
            .Replace("en/exercises.yaml", "level: 1\n  dose: {minutes: 2", "level: 9\n  dose: {minutes: 2")
            .Replace("en/exercises.yaml", "facts: [S0-1]\n- id: bow", "facts: [S7-7]\n- id: bow");

        var (exit, lines, errors) = Run(folder.Path);

        Assert.Equal(1, exit);
        Assert.Empty(lines);
        Assert.Contains("en/exercises.yaml:18: bow: 'level' is '9'", errors, StringComparison.Ordinal);
        Assert.Contains("en/exercises.yaml:11: breathe: 'S7-7' is no fact", errors, StringComparison.Ordinal);
    }

    private static (int Exit, JsonElement[] Lines, string Errors) Run(string folder)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exit = ContentCommand.Create().Parse(["--folder", folder]).Invoke(new InvocationConfiguration { Output = output, Error = error });
        return (exit, [.. output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)], error.ToString());
    }
}
