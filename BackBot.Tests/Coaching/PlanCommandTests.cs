using System.Text.Json;
using BackBot.Commands;
using BackBot.Dialogs.Language;

namespace BackBot.Tests.Coaching;

public sealed class PlanCommandTests
{
    [Fact]
    public async Task AnswersWithTheFieldsInTheirOrder()
    {
        var (code, output, _) = await RunAsync("""{"id":"a","ageBand":"30-39","severity":3,"setting":"home","minutesAvailable":10,"fear":5,"today":"2026-11-21"}""");
        Assert.Equal(0, code);
        var plan = Assert.Single(output);
        Assert.Equal(["id", "triage", "signs", "plan", "exercises", "excluded", "messages", "minutes"], plan.EnumerateObject().Select(property => property.Name));
        Assert.Equal(["id", "name", "categories", "level", "minutes", "dose", "reason"], plan.GetProperty("exercises")[0].EnumerateObject().Select(property => property.Name));
        Assert.Equal(["id", "decision", "code", "reason", "alternative", "revisit"], plan.GetProperty("excluded")[0].EnumerateObject().Select(property => property.Name));
        Assert.Equal(["fear_reassurance", "safety_net"], plan.GetProperty("messages").EnumerateArray().Select(message => message.GetString()));
        Assert.Equal(plan.GetProperty("minutes").GetInt32(), plan.GetProperty("exercises").EnumerateArray().Sum(exercise => exercise.GetProperty("minutes").GetInt32()));
    }

    [Theory]
    [InlineData("""{"id":"a","ageBand":"25"}""", "ageBand", "20-29")]
    [InlineData("""{"id":"a","painSite":"neck"}""", "painSite", "lower, middle, upper")]
    [InlineData("""{"id":"a","severity":11}""", "severity", "0 to 10")]
    [InlineData("""{"id":"a","severity":"bad"}""", "severity", "0 to 10")]
    [InlineData("""{"id":"a","durationDays":2.5}""", "durationDays", "whole number")]
    [InlineData("""{"id":"a","aggravating":["sneezing"]}""", "aggravating", "bending_forward")]
    [InlineData("""{"id":"a","redFlags":{"numbness":true}}""", "redFlags", "saddle_numbness")]
    [InlineData("""{"id":"a","redFlags":{"fever":"perhaps"}}""", "redFlags.fever", "unsure")]
    [InlineData("""{"id":"a","conditions":["gout"]}""", "conditions", "osteoporosis")]
    [InlineData("""{"id":"a","otcAntiInflammatory":"ibuprofen"}""", "otcAntiInflammatory", "not_helped")]
    [InlineData("""{"id":"a","fear":"terrified"}""", "fear", "high")]
    [InlineData("""{"id":"a","recurrent":"often"}""", "recurrent", "true, false")]
    [InlineData("""{"id":"a","limits":["no_time"]}""", "limits", "no_floor")]
    [InlineData("""{"id":"a","setting":"beach"}""", "setting", "pool_and_home")]
    [InlineData("""{"id":"a","minutesAvailable":-1}""", "minutesAvailable", "0 to 1440")]
    [InlineData("""{"id":"a","history":[{"pain":3}]}""", "history[0].date", "date")]
    [InlineData("""{"id":"a","today":"tomorrow"}""", "today", "2026-11-21")]
    [InlineData("""{"severity":3}""", "id", "text")]
    [InlineData("""[]""", "", "JSON object")]
    [InlineData("""{"id":""", "", "JSON")]
    public async Task RefusesWhatIsNotAllowedByFieldAndLine(string line, string field, string allowed)
    {
        var (code, output, error) = await RunAsync("""{"id":"first"}""", line, """{"id":"never"}""");
        Assert.Equal(1, code);
        Assert.Single(output);
        Assert.Contains("line 2:", error, StringComparison.Ordinal);
        Assert.Contains(field, error, StringComparison.Ordinal);
        Assert.Contains(allowed, error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("\"no_relief\"", true)]
    [InlineData("\"Did not help\"", true)]
    [InlineData("false", false)]
    [InlineData("\"helped\"", false)]
    [InlineData("\"partial relief\"", false)]
    [InlineData("null", false)]
    public async Task ReadsWhetherAntiInflammatoriesHelped(string value, bool sign)
    {
        var (_, output, _) = await RunAsync($$"""{"id":"a","otcAntiInflammatory":{{value}}}""");
        Assert.Equal(sign, output[0].GetProperty("signs").EnumerateArray().Any(found => found.GetString() == "R2"));
    }

    [Fact]
    public async Task NamesFieldsThatItPassedOver()
    {
        var (code, _, error) = await RunAsync("""{"id":"a","redFlag":{}}""");
        Assert.Equal(0, code);
        Assert.Contains("redFlag", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignsInFreeTextJoin()
    {
        var (_, output, _) = await RunAsync("""{"id":"a","freeText":"I wet myself since yesterday"}""");
        Assert.Equal("emergency", output[0].GetProperty("triage").GetString());
        Assert.Empty(output[0].GetProperty("exercises").EnumerateArray());
    }

    [Fact]
    public async Task HistoryIsHonoured()
    {
        const string History = """[{"date":"2026-11-19","pain":2,"exercises":["bridge-low"]},{"date":"2026-11-20","pain":6,"exercises":[{"id":"bridge-low","outcome":"done","painDuring":8}]},{"date":"2026-11-21","pain":6}]""";
        var (_, output, _) = await RunAsync($$"""{"id":"a","severity":2,"setting":"home","minutesAvailable":15,"today":"2026-11-21","history":{{History}}}""");
        Assert.Equal("gentle", output[0].GetProperty("plan").GetString());
        Assert.DoesNotContain("bridge-low", output[0].GetProperty("exercises").EnumerateArray().Select(exercise => exercise.GetProperty("id").GetString()));
    }

    private static async Task<(int Code, IReadOnlyList<JsonElement> Output, string Error)> RunAsync(params string[] lines)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await new PlanCommand(Shipped.Content, new WordFinder(), TimeProvider.System).RunAsync(new StringReader(string.Join('\n', lines)), output, error, CancellationToken.None);
        return (code, [.. output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)], error.ToString());
    }

    /// <summary>Finds one sign by one word: what the command does with a sign is what is tested here.</summary>
    private sealed class WordFinder : ILanguageReader
    {
        public Understanding Read(string text, ReadingContext context)
        {
            var found = text.Contains("wet myself", StringComparison.Ordinal);
            return new Understanding(found ? Safety.Emergency : Safety.None, found ? ["E1"] : [], Intent.OutOfScope, 0, [], null, null);
        }
    }
}
