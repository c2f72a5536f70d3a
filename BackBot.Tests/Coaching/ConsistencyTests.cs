using BackBot.Dialogs.Coaching;
using static BackBot.Tests.Coaching.Days;

namespace BackBot.Tests.Coaching;

public sealed class ConsistencyTests
{
    [Fact]
    public void AWeekCountsWithFourActiveDays() => Assert.Equal(2, Of(Active(0, 1, 2, 3, 7, 8, 9, 10), []).WeeksRunning);

    [Fact]
    public void ThreeActiveDaysBreakTheRun() => Assert.Equal(0, Of(Active(0, 1, 2, 3, 7, 8, 9), []).WeeksRunning);

    [Fact]
    public void TwoPlannedRestDaysCountAsActive() => Assert.Equal(2, Of(Active(0, 1, 2, 3, 7, 8), [Day(9), Day(10)]).WeeksRunning);

    [Fact]
    public void AThirdRestDayDoesNot() => Assert.Equal(0, Of(Active(0, 1, 2, 3, 7), [Day(8), Day(9), Day(10)]).WeeksRunning);

    [Fact]
    public void AFlareUpNeverBreaksTheRun() => Assert.Equal(1, Of(Active(0, 1, 2, 3), [], [Day(8)]).WeeksRunning);

    [Fact]
    public void TheWeekThatIsUnderWayAddsAndNeverBreaks()
    {
        var now = Consistency.Of(Days.Of(Active(0, 1, 2, 3, 7)), [], [], Day(9));
        Assert.Equal((1, 1, 2, 5), (now.WeeksRunning, now.ActiveThisWeek, now.RestTokensLeft, now.ActiveOfLast14));
    }

    [Fact]
    public void TheWeekBeginsOnMonday() => Assert.Equal(Day(0), Consistency.MondayOf(Day(6)));

    private static object[] Active(params int[] days) => [.. days.Select(day => Told(day, minutes: 10))];

    private static Consistency Of(object[] days, DateOnly[] rest, DateOnly[]? timeOut = null) => Consistency.Of(Days.Of(days), rest, timeOut ?? [], Day(14));
}
