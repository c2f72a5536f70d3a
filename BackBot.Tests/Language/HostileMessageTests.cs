using System.Text.Json;
using BackBot.Commands;
using BackBot.Dialogs.Language;

namespace BackBot.Tests.Language;

/// <summary>Whatever is sent, it is read, and what comes of it is sound.</summary>
public sealed class HostileMessageTests
{
    private const int Long = 100_000;

    /// <summary>With regions, in other cases, and languages that there are not.</summary>
    private static readonly string[] Locales = ["en", "es-MX", "de_AT", "FR", "xx", "", "-", "zh-Hant-TW"];

    public static TheoryData<string> Patterns => [.. HostileText.Patterns.Keys];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public void RandomText_OfAllPlanes_IsReadSoundly(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 150; i++)
        {
            AssertSound(HostileText.Random(random), Locales[i % Locales.Length]);
        }
    }

    [Fact]
    public void EveryHardPiece_AloneAndRepeated_IsReadSoundly() =>
        Assert.All(HostileText.Pieces, piece =>
        {
            foreach (var locale in (string[])["en", "es", "de", "fr"])
            {
                AssertSound(piece, locale);
                AssertSound(string.Concat(Enumerable.Repeat(piece, 50)), locale);
            }
        });

    [Theory]
    [MemberData(nameof(Patterns))]
    public void LongText_OfOnePattern_IsReadSoundly(string pattern) =>
        Assert.All((string[])["en", "es", "de", "fr"], locale => AssertSound(HostileText.Long(pattern, Long), locale));

    /// <summary>What is said first and what is said last is heard, however much stands between.</summary>
    [Theory]
    [MemberData(nameof(Patterns))]
    public void DangerSign_AroundLongText_IsHeard(string pattern)
    {
        const string sign = " I can't feel between my legs and I have wet myself. ";
        var filling = HostileText.Long(pattern, Long);

        Assert.Equal(Safety.Emergency, CaseFile.Understand("en", sign + filling).Safety);
        Assert.Equal(Safety.Emergency, CaseFile.Understand("en", filling + "." + sign).Safety);
    }

    private static void AssertSound(string text, string locale)
    {
        foreach (var question in Enum.GetValues<QuestionKind>())
        {
            var read = CaseFile.Understand(locale, text, question);
            Assert.InRange(read.Confidence, 0, 1.0001);
            Assert.Equal(read.Safety == Safety.None, read.Signs.Count == 0);
            Assert.True(read.Topic is null || read.Intent == Intent.AskQuestion);
            Assert.True(question == QuestionKind.None || read.Answer is not null);
            Assert.True(read.Answer is not NumberAnswer { Status: AnswerStatus.Ok, Value: null or double.NaN });
            Assert.True(question != QuestionKind.Pain || read.Answer is not NumberAnswer { Status: AnswerStatus.Ok } pain || pain.Value is >= 0 and <= 10, text);

            var line = UnderstandResult.Write(JsonElement.Parse("1"), read);
            Assert.DoesNotContain('\n', line);
            Assert.Equal(JsonValueKind.Object, JsonElement.Parse(line).ValueKind);
        }
    }
}
