using System.Diagnostics;
using System.Text;
using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.Choice;
using Microsoft.Recognizers.Text.DateTime;
using Microsoft.Recognizers.Text.Number;
using Xunit.Abstractions;

namespace BackBot.Tests.Compat.Recognizers;

/// <summary>Whatever is typed, the recognisers answer, within the text, and in time that grows no faster than its length.</summary>
public sealed class HostileTextTests(ITestOutputHelper output)
{
    private const int Long = 100_000;

    private static readonly DateTime Reference = new(2026, 11, 21, 10, 0, 0);

    private static readonly string[] Cultures = ["en-us", "en-gb", "es-es", "de-de", "fr-fr"];

    private static readonly (string Name, Func<string, string, List<ModelResult>> Run)[] Recognisers =
    [
        ("number", (text, culture) => NumberRecognizer.RecognizeNumber(text, culture)),
        ("ordinal", (text, culture) => NumberRecognizer.RecognizeOrdinal(text, culture)),
        ("percentage", (text, culture) => NumberRecognizer.RecognizePercentage(text, culture)),
        ("range", (text, culture) => NumberRecognizer.RecognizeNumberRange(text, culture)),
        ("boolean", (text, culture) => ChoiceRecognizer.RecognizeBoolean(text, culture)),
        ("datetime", (text, culture) => DateTimeRecognizer.RecognizeDateTime(text, culture, refTime: Reference)),
    ];

    private static readonly string[] Pieces =
    [
        "1 ", "1", "1,234,", "1 234 ", "9.", "1/", "1-", "-", "--5", "½", "7:", "8:30 ", "8:30-", "8h30", "a ", "an hour and ", "two hundred ",
        "one hundred and ", "twenty-", "half ", "half past ", "to ", "from 8 to ", "between ", "every ", "every monday and ", "monday ", "monday to ",
        "the ", "the last ", "last ", "last week ", "march ", "march 5 ", "5/3/", "2026-", "ago ", "3 weeks ago ", "3 weeks ", "1 hour 1 minute ", "in ",
        "since ", "before ", "at ", "at 8 ", "tomorrow ", "tomorrow at ", "more than ", "more than 5 and less than ", "or equal to ", "%", "percent of ",
        "yes ", "no ", "not ok ", "👍", "👍🏽", "e", "1e", "1e5e", "^", "minus ", "point ", "three point ", "over ", "one over ", "first ", "second to last ",
        "dreihundert", "einund", "zwei", "quatre-vingt-", "et ", "y ", "treinta y ", "il y a ", "hace ", "vor ", "\u0301", "\u200B", "\u202E1", "\uD83D", "\r\n\t ", "_", "'", "ß", "م", "一",
    ];

    public static TheoryData<string> Patterns => new(Pieces);

    [Theory]
    [MemberData(nameof(Patterns))]
    public void LongText_OfOnePattern_IsAnsweredWithinTheText(string pattern)
    {
        var text = string.Concat(Enumerable.Repeat(pattern, Long / pattern.Length));

        foreach (var culture in Cultures)
        {
            foreach (var (name, run) in Recognisers)
            {
                var watch = Stopwatch.StartNew();
                var results = run(text, culture);
                output.WriteLine($"{name} {culture}: {watch.Elapsed.TotalMilliseconds:F0} ms");
                Assert.All(results, result => AssertInside(text, result));
            }
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void RandomText_OfAllPlanesAndWords_IsAnsweredWithinTheText(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 300; i++)
        {
            var text = new StringBuilder();
            var length = random.Next(1, 60);
            while (text.Length < length)
            {
                text.Append(random.Next(4) switch
                {
                    0 => Pieces[random.Next(Pieces.Length)],
                    1 => ((char)random.Next(char.MaxValue + 1)).ToString(),
                    2 => char.ConvertFromUtf32(random.Next(0x10000, 0x110000)),
                    _ => random.Next(100_000).ToString(System.Globalization.CultureInfo.InvariantCulture),
                });
            }

            foreach (var culture in Cultures)
            {
                Assert.All(Recognisers, recogniser => Assert.All(recogniser.Run(text.ToString(), culture), result => AssertInside(text.ToString(), result)));
            }
        }
    }

    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(9999, 12, 31)]
    public void Dates_AtTheEdgesOfTheCalendar_AreAnswered(int year, int month, int day)
    {
        var edge = new DateTime(year, month, day, 12, 0, 0);
        string[] texts = ["yesterday", "tomorrow", "last week", "next week", "last year", "next year", "last decade", "next weekend", "3 weeks ago", "in 2 days", "monday",
            "last monday", "next monday", "march 5", "on the 31st", "christmas", "tonight", "tonight at 1", "2/29", "since last month", "the last 3 hours", "next fortnight", "monday to friday"];

        Assert.All(texts, text => Assert.NotNull(DateTimeRecognizer.RecognizeDateTime(text, Culture.English, refTime: edge)));
    }

    private static void AssertInside(string text, ModelResult result)
    {
        Assert.InRange(result.Start, 0, text.Length - 1);
        Assert.InRange(result.End, result.Start, text.Length - 1);
        Assert.Equal(result.End - result.Start + 1, result.Text.Length);
    }
}
