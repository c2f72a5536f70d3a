using System.Globalization;
using BackBot.Tests.Machine;
using Microsoft.Recognizers.Text.Choice;
using Microsoft.Recognizers.Text.DateTime;
using Microsoft.Recognizers.Text.Number;
using Xunit.Abstractions;

namespace BackBot.Tests.Compat.Recognizers;

/// <summary>
/// Holds the stand-ins against the published JavaScript recognisers over thousands of utterances. What differs must be covered by a
/// reason in kept-disagreements.yaml, and what agrees must be most of it.
/// </summary>
[Needs("node", "npm")]
public sealed class RecognizerAgreementTests(ITestOutputHelper output)
{
    private const int UtterancesPerType = 1500;
    private const int ShownAtMost = 40;

    private static readonly DateTime Reference = new(2026, 11, 21, 10, 0, 0);
    private static readonly IReadOnlyList<KeptDisagreement> Kept = KeptDisagreement.Load();

    [TheoryWhere]
    [InlineData("en", "number", 99)]
    [InlineData("en", "ordinal", 99)]
    [InlineData("en", "percentage", 97)]
    [InlineData("en", "boolean", 99)]
    [InlineData("en", "time", 92)]
    [InlineData("en", "date", 92)]
    [InlineData("en", "datetime", 92)]
    [InlineData("en", "range", 92)]
    [InlineData("en", "duration", 92)]
    [InlineData("en", "set", 92)]
    public async Task Results_OfATypeAndLanguage_AgreeOrDifferForAReason(string language, string type, double leastPercent)
    {
        var batch = UtteranceBatch.Load(language);
        var texts = batch.Draw(type, UtterancesPerType);
        var theirs = await RecognitionOracle.AnswerAsync(batch.Culture, IsDateTime(type) ? "datetime" : type, texts);
        var ours = texts.Select(text => ResultLine.Write(Recognise(type, text, batch.Culture))).ToList();
        var differing = Enumerable.Range(0, texts.Count).Where(i => theirs[i] != ours[i]).ToList();
        var unexplained = differing.Where(i => !Kept.Any(kept => kept.Covers(batch.Culture, type, texts[i], theirs[i], ours[i]))).ToList();
        var agreement = 100.0 * (texts.Count - differing.Count) / texts.Count;

        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{batch.Culture} {type}: {agreement:F1}% of {texts.Count} agree; {differing.Count - unexplained.Count} differ for a reason, {unexplained.Count} without one"));
        Assert.True(texts.Count >= UtterancesPerType, $"The templates give only {texts.Count} utterances.");
        Assert.True(
            unexplained.Count == 0,
            "Differences without a reason:\n" + string.Join('\n', unexplained.Take(ShownAtMost).Select(i => $"{texts[i]}\n  theirs {theirs[i]}\n  ours   {ours[i]}")));
        Assert.True(agreement >= leastPercent, string.Create(CultureInfo.InvariantCulture, $"Only {agreement:F1}% agree."));
    }

    private static bool IsDateTime(string type) => type is "time" or "date" or "datetime" or "range" or "duration" or "set";

    private static IEnumerable<Microsoft.Recognizers.Text.ModelResult> Recognise(string type, string text, string culture) => type switch
    {
        "number" => NumberRecognizer.RecognizeNumber(text, culture),
        "ordinal" => NumberRecognizer.RecognizeOrdinal(text, culture),
        "percentage" => NumberRecognizer.RecognizePercentage(text, culture),
        "boolean" => ChoiceRecognizer.RecognizeBoolean(text, culture),
        _ => DateTimeRecognizer.RecognizeDateTime(text, culture, refTime: Reference),
    };
}
