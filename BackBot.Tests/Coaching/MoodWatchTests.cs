using BackBot.Dialogs.Coaching;
using static BackBot.Tests.Coaching.Days;

namespace BackBot.Tests.Coaching;

public sealed class MoodWatchTests
{
    [Fact]
    public void ThreeVeryLowDaysAsk() => Assert.True(MoodWatch.AsksOn(Low(0, 1, 2), Day(2), null));

    [Fact]
    public void TwoDoNot() => Assert.False(MoodWatch.AsksOn(Low(1, 2), Day(2), null));

    [Fact]
    public void ABetterDayBetweenResets() => Assert.False(MoodWatch.AsksOn(Of(Told(0, mood: 1), Told(1, mood: 5), Told(2, mood: 1)), Day(2), null));

    [Fact]
    public void AskedYesterdayItDoesNotAskAgainToday() => Assert.False(MoodWatch.AsksOn(Low(0, 1, 2, 3), Day(3), Day(2)));

    [Fact]
    public void ThreeMoreVeryLowDaysAskAgain() => Assert.True(MoodWatch.AsksOn(Low(0, 1, 2, 3, 4, 5), Day(5), Day(2)));

    private static History Low(params int[] days) => Of(days.Select(day => Told(day, mood: 2)));
}
