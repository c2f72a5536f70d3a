using BackBot.Export;

namespace BackBot.Tests.Export;

public sealed class CsvLineTests
{
    [Theory]
    [InlineData("plain")]
    [InlineData("a, b")]
    [InlineData("she said \"ow\"")]
    [InlineData("\"")]
    [InlineData("two\r\nlines")]
    [InlineData("two\nlines")]
    [InlineData("Rückenweh 👩‍⚕️")]
    public void Text_IsReadBackAsItWas(string text) => Assert.Equal([text, "next"], CsvTable.Read(CsvLine.Of([text, "next"])).Single());

    [Theory]
    [InlineData("=HYPERLINK(\"http://x\",\"y\")")]
    [InlineData("+1")]
    [InlineData("-2+3")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("\r=1")]
    public void TextThatASpreadsheetWouldCompute_GetsAnApostrophe(string text) => Assert.Equal(["'" + text], CsvTable.Read(CsvLine.Of([text])).Single());

    [Fact]
    public void NumbersAndInstants_AreWrittenTheSameEverywhere()
    {
        var at = new DateTimeOffset(2026, 11, 21, 7, 0, 0, TimeSpan.FromHours(1));

        Assert.Equal("4.5,-3,true,,2026-11-21T06:00:00.0000000Z\r\n", CsvLine.Of([4.5, -3L, true, null, at]));
    }
}
