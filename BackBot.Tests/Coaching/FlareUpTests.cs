using BackBot.Dialogs.Coaching;
using BackBot.Dialogs.People;
using static BackBot.Tests.Coaching.Days;

namespace BackBot.Tests.Coaching;

public sealed class FlareUpTests
{
    private static readonly Assessment Usual = new() { Severity = 3 };
    private static readonly Flare Begun = new() { StartedOn = Day(0), Trigger = FlareTrigger.PainRise, Baseline = 3 };

    [Fact]
    public void TwoDaysOfPainTwoAboveUsualBeginIt()
    {
        Assert.Null(FlareUp.TriggerOn(Of(Told(0, 5)), Usual, Day(0)));
        Assert.Equal(FlareTrigger.PainRise, FlareUp.TriggerOn(Of(Told(0, 5), Told(1, 5)), Usual, Day(1)));
        Assert.Null(FlareUp.TriggerOn(Of(Told(0, 5), Told(2, 5)), Usual, Day(2)));
    }

    [Fact]
    public void UsualIsTheMeanOfTheTwoWeeksBefore() =>
        Assert.Equal(4, FlareUp.Baseline(Of(Told(0, 3), Told(1, 4), Told(2, 5), Told(3, 9), Told(4, 9)), Usual, Day(4)));

    [Fact]
    public void SayingSoBeginsIt() => Assert.Equal(FlareTrigger.PersonSaidSo, FlareUp.TriggerOn(Of(Told(0, flare: true)), Usual, Day(0)));

    [Fact]
    public void TwoRedSessionsInAWeekBeginIt() =>
        Assert.Equal(FlareTrigger.TwoRedSessions, FlareUp.TriggerOn(Of(Session(0, "bridge", 8, resting: 3), Session(4, "bridge", 8, resting: 3)), Usual, Day(5)));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void ThreeDaysStayAtHalfHoweverGoodTheyAre(int day) =>
        Assert.Equal(50, FlareUp.StageOn(Begun, [Begun], Of(Told(1, 1), Told(2, 1)), Day(day)).DosePercent);

    [Fact]
    public void OnTheFourthDayItIsLookedAtAgain()
    {
        var stage = FlareUp.StageOn(Begun, [Begun], Of(Told(2, 6), Told(3, 6)), Day(3));
        Assert.Equal((4, 50, true, false), (stage.Day, stage.DosePercent, stage.Recheck, stage.Eased));
    }

    [Fact]
    public void EasedItClimbsByQuarters()
    {
        var history = Of(Told(3, 4), Told(4, 3), Told(5, 3));
        Assert.Equal([75, 75, 100], new[] { 3, 4, 5 }.Select(day => FlareUp.StageOn(Begun, [Begun], history, Day(day)).DosePercent));
        Assert.True(FlareUp.StageOn(Begun, [Begun], history, Day(5)).Over);
    }

    [Fact]
    public void ASetbackOnTheWayBackReturnsToHalf() =>
        Assert.Equal(50, FlareUp.StageOn(Begun, [Begun], Of(Told(3, 4), Told(4, 6)), Day(4)).DosePercent);

    [Fact]
    public void NoEasingBySevenDaysNamesTheClinician()
    {
        Assert.False(FlareUp.StageOn(Begun, [Begun], Of(Told(6, 6)), Day(6)).SeeClinician);
        Assert.True(FlareUp.StageOn(Begun, [Begun], Of(Told(7, 6)), Day(7)).SeeClinician);
    }

    [Fact]
    public void ASecondFlareUpWithinThreeWeeksNamesTheClinician()
    {
        var second = Begun with { StartedOn = Day(20) };
        Assert.True(FlareUp.StageOn(second, [Begun with { EndedOn = Day(5) }, second], History.Empty, Day(20)).SeeClinician);
        var later = Begun with { StartedOn = Day(22) };
        Assert.False(FlareUp.StageOn(later, [Begun with { EndedOn = Day(5) }, later], History.Empty, Day(22)).SeeClinician);
    }
}
