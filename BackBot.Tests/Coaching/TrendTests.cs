using BackBot.Dialogs.Coaching;
using static BackBot.Tests.Coaching.Days;

namespace BackBot.Tests.Coaching;

public sealed class TrendTests
{
    [Theory]
    [InlineData(6, 4, TrendDirection.Better)]
    [InlineData(3, 2, TrendDirection.Better)]
    [InlineData(6, 5, TrendDirection.AboutTheSame)]
    [InlineData(5, 7, TrendDirection.Worse)]
    public void PainMeansSomethingFromTwoPointsOrAThird(double first, double now, TrendDirection direction) =>
        Assert.Equal(new TrendOf(first, now, direction), Trend.Pain(Weeks(first, now), Day(13)));

    [Fact]
    public void ThirteenDaysAreTooFew() => Assert.Null(Trend.Pain(Of(Enumerable.Range(0, 13).Select(day => Told(day, 5))), Day(13)));

    [Fact]
    public void AnOldFortnightIsNoTrend() => Assert.Null(Trend.Pain(Weeks(6, 4), Day(40)));

    [Fact]
    public void TwelveOfTheLastFourteen() =>
        Assert.Equal(12, Trend.ActiveOfLast14(Of(Enumerable.Range(0, 20).Select(day => Told(day, minutes: day % 7 == 0 ? 0 : 10))), Day(19)));

    private static History Weeks(double first, double now) => Of(Enumerable.Range(0, 14).Select(day => Told(day, day < 7 ? first : now)));
}
