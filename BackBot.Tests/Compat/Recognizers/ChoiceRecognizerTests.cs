using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.Choice;

namespace BackBot.Tests.Compat.Recognizers;

public sealed class ChoiceRecognizerTests
{
    [Theory]
    [InlineData("yes", true, 1.0)]
    [InlineData("Yes!", true, 1.0)]
    [InlineData("yes please", true, 0.7)]
    [InlineData("ok", true, 1.0)]
    [InlineData("no way", false, 0.7)]
    [InlineData("not ok", false, 1.0)]
    [InlineData("nope", false, 1.0)]
    [InlineData("👍", true, 1.0)]
    [InlineData("👍🏽", true, 1.0)]
    [InlineData("👎", false, 1.0)]
    public void Boolean_AnAnswer_HasItsValueAndScore(string text, bool value, double score)
    {
        var result = Assert.Single(ChoiceRecognizer.RecognizeBoolean(text, Culture.English));

        Assert.Equal("boolean", result.TypeName);
        Assert.Equal(value, result.Resolution["value"]);
        Assert.Equal(score, (double)result.Resolution["score"], 10);
    }

    [Theory]
    [InlineData("n")]
    [InlineData("maybe")]
    [InlineData("I know")]
    [InlineData("yesterday")]
    [InlineData("")]
    public void Boolean_NoAnswer_GivesNothing(string text) => Assert.Empty(ChoiceRecognizer.RecognizeBoolean(text, Culture.English));

    [Fact]
    public void Boolean_BothAnswers_GivesTheFirstAndNamesTheOther()
    {
        var result = Assert.Single(ChoiceRecognizer.RecognizeBoolean("No, yes", Culture.English));

        Assert.Equal(("No", false), (result.Text, result.Resolution["value"]));
        Assert.Equal(new OtherResult("yes", true, 0.7), Assert.Single((IEnumerable<OtherResult>)result.Resolution["otherResults"]));
    }

    [Theory]
    [InlineData("es-es", "sí", true)]
    [InlineData("es-mx", "por supuesto", true)]
    [InlineData("de-de", "nein", false)]
    [InlineData("de-at", "jawohl, ja", true)]
    [InlineData("fr-fr", "d’accord", true)]
    [InlineData("fr-fr", "pas d'accord", false)]
    public void Boolean_OtherLanguages_HaveTheirWords(string culture, string text, bool value) =>
        Assert.Equal(value, Assert.Single(ChoiceRecognizer.RecognizeBoolean(text, culture)).Resolution["value"]);
}
