using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.DateTime;

namespace BackBot.Tests.Compat.Recognizers;

public sealed class DateTimeRecognizerTests
{
    // A Saturday.
    private static readonly DateTime Reference = new(2026, 11, 21, 10, 0, 0);

    [Theory]
    [InlineData("tomorrow", "date", "2026-11-22", "2026-11-22")]
    [InlineData("next tuesday at 3pm", "datetime", "2026-11-24T15", "2026-11-24 15:00:00")]
    [InlineData("3pm", "time", "T15", "15:00:00")]
    [InlineData("20:30", "time", "T20:30", "20:30:00")]
    [InlineData("8.30pm", "time", "T20:30", "20:30:00")]
    [InlineData("noon", "time", "T12", "12:00:00")]
    [InlineData("00:00", "time", "T00:00", "00:00:00")]
    [InlineData("eight thirty in the evening", "time", "T20:30", "20:30:00")]
    [InlineData("quarter to 8 am", "time", "T07:45", "07:45:00")]
    [InlineData("12 at night", "time", "T00", "00:00:00")]
    [InlineData("last tuesday", "date", "2026-11-10", "2026-11-10")]
    [InlineData("3 weeks ago", "date", "2026-10-31", "2026-10-31")]
    [InlineData("a couple of weeks ago", "date", "2026-11-07", "2026-11-07")]
    [InlineData("a fortnight ago", "date", "2026-11-07", "2026-11-07")]
    [InlineData("in half an hour", "datetime", "2026-11-21T10:30:00", "2026-11-21 10:30:00")]
    [InlineData("the day before yesterday", "date", "2026-11-19", "2026-11-19")]
    [InlineData("the 5th of march 2026", "date", "2026-03-05", "2026-03-05")]
    [InlineData("2026-03-05", "date", "2026-03-05", "2026-03-05")]
    [InlineData("tomorrow morning at 7", "datetime", "2026-11-22T07", "2026-11-22 07:00:00")]
    [InlineData("7 tonight", "datetime", "2026-11-21T19", "2026-11-21 19:00:00")]
    [InlineData("2 hours", "duration", "PT2H", "7200")]
    [InlineData("half an hour", "duration", "PT0.5H", "1800")]
    [InlineData("an hour and a quarter", "duration", "PT1.25H", "4500")]
    [InlineData("two and a half weeks", "duration", "P2.5W", "1512000")]
    [InlineData("1 hour and 30 minutes", "duration", "PT1H30M", "5400")]
    [InlineData("three quarters of an hour", "duration", "PT0.75H", "2700")]
    [InlineData("a fortnight", "duration", "P2W", "1209600")]
    [InlineData("45 mins", "duration", "PT45M", "2700")]
    [InlineData("every monday", "set", "XXXX-WXX-1", "not resolved")]
    [InlineData("every weekday", "set", "P1BD", "not resolved")]
    [InlineData("every morning at 8", "set", "T08", "not resolved")]
    [InlineData("8am every day", "set", "T08", "not resolved")]
    [InlineData("every other day", "set", "P2D", "not resolved")]
    [InlineData("on mondays at 8", "set", "XXXX-WXX-1T08", "not resolved")]
    [InlineData("twice", null, null, null)]
    public void Point_TheWholeText_IsResolved(string text, string? type, string? timex, string? value)
    {
        var results = Recognize(text);
        if (type is null)
        {
            Assert.Empty(results);
            return;
        }

        var result = Assert.Single(results);
        Assert.Equal((0, text.Length - 1, "datetimeV2." + type), (result.Start, result.End, result.TypeName));
        var reading = Assert.Single(Values(result));
        Assert.Equal((timex, type, value), (reading["timex"], reading["type"], reading["value"]));
    }

