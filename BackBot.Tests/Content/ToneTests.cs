using System.Text.RegularExpressions;
using BackBot.Dialogs.Content;

namespace BackBot.Tests.Content;

/// <summary>No sentence frightens, blames or promises (clinical rules 4.3, tone), and all are easy to read.</summary>
public sealed class ToneTests
{
    /// <summary>Words that feed fear, blame or promise too much; and the kind of entry that may take one up to answer it.</summary>
    private static readonly (string Pattern, string? Except)[] Forbidden =
    [
        (@"slipped", "reassurance"), (@"wear and tear|worn|degenerat\w*", "reassurance"), (@"damag\w*", "reassurance"),
        (@"crumbl\w*", null), (@"unstable|instab\w*", null), (@"fragile", null), (@"dangerous", null), (@"permanent\w*", null),
        (@"nothing is wrong|nothing wrong with you", null), (@"in your head|imagin(ed|ing) (it|the pain)", null), (@"psychological", null),
        (@"pain[- ]free|without any pain|get rid of|cure you|guarantee\w*|will fix", null),
        (@"you must|you have to stop|should have|you failed|your fault|lazy|no excuse\w*", null),
        (@"never(?! too late)", null),
        (@"rotten|useless|ruin\w*|destroy\w*|collapse\w*", null),
    ];

    [Fact]
    public void NoSentence_FrightensBlamesOrPromises()
    {
        var found =
            from unit in ShippedContent.Units(ShippedContent.English)
            from rule in Forbidden
            where unit.Kind != rule.Except
            let match = Regex.Match(unit.Text, $@"\b({rule.Pattern})\b", RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1))
            where match.Success
            select $"{unit.Kind} {unit.Id}: {match.Value}";

        Assert.Empty(found);
    }

    /// <summary>The same for the translations: a shorter list, of what a translator most easily lets in.</summary>
    [Theory]
    [InlineData("de", "nie wieder|niemals|du musst (?!nicht|sie nicht)|gefährlich|verschlissen|abgenutzt|eingebildet|nur im kopf|schmerzfrei|versagt|faul|zerstör|zerbröckel")]
    [InlineData("es", "nunca|(?<!no )debes|(?<!no )tienes que|peligros|desgastad|imaginari|está en tu cabeza|sin dolor para siempre|fracas|culpa tuya|destruid|destroz")]
    [InlineData("fr", "jamais|vous devez|dangereu|usé|imaginaire|dans votre tête|plus aucune douleur|échoué|votre faute|paresseu|détrui")]
    public void NoTranslation_FrightensBlamesOrPromises(string locale, string pattern)
    {
        var found = ShippedContent.Units(ShippedContent.Library.For(locale))
            .Where(unit => unit.Kind != "reassurance")
            .Select(unit => (unit.Kind, unit.Id, Match: Regex.Match(unit.Text, $@"\b({pattern})", RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1))))
            .Where(unit => unit.Match.Success)
            .Select(unit => $"{unit.Kind} {unit.Id}: {unit.Match.Value}");

        Assert.Empty(found);
    }

    [Theory]
    [InlineData("Your disc has slipped.")]
    [InlineData("You must do this every day.")]
    [InlineData("Never bend forward.")]
    [InlineData("It is all in your head.")]
    [InlineData("You will be pain-free.")]
    public void ToneRules_CatchWhatTheyAreFor(string sentence) =>
        Assert.Contains(Forbidden, rule => Regex.IsMatch(sentence, $@"\b({rule.Pattern})\b", RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1)));

    [Fact]
    public void EveryUnit_ReadsLikeGradeSevenAtMost_AndOnAverageLikeGradeFive()
    {
        var units = ShippedContent.Units(ShippedContent.English);

        Assert.Empty(units.Where(unit => ReadingEase.Grade(unit.Text) > 7).Select(unit => $"{unit.Kind} {unit.Id}: {ReadingEase.Grade(unit.Text):0.0}"));
        Assert.All(units.GroupBy(unit => unit.Kind), kind => Assert.True(kind.Average(unit => ReadingEase.Grade(unit.Text)) <= 5, kind.Key));
    }

    [Fact]
    public void ReadingEase_TellsHardTextFromEasy()
    {
        Assert.True(ReadingEase.Grade("The cat sat on the mat. It was warm.") < 2);
        Assert.True(ReadingEase.Grade("Kinesiophobia is characterised by an excessive, irrational and debilitating apprehension regarding physical movement.") > 14);
    }

    [Fact]
    public void Steps_AreShort()
    {
        const int LongestStep = 22;
        var tooLong = ShippedContent.English.Exercises
            .SelectMany(exercise => exercise.Steps.Select(step => (exercise.Id, step)))
            .Concat(ShippedContent.English.FearedMovements.SelectMany(movement => movement.Steps.Select(step => (movement.Id, step))))
            .Where(entry => Sentences(entry.step).Any(sentence => sentence.Split(' ').Length > LongestStep));

        Assert.Empty(tooLong);
        Assert.All(ShippedContent.English.Exercises.Where(exercise => exercise.Availability is not Availability.NotYet), exercise => Assert.InRange(exercise.Steps.Count, 3, 6));
    }

    private static IEnumerable<string> Sentences(string text) => Regex.Split(text, @"(?<=[.!?])\s", RegexOptions.None, TimeSpan.FromSeconds(1));
}
