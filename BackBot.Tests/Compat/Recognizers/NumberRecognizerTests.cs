using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.Number;

namespace BackBot.Tests.Compat.Recognizers;

public sealed class NumberRecognizerTests
{
    [Theory]
    [InlineData("twenty two", "22")]
    [InlineData("twenty-two", "22")]
    [InlineData("twenty  two", "22")]
    [InlineData("twentytwo", "22")]
    [InlineData("TWENTY TWO", "22")]
    [InlineData("3.5", "3.5")]
    [InlineData("3,5", "3.5")]
    [InlineData(".5", "0.5")]
    [InlineData("1,234", "1234")]
    [InlineData("1,234,567.5", "1234567.5")]
    [InlineData("three point five", "3.5")]
    [InlineData("twenty-two point three four", "22.34")]
    [InlineData("two hundred point seventy-one", "200.71")]
    [InlineData("half", "0.5")]
    [InlineData("a half", "0.5")]
    [InlineData("three and a half", "3.5")]
    [InlineData("one hundred and three quarters", "100.75")]
    [InlineData("twenty and three and three fifths", "23.6")]
    [InlineData("two thirds", "0.666666666666667")]
    [InlineData("a hundred trillionths", "1E-10")]
    [InlineData("2 1/2", "2.5")]
    [InlineData("½", "0.5")]
    [InlineData("2½", "2.5")]
    [InlineData("7/10", "0.7")]
    [InlineData("7 over 10", "0.7")]
    [InlineData("a couple", "2")]
    [InlineData("half a dozen", "6")]
    [InlineData("two dozen", "24")]
    [InlineData("3 dozens", "36")]
    [InlineData("one million two hundred thousand", "1200000")]
    [InlineData("two hundred and two thousand", "202000")]
    [InlineData("1.5 million", "1500000")]
    [InlineData("3k", "3000")]
    [InlineData("1e5", "100000")]
    [InlineData("10^3", "1000")]
    [InlineData("-5", "-5")]
    [InlineData("minus five", "-5")]
    [InlineData("１２", "12")]
    public void Number_TheWholeText_HasTheValue(string text, string value)
    {
        var result = Assert.Single(NumberRecognizer.RecognizeNumber(text, Culture.English));

        Assert.Equal("number", result.TypeName);
        Assert.Equal((0, text.Length - 1), (result.Start, result.End));
        Assert.Equal(value, result.Resolution["value"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("a")]
    [InlineData("several")]
    [InlineData("the one I did")]
    [InlineData("that one")]
    [InlineData("3pm")]
    [InlineData("12km")]
    [InlineData("the third")]
    [InlineData("covid")]
    public void Number_TextThatCountsNothing_GivesNothing(string text) =>
        Assert.Empty(NumberRecognizer.RecognizeNumber(text, Culture.English));

    [Theory]
    [InlineData("pain is 7 now, was 5 yesterday", "7,5")]
    [InlineData("7 out of ten", "7,10")]
    [InlineData("6-7", "6,7")]
    [InlineData("five or six", "5,6")]
    [InlineData("one two three", "1,2,3")]
    [InlineData("192.168.1.2", "192,168,1,2")]
    [InlineData("3 and a half", "3,0.5")]
    [InlineData("vertebra L5 and covid-19 for 2 weeks", "19,2")]
    public void Number_SeveralInOneText_AreFoundInOrder(string text, string values) => Assert.Equal(
        values, string.Join(',', NumberRecognizer.RecognizeNumber(text, Culture.English).Select(result => result.Resolution["value"])));

    [Theory]
    [InlineData("22", "integer")]
    [InlineData("3.5", "decimal")]
    [InlineData("a half", "fraction")]
    [InlineData("1e5", "power")]
    public void Number_Resolution_NamesItsSubtype(string text, string subtype) =>
        Assert.Equal(subtype, NumberRecognizer.RecognizeNumber(text, Culture.English)[0].Resolution["subtype"]);

    [Theory]
    [InlineData("the third", "third", "3", "start", "3", "ordinal")]
    [InlineData("21st", "21st", "21", "start", "21", "ordinal")]
    [InlineData("one hundred and first", "one hundred and first", "101", "start", "101", "ordinal")]
    [InlineData("two hundredth", "two hundredth", "200", "start", "200", "ordinal")]
    [InlineData("delete the last sentence", "last", "0", "end", "end+0", "ordinal.relative")]
    [InlineData("the second to last", "the second to last", "-1", "end", "end-1", "ordinal.relative")]
    [InlineData("the next one", "next one", "1", "current", "current+1", "ordinal.relative")]
    public void Ordinal_Text_IsCountedFromItsPoint(string text, string found, string offset, string relativeTo, string value, string type)
    {
        var result = Assert.Single(NumberRecognizer.RecognizeOrdinal(text, Culture.English));

        Assert.Equal(found, result.Text);
        Assert.Equal(type, result.TypeName);
        Assert.Equal((offset, relativeTo, value), (result.Resolution["offset"], result.Resolution["relativeTo"], result.Resolution["value"]));
    }

    [Theory]
    [InlineData("50%", "50%")]
    [InlineData("about fifty percent better", "50%")]
    [InlineData("5 per cent", "5%")]
    [InlineData("minus five percent", "-5%")]
    [InlineData("percent of 10", "10%")]
    public void Percentage_Text_HasTheValue(string text, string value) =>
        Assert.Equal(value, Assert.Single(NumberRecognizer.RecognizePercentage(text, Culture.English)).Resolution["value"]);

    [Theory]
    [InlineData("between 3 and 7", "[3,7)")]
    [InlineData("from six to seven", "[6,7)")]
    [InlineData("6-7", "[6,7)")]
    [InlineData("more than 5", "(5,)")]
    [InlineData("no more than 5", "(,5]")]
    [InlineData("at least three and a half", "[3.5,)")]
    [InlineData("5 or more", "[5,)")]
    [InlineData("less than or equal to 100", "(,100]")]
    [InlineData("equal to 5000 or less", "(,5000]")]
    [InlineData("greater than 100 and smaller than 300", "(100,300)")]
    [InlineData("at most 100 and at least 20", "[20,100]")]
    [InlineData("higher than the tenth but lower than the fifteenth", "(10,15)")]
    [InlineData("equals 20", "[20,20]")]
    public void NumberRange_Text_IsAnInterval(string text, string interval)
    {
        var result = Assert.Single(NumberRecognizer.RecognizeNumberRange(text, Culture.English));

        Assert.Equal("numberrange", result.TypeName);
        Assert.Equal(text, result.Text);
        Assert.Equal(interval, result.Resolution["value"]);
    }

    [Theory]
    [InlineData("1995-01")]
    [InlineData("+1-222-2222-2222")]
    [InlineData("7")]
    [InlineData("one-fourth")]
    public void NumberRange_TextWithoutARange_GivesNothing(string text) =>
        Assert.Empty(NumberRecognizer.RecognizeNumberRange(text, Culture.English));

    [Fact]
    public void NumberRange_TwoSentences_AreTwoRanges()
    {
        var results = NumberRecognizer.RecognizeNumberRange("equal to 5000 or less than 6000", Culture.English);

        Assert.Equal(["[5000,5000]", "(,6000)"], results.Select(result => result.Resolution["value"]));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("xx-yy")]
    [InlineData("en-GB")]
    [InlineData("en")]
    public void Culture_NullUnknownOrRegional_IsReadAsEnglish(string? culture) =>
        Assert.Equal("22", NumberRecognizer.RecognizeNumber("twenty two", culture)[0].Resolution["value"]);

    [Fact]
    public void Culture_UnknownWithoutFallback_IsRefused() =>
        Assert.Throws<ArgumentException>(() => NumberRecognizer.RecognizeNumber("1", "xx-yy", fallbackToDefaultCulture: false));

    [Fact]
    public void Model_AskedOfAnInstance_ParsesLikeTheStaticCall() =>
        Assert.Equal("3", new NumberRecognizer(Culture.English).GetNumberModel(Culture.English).Parse("three")[0].Resolution["value"]);
}
