using System.Text.Json;
using BackBot.Commands;
using BackBot.Tests.Turns;

namespace BackBot.Tests.Language;

public sealed class UnderstandCommandTests
{
    private static readonly ManualTime Clock = new(new DateTimeOffset(2026, 11, 21, 12, 0, 0, TimeSpan.Zero));

    [Fact]
    public void Line_IsAnsweredWithTheFieldsInTheirOrder_UnderItsOwnId()
    {
        var (code, output, errors) = Run("""{"id":"a","text":"hello"}""", "", """{"id":7,"text":"is walking good for my back?","question":null,"locale":null,"today":null,"zone":null}""");

        Assert.Equal((0, ""), (code, errors));
        Assert.All(output, line => Assert.Equal(["id", "safety", "signs", "intent", "topic", "answer"], line.EnumerateObject().Select(field => field.Name)));
        Assert.Equal("""{"id":"a","safety":"none","signs":[],"intent":"greet","topic":null,"answer":{"status":"none"}}""", output[0].GetRawText());
        Assert.Equal("""{"id":7,"safety":"none","signs":[],"intent":"ask_question","topic":"walking","answer":{"status":"none"}}""", output[1].GetRawText());
    }

    [Theory]
    [InlineData("pain", "about a 4 and a half", """{"status":"ok","value":4.5,"min":null,"max":null,"raw":null}""")]
    [InlineData("pain", "no pain", """{"status":"ok","value":0,"min":null,"max":null,"raw":null}""")]
    [InlineData("pain", "6 or 7", """{"status":"range","value":null,"min":6,"max":7,"raw":null}""")]
    [InlineData("pain", "12", """{"status":"out_of_range","value":null,"min":null,"max":null,"raw":12}""")]
    [InlineData("pain", "not too bad", """{"status":"none","value":null,"min":null,"max":null,"raw":null}""")]
    [InlineData("minutes", "an hour and a quarter", """{"status":"ok","value":75,"min":null,"max":null,"raw":null}""")]
    [InlineData("duration", "a fortnight", """{"status":"ok","days":14,"min_days":null,"max_days":null,"since":null}""")]
    [InlineData("duration", "2 to 3 weeks", """{"status":"range","days":null,"min_days":14,"max_days":21,"since":null}""")]
    [InlineData("duration", "a while", """{"status":"none","days":null,"min_days":null,"max_days":null,"since":null}""")]
    [InlineData("yesno", "a bit, sometimes", """{"status":"ok","value":"yes"}""")]
    [InlineData("yesno", "not really", """{"status":"ok","value":"no"}""")]
    [InlineData("yesno", "no idea", """{"status":"ok","value":"unsure"}""")]
    [InlineData("time", "7.30pm on weekdays", """{"status":"ok","time":"19:30","days":["mon","tue","wed","thu","fri"],"zone":null,"date":null,"once":false,"clarify":null,"candidates":null}""")]
    [InlineData("time", "half eight", """{"status":"clarify","time":null,"days":null,"zone":null,"date":null,"once":false,"clarify":"ampm","candidates":["08:30","20:30"]}""")]
    [InlineData("time", "in the evening", """{"status":"clarify","time":null,"days":null,"zone":null,"date":null,"once":false,"clarify":"time","candidates":null}""")]
    [InlineData("time", "18:00 in Berlin", """{"status":"ok","time":"18:00","days":null,"zone":"Europe/Berlin","date":null,"once":false,"clarify":null,"candidates":null}""")]
    [InlineData("time", "tomorrow at 18:00", """{"status":"ok","time":"18:00","days":null,"zone":null,"date":"2026-11-22","once":true,"clarify":null,"candidates":null}""")]
    [InlineData("time", "25:70", """{"status":"invalid","time":null,"days":null,"zone":null,"date":null,"once":false,"clarify":null,"candidates":null}""")]
    public void Answer_HasEveryFieldOfItsKind_NullWhereItHasNoValue(string question, string text, string answer)
    {
        var line = Assert.Single(Run(JsonSerializer.Serialize(new { id = "a", text, question, today = "2026-11-21" })).Output);

        Assert.Equal(answer, line.GetProperty("answer").GetRawText());
    }

    [Theory]
    [InlineData("every other day at 18:00", "unsupported", null)]
    [InlineData("9am IST", "clarify", "timezone")]
    public void Time_ThatCannotBeHonoured_IsSaid(string text, string status, string? clarify)
    {
        var answer = Assert.Single(Run(JsonSerializer.Serialize(new { id = "a", text, question = "time" })).Output).GetProperty("answer");

        Assert.Equal((status, clarify), (answer.GetProperty("status").GetString(), answer.GetProperty("clarify").GetString()));
    }

    [Fact]
    public void Since_CountsFromToday_OfTheLineOrOfTheClock()
    {
        var (_, output, _) = Run(
            """{"id":1,"text":"since 1 March","question":"duration","today":"2026-03-11"}""", """{"id":2,"text":"since 1 November","question":"duration"}""");

        Assert.Equal(["2026-03-01", "2026-11-01"], output.Select(line => line.GetProperty("answer").GetProperty("since").GetString()));
        Assert.Equal([10, 20], output.Select(line => line.GetProperty("answer").GetProperty("days").GetInt32()));
        Assert.All(output, line => Assert.Equal("since", line.GetProperty("answer").GetProperty("status").GetString()));
    }