    [Theory]
    [InlineData("from 3 to 5pm tomorrow", "datetimerange", "(2026-11-22T15,2026-11-22T17,PT2H)", "2026-11-22 15:00:00", "2026-11-22 17:00:00")]
    [InlineData("this weekend", "daterange", "2026-W47-WE", "2026-11-21", "2026-11-23")]
    [InlineData("last week", "daterange", "2026-W46", "2026-11-09", "2026-11-16")]
    [InlineData("morning", "timerange", "TMO", "08:00:00", "12:00:00")]
    [InlineData("11-1pm", "timerange", "(T11,T13,PT2H)", "11:00:00", "13:00:00")]
    [InlineData("from 9pm to 6am", "timerange", "(T21,T06,PT9H)", "21:00:00", "06:00:00")]
    [InlineData("the last 3 weeks", "daterange", "(2026-10-31,2026-11-21,P3W)", "2026-10-31", "2026-11-21")]
    [InlineData("tonight", "datetimerange", "2026-11-21TNI", "2026-11-21 20:00:00", "2026-11-21 23:59:59")]
    [InlineData("march 2026", "daterange", "2026-03", "2026-03-01", "2026-04-01")]
    [InlineData("late last year", "daterange", "2025", "2025-07-01", "2026-01-01")]
    public void Range_Text_HasBothEnds(string text, string type, string timex, string start, string end)
    {
        var result = Assert.Single(Recognize(text));
        var reading = Assert.Single(Values(result));

        Assert.Equal("datetimeV2." + type, result.TypeName);
        Assert.Equal((timex, start, end), (reading["timex"], reading["start"], reading["end"]));
    }

    [Theory]
    [InlineData("may 5", "XXXX-05-05", "2026-05-05", "2027-05-05")]
    [InlineData("tuesday", "XXXX-WXX-2", "2026-11-17", "2026-11-24")]
    [InlineData("on the 15th", "XXXX-XX-15", "2026-11-15", "2026-12-15")]
    [InlineData("christmas", "XXXX-12-25", "2025-12-25", "2026-12-25")]
    public void Date_WithoutAYearOrWeek_HasThePastAndTheFutureOne(string text, string timex, string past, string future) => Assert.Equal(
        [(timex, past), (timex, future)], Values(Assert.Single(Recognize(text))).Select(reading => (reading["timex"], reading["value"])));

    [Fact]
    public void Time_WithoutHalfOfTheDay_HasBoth() => Assert.Equal(
        [("T08:30", "08:30:00"), ("T20:30", "20:30:00")],
        Values(Assert.Single(Recognize("half past eight"))).Select(reading => (reading["timex"], reading["value"])));

    [Theory]
    [InlineData("since march", "daterange", "since", "start", "2026-03-01")]
    [InlineData("since yesterday", "daterange", "since", "start", "2026-11-20")]
    [InlineData("before 8pm", "timerange", "before", "end", "20:00:00")]
    [InlineData("after tomorrow at 3pm", "datetimerange", "after", "start", "2026-11-22 15:00:00")]
    public void OpenRange_Text_HasItsModifierAndOneEnd(string text, string type, string mod, string side, string value)
    {
        var result = Assert.Single(Recognize(text));
        var reading = Values(result)[0];

        Assert.Equal("datetimeV2." + type, result.TypeName);
        Assert.Equal((mod, value), (reading["Mod"], reading[side]));
    }

    [Theory]
    [InlineData("every monday and thursday", "every monday|thursday")]
    [InlineData("remind me at 8 or 9pm", "8|9pm")]
    [InlineData("it started 3 weeks ago on a tuesday", "3 weeks ago|tuesday")]
    [InlineData("I sat down for 10 minutes, it may hurt", "10 minutes")]
    [InlineData("7.30 is no time without am or pm", "")]
    [InlineData("half eight", "")]
    public void Text_WithSeveral_GivesEachInOrder(string text, string found) =>
        Assert.Equal(found, string.Join('|', Recognize(text).Select(result => result.Text)));

    [Theory]
    [InlineData("en-us", "2026-02-03")]
    [InlineData("en-gb", "2026-03-02")]
    [InlineData("en-ie", "2026-03-02")]
    public void NumericDate_Culture_DecidesTheOrder(string culture, string past) => Assert.Equal(
        past, Values(DateTimeRecognizer.RecognizeDateTime("02/03", culture, refTime: Reference)[0])[0]["value"]);

    [Fact]
    public void Date_ThatNoCalendarHas_IsNotResolved() =>
        Assert.Equal("not resolved", Values(Assert.Single(Recognize("2/30")))[0]["value"]);

    [Theory]
    [InlineData("in 99999999 years")]
    [InlineData("99999999999999999999 weeks ago")]
    [InlineData("the last 9999999 years")]
    public void Moment_BeyondTheCalendar_StaysADuration(string text) =>
        Assert.Contains(Recognize(text), result => result.TypeName == "datetimeV2.duration");

    private static List<ModelResult> Recognize(string text) => DateTimeRecognizer.RecognizeDateTime(text, Culture.English, refTime: Reference);

    private static List<Dictionary<string, string>> Values(ModelResult result) => (List<Dictionary<string, string>>)result.Resolution["values"];
}
