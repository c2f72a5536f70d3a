using BackBot.Dialogs.Language;
using BackBot.Dialogs.People;
using Xunit.Abstractions;

namespace BackBot.Tests.Language;

/// <summary>
/// Measures how people are understood and prints the figures of docs/language.md:
/// <c>dotnet test --filter LanguageFigures --logger "console;verbosity=detailed"</c>. The floors only keep the figures from falling unnoticed.
/// </summary>
public sealed class LanguageFiguresTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("en", "dev", 97)]
    [InlineData("en", "test", 96)]
    [InlineData("es", "dev", 97)]
    [InlineData("es", "test", 95)]
    [InlineData("es", "unusual", 75)]
    [InlineData("de", "dev", 97)]
    [InlineData("de", "test", 95)]
    [InlineData("de", "unusual", 75)]
    [InlineData("fr", "dev", 97)]
    [InlineData("fr", "test", 95)]
    [InlineData("fr", "unusual", 75)]
    public void DangerSigns_OfASplit_AreFoundAndOthersAreNot(string locale, string split, double leastPercent)
    {
        var (caught, exact, quiet) = (new Tally("emergency and crisis caught"), new Tally("exact class"), new Tally("no alarm on none"));
        foreach (var (expected, text) in CaseFile.DangerSigns(locale, split))
        {
            var found = Vocabulary.NameOf(CaseFile.Understand(locale, text).Safety);
            exact.Count(found == expected, $"{expected}, not {found}: {text}");
            if (expected is "emergency" or "crisis")
            {
                caught.Count(found is "emergency" or "crisis", text);
            }
            else if (expected == "none")
            {
                quiet.Count(found == "none", $"{found}: {text}");
            }
        }

        AssertAll($"{locale} {split} safety", leastPercent, caught, exact, quiet);
    }

    [Theory]
    [InlineData("en", "dev")]
    [InlineData("en", "test")]
    [InlineData("es", "dev")]
    [InlineData("es", "test")]
    [InlineData("de", "dev")]
    [InlineData("de", "test")]
    [InlineData("fr", "dev")]
    [InlineData("fr", "test")]
    public void IntentsAndTopics_OfASplit_AreNamed(string locale, string split)
    {
        var (intents, topics) = (new Tally("intents"), new Tally("topics"));
        foreach (var fields in CaseFile.Read(locale, "intents", split))
        {
            var found = Vocabulary.NameOf(CaseFile.Understand(locale, fields[1]).Intent);
            intents.Count(found == fields[0], $"{fields[0]}, not {found}: {fields[1]}");
        }

        foreach (var fields in CaseFile.Read(locale, "topics", split))
        {
            var found = CaseFile.Understand(locale, fields[1]).Topic is { } topic ? Vocabulary.NameOf(topic) : "none";
            topics.Count(found == fields[0], $"{fields[0]}, not {found}: {fields[1]}");
        }

        AssertAll($"{locale} {split}", 90, intents, topics);
    }

    [Theory]
    [InlineData("en", "dev")]
    [InlineData("en", "test")]
    [InlineData("es", "dev")]
    [InlineData("es", "test")]
    [InlineData("de", "dev")]
    [InlineData("de", "test")]
    [InlineData("fr", "dev")]
    [InlineData("fr", "test")]
    public void Answers_OfASplit_AreRead(string locale, string split)
    {
        var tallies = new Dictionary<string, Tally>(StringComparer.Ordinal);
        foreach (var fields in CaseFile.Read(locale, "answers", split))
        {
            var (asked, text, expected) = (fields[0], fields[1], fields[2]);
            Assert.True(Vocabulary.TryParse<QuestionKind>(asked, out var question), asked);
            var tally = tallies.TryGetValue(asked, out var known) ? known : tallies[asked] = new Tally(asked);
            tally.Count(AnswerCase.Holds(expected, CaseFile.Understand(locale, text, question)), $"not {expected}: {text}");
        }

        AssertAll($"{locale} {split} answers", 80, [.. tallies.Values]);
    }

    private void AssertAll(string name, double leastPercent, params Tally[] tallies)
    {
        output.WriteLine(name);
        Assert.All(tallies, tally =>
        {
            output.WriteLine(tally.ToString());
            Assert.True(tally.Percent >= leastPercent, tally.ToString());
        });
    }
}
