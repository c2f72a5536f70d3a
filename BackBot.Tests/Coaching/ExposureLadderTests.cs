using BackBot.Dialogs.Coaching;
using BackBot.Dialogs.Content;
using BackBot.Dialogs.People;
using static BackBot.Tests.Coaching.Days;

namespace BackBot.Tests.Coaching;

public sealed class ExposureLadderTests
{
    private static readonly LadderMovement Bending = new() { Id = "bending", Name = "putting on socks", Concern = 5 };
    private static readonly Assessment Calm = new() { AgeBand = AgeBand.From30To39, Severity = 3 };

    [Fact]
    public void ThreeMovementsTheLeastWorryingFirst()
    {
        var ladder = ExposureLadder.Build([Concern(9), Concern(4), Concern(6), Concern(7)]);
        Assert.Equal([4, 6, 7], ladder.Movements.Select(movement => movement.Concern));
    }

    [Theory]
    [InlineData(new double[] { 1, 4, 9 }, 4.0)]
    [InlineData(new double[] { 1, 7, 9 }, 1.0)]
    [InlineData(new double[] { 6, 7 }, 6.0)]
    public void ItBeginsInTheMiddle(double[] concerns, double first) => Assert.Equal(first, ExposureLadder.Next(ExposureLadder.Build(concerns.Select(Concern)))!.Concern);

    [Fact]
    public void ItNeverBeginsWithTheWorst() => Assert.Null(ExposureLadder.Next(ExposureLadder.Build([Concern(8), Concern(10)])));

    [Fact]
    public void AfterAStepElsewhereTheWorstMayCome() =>
        Assert.Equal(9, ExposureLadder.Next(new Ladder([Concern(4) with { Step = 5, Finished = true }, Concern(9)]))!.Concern);

    [Fact]
    public void TwoGoodDaysClimb()
    {
        Assert.Equal(LadderMove.Repeat, Decide(Try(0, FearedOutcome.No, 3)));
        Assert.Equal(LadderMove.Repeat, Decide(Try(0, FearedOutcome.No, 3), Try(0, FearedOutcome.No, 2)));
        Assert.Equal(LadderMove.NextStep, Decide(Try(0, FearedOutcome.No, 3), Try(1, FearedOutcome.No, 3)));
    }

    [Fact]
    public void AGoodOutcomeWithoutLessConcernIsRepeated() => Assert.Equal(LadderMove.Repeat, Decide(Try(0, FearedOutcome.No, 5), Try(1, FearedOutcome.No, 4)));

    [Fact]
    public void MoreConcernMakesTheStepSmaller() => Assert.Equal(LadderMove.SmallerStep, ExposureLadder.Decide(Bending with { Step = 2, Trials = [Try(0, FearedOutcome.Partly, 7, step: 2)] }));

    [Fact]
    public void WhatWasFearedStepsDownAndTwiceNamesAPhysio()
    {
        Assert.Equal(LadderMove.StepDown, Decide(Try(0, FearedOutcome.Yes, 6)));
        Assert.Equal(LadderMove.SeePhysio, Decide(Try(0, FearedOutcome.Yes, 6), Try(1, FearedOutcome.No, 5, settled: false)));
    }

    [Fact]
    public void TheLastStepFinishes() =>
        Assert.Equal(LadderMove.Finished, ExposureLadder.Decide(Bending with { Step = 5, Trials = [Try(0, FearedOutcome.No, 2, step: 5), Try(1, FearedOutcome.No, 1, step: 5)] }));

    [Fact]
    public void StepsStayBetweenOneAndFive()
    {
        Assert.Equal(1, ExposureLadder.Apply(Bending, LadderMove.StepDown).Step);
        Assert.Equal(5, ExposureLadder.Apply(Bending with { Step = 5 }, LadderMove.NextStep).Step);
        Assert.Equal(2, ExposureLadder.Apply(Bending, LadderMove.NextStep).Step);
    }

    [Fact]
    public void ExpectationAndExperienceAreSetSideBySide()
    {
        var trial = new ExposureTrial(Day(0), 1, new Expectation { Pain = 8, Minutes = 60, Words = "my disc will go" }, new Experience { Happened = FearedOutcome.No, Pain = 3, SettleMinutes = 5, Lesson = "it holds" });
        Assert.Equal(
            ["You expected pain of 8, and it was 3.", "You expected it to last 60 minutes. It settled after 5.", "What you were worried about did not happen.", "In your own words: it holds"],
            ExposureLadder.Compare(trial).Select(phrase => Shipped.Content.Messages.Say(phrase.Key, phrase.Values)));
    }

    [Theory]
    [InlineData(3, 6, true, false, false, StopReason.PainTooHigh)]
    [InlineData(3, 6, false, false, false, null)]
    [InlineData(4, 6, true, false, false, null)]
    [InlineData(2, 5, true, false, false, null)]
    [InlineData(3, 3, false, true, false, StopReason.SymptomsSpread)]
    [InlineData(3, 3, false, true, true, StopReason.DangerSign)]
    public void StopRules(double before, double pain, bool lasting, bool spread, bool sign, StopReason? reason) =>
        Assert.Equal(reason, ExposureLadder.Stop(before, pain, lasting, spread, sign));

    [Fact]
    public void TheLadderWaitsWhereItShould()
    {
        Assert.Null(Deferral(Calm));
        Assert.Equal(LadderDeferral.DangerSign, Deferral(Calm with { Signs = ["E2"] }));
        Assert.Equal(LadderDeferral.Under18, Deferral(Calm with { AgeBand = AgeBand.Under18 }));
        Assert.Equal(LadderDeferral.RecentSurgery, Deferral(Calm with { Conditions = [Condition.RecentSpinalSurgery] }));
        Assert.Equal(LadderDeferral.FractureRisk, Deferral(Calm with { Conditions = [Condition.Osteoporosis] }));
        Assert.Equal(LadderDeferral.PainTooHigh, Deferral(Calm with { Severity = 8 }));
    }

    private static LadderDeferral? Deferral(Assessment assessment) => ExposureLadder.Deferral(assessment, Triage.Assess(assessment), assessment.Severity, [Movement.Flexion]);

    private static LadderMovement Concern(double concern) => new() { Id = $"movement-{concern}", Name = "a movement", Concern = concern };

    private static LadderMove Decide(params ExposureTrial[] trials) => ExposureLadder.Decide(Bending with { Trials = trials });

    private static ExposureTrial Try(int day, FearedOutcome happened, double concern, bool? settled = null, int step = 1) =>
        new(Day(day), step, new Expectation { Pain = 7 }, new Experience { Happened = happened, Concern = concern, SettledByMorning = settled });
}