    [Theory]
    [InlineData("es", "no siento las piernas y me he orinado encima")]
    [InlineData("de", "Ich spüre meine Beine nicht mehr und habe mich eingenässt")]
    [InlineData("de-AT", "Ich spüre meine Beine nicht mehr und habe mich eingenässt")]
    [InlineData("fr", "je ne sens plus mes jambes et je me suis uriné dessus")]
    [InlineData("FR-ca", "je ne sens plus mes jambes et je me suis uriné dessus")]
    [InlineData("en-GB", "I can't feel my legs and I've wet myself")]
    [InlineData("tlh", "I can't feel my legs and I've wet myself")]
    public void Locale_ChoosesTheLanguage_AndAnUnknownOneIsEnglish(string locale, string text)
    {
        var line = Assert.Single(Run(JsonSerializer.Serialize(new { id = "a", text, locale })).Output);

        Assert.Equal("emergency", line.GetProperty("safety").GetString());
        Assert.NotEqual(0, line.GetProperty("signs").GetArrayLength());
    }

    [Theory]
    [InlineData("""not json""", "JSON", "")]
    [InlineData("""{"id":"a","text":"cut of""", "JSON", "")]
    [InlineData("""["id","text"]""", "JSON object", "")]
    [InlineData("""{"text":"hello"}""", "'id'", "a text or a number")]
    [InlineData("""{"id":{},"text":"hello"}""", "'id'", "a text or a number")]
    [InlineData("""{"id":"a"}""", "'text'", "a text")]
    [InlineData("""{"id":"a","text":null}""", "'text'", "a text")]
    [InlineData("""{"id":"a","text":5}""", "'text'", "a text")]
    [InlineData("""{"id":"a","text":"x","locale":5}""", "'locale'", "a text")]
    [InlineData("""{"id":"a","text":"x","question":"mood"}""", "'question'", "none, pain, minutes, duration, yesno, time")]
    [InlineData("""{"id":"a","text":"x","question":3}""", "'question'", "yesno")]
    [InlineData("""{"id":"a","text":"x","today":"21/11/2026"}""", "'today'", "2026-11-21")]
    [InlineData("""{"id":"a","text":"x","zone":"London"}""", "'zone'", "Europe/London")]
    [InlineData("""{"id":"a","text":"x","qestion":"pain"}""", "'qestion'", "id, text, locale, question, today, zone")]
    public void BadLine_IsRefusedByNumberFieldAndWhatIsAllowed(string line, string field, string allowed)
    {
        var (code, output, errors) = Run("""{"id":"first","text":"hello"}""", "", line, """{"id":"not reached","text":"hello"}""");

        Assert.NotEqual(0, code);
        Assert.Single(output);
        Assert.Contains("line 3:", errors, StringComparison.Ordinal);
        Assert.Contains(field, errors, StringComparison.Ordinal);
        Assert.Contains(allowed, errors, StringComparison.Ordinal);
    }

    [Fact]
    public void LineOfAMegabyte_IsAnswered_AndABadOneIsRefusedShortly()
    {
        var book = new string('x', 1_000_000);

        Assert.Equal(0, Run($$"""{"id":"a","text":"{{book}}"}""").Code);
        Assert.InRange(Run($$"""{"id":"a","text":"x","question":"{{book}}"}""").Errors.Length, 1, 300);
        Assert.InRange(Run($$"""{"id":"a","text":"x","{{book}}":1}""").Errors.Length, 1, 300);
    }

    [Theory]
    [InlineData("""{"id":"\ud83d","text":"hello \ud83d there"}""")]
    [InlineData("""{"id":"a","text":"hello \\\ude00 \\ud83d"}""")]
    [InlineData("""{"id":"a","text":"hello \ud83d\ude00"}""")]
    [InlineData("{\"id\":\"a\",\"text\":\"hello \ud83d\"}")]
    public void HalfACharacter_IsReadLikeAnyOther(string line)
    {
        var (code, output, errors) = Run(line);

        Assert.Equal((0, ""), (code, errors));
        Assert.Equal("greet", Assert.Single(output).GetProperty("intent").GetString());
    }

    [Fact]
    public void Times_LeaveOutTheHalfThatWarmsUp()
    {
        var times = new ReadingTimes(Clock);
        times.Load(() => CaseFile.Reader.Value);
        Assert.Contains("no messages", times.ToString(), StringComparison.Ordinal);

        Assert.Equal(0, UnderstandCommand.Run(new StringReader("{\"id\":1,\"text\":\"a\"}\n{\"id\":2,\"text\":\"b\"}\n{\"id\":3,\"text\":\"c\"}"), TextWriter.Null, TextWriter.Null, CaseFile.Reader.Value, Clock, times));

        Assert.Contains("2 messages after 1 to warm up", times.ToString(), StringComparison.Ordinal);
    }

    private static (int Code, IReadOnlyList<JsonElement> Output, string Errors) Run(params string[] lines)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var code = UnderstandCommand.Run(new StringReader(string.Join('\n', lines)), output, errors, CaseFile.Reader.Value, Clock, new ReadingTimes(Clock));
        return (code, [.. output.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries).Select(line => JsonElement.Parse(line))], errors.ToString().Trim());
    }
}
