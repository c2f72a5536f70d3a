using BackBot.Dialogs.Coaching;
using BackBot.Dialogs.Content;
using BackBot.Dialogs.People;

namespace BackBot.Tests.Coaching;

public sealed class GateSetTests
{
    private static readonly Assessment Well = new() { AgeBand = AgeBand.From30To39, Severity = 3 };

    /// <summary>What closes each gate, and an exercise that it must hold back, or change, in the shipped content.</summary>
    public static TheoryData<Gate, Assessment, string, GateDecision> Rows => new()
    {
        { Gate.FlexionSensitive, Well with { Aggravating = [Aggravator.BendingForward] }, "knee-to-chest", GateDecision.NotNow },
        { Gate.FlexionSensitive, Well with { Aggravating = [Aggravator.Sitting] }, "childs-pose", GateDecision.NotNow },
        { Gate.FlexionSensitive, Well with { Aggravating = [Aggravator.BendingForward] }, "cat-cow", GateDecision.Modify },
        { Gate.ExtensionSensitive, Well with { Aggravating = [Aggravator.ArchingBack] }, "cobra", GateDecision.NotNow },
        { Gate.ExtensionSensitive, Well with { Aggravating = [Aggravator.Standing] }, "superman", GateDecision.NotNow },
        { Gate.RotationSensitive, Well with { Aggravating = [Aggravator.Twisting] }, "spinal-twist", GateDecision.NotNow },
        { Gate.ImpactSensitive, Well with { Aggravating = [Aggravator.Impact] }, "running", GateDecision.NotNow },
        { Gate.LoadSensitive, Well with { Aggravating = [Aggravator.Lifting] }, "heavy-deadlift", GateDecision.NotNow },
        { Gate.SittingSensitive, Well with { Aggravating = [Aggravator.Sitting, Aggravator.Standing] }, "seated-machine", GateDecision.Modify },
        { Gate.StandingSensitive, Well with { Aggravating = [Aggravator.Standing, Aggravator.Sitting] }, "walking-short", GateDecision.Modify },
        { Gate.LegSymptoms, Well with { LegOrArmSymptoms = "pain down the left leg" }, "hamstring-stretch", GateDecision.NotNow },
        { Gate.Osteoporosis, Well with { Conditions = [Condition.Osteoporosis] }, "toe-touch", GateDecision.NotNow },
        { Gate.Osteoporosis, Well with { Conditions = [Condition.VertebralFracture] }, "russian-twist", GateDecision.NotNow },
        { Gate.VertebralFracture, Well with { Conditions = [Condition.VertebralFracture] }, "jumping", GateDecision.NotNow },
        { Gate.PregnancyFirstTrimester, Well with { Conditions = [Condition.PregnancyFirstTrimester] }, "superman", GateDecision.NotNow },
        { Gate.PregnancySecondTrimester, Well with { Conditions = [Condition.PregnancySecondTrimester] }, "dead-bug", GateDecision.NotNow },
        { Gate.PregnancyThirdTrimester, Well with { Conditions = [Condition.PregnancyThirdTrimester] }, "bridge", GateDecision.NotNow },
        { Gate.RecentSpinalSurgery, Well with { Conditions = [Condition.RecentSpinalSurgery] }, "pelvic-tilt", GateDecision.NotNow },
        { Gate.SpinalStenosis, Well with { Conditions = [Condition.SpinalStenosis] }, "cobra", GateDecision.NotNow },
        { Gate.Spondylolisthesis, Well with { Conditions = [Condition.Spondylolisthesis] }, "superman", GateDecision.NotNow },
        { Gate.HeartOrBloodPressure, Well with { Conditions = [Condition.HeartOrBloodPressure] }, "plank", GateDecision.Modify },
        { Gate.WristInjury, Well with { Conditions = [Condition.WristInjury] }, "downward-dog", GateDecision.NotNow },
        { Gate.OlderAdult, Well with { AgeBand = AgeBand.From60To69 }, "bird-dog", GateDecision.Modify },
        { Gate.SeverePain, Well with { Severity = 7 }, "bridge", GateDecision.NotNow },
        { Gate.NoFloor, Well with { Limits = [Limit.NoFloor] }, "dead-bug", GateDecision.NotNow },
        { Gate.NoKneeling, Well with { Limits = [Limit.NoKneeling] }, "childs-pose", GateDecision.NotNow },
        { Gate.NoWeightOnHands, Well with { Limits = [Limit.NoWeightOnHands] }, "bird-dog", GateDecision.NotNow },
        { Gate.BalancePoor, Well with { Limits = [Limit.BalancePoor] }, "running", GateDecision.NotNow },
        { Gate.NoPool, Well with { Limits = [Limit.NoPool] }, "swimming", GateDecision.NotNow },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void EveryGateClosesAndHoldsBackWhatItShould(Gate gate, Assessment assessment, string exercise, GateDecision atLeast)
    {
        var closed = GateSet.For(assessment);
        Assert.Contains(gate, closed);
        var outcome = GateRulings.For(Shipped.Content.Exercise(exercise)!, closed);
        Assert.True(outcome.Decision >= atLeast, $"{exercise}: {outcome.Decision}");
    }

    [Fact]
    public void InflammatoryArthritisExcludesNothing()
    {
        var closed = GateSet.For(Well with { Conditions = [Condition.InflammatoryArthritis] });
        Assert.Equal([Gate.InflammatoryArthritis], closed);
        Assert.All(Shipped.Content.Exercises, exercise => Assert.NotEqual(GateDecision.NotNow, GateRulings.For(exercise, closed).Decision));
    }

    [Fact]
    public void SittingAndStandingBothHoldBackNoDirection()
    {
        var closed = GateSet.For(Well with { Aggravating = [Aggravator.Sitting, Aggravator.Standing] });
        Assert.Equal([Gate.SittingSensitive, Gate.StandingSensitive], closed);
    }

    [Fact]
    public void AWellPersonHasNoGate() => Assert.Empty(GateSet.For(Well));

    [Fact]
    public void AFlareUpCountsAsSeverePain() => Assert.Contains(Gate.SeverePain, GateSet.For(Well, flare: true));

    [Fact]
    public void BreathingIsOpenToEveryone()
    {
        var everything = new SortedSet<Gate>(Enum.GetValues<Gate>());
        Assert.Contains(Shipped.Content.Exercises, exercise => exercise.Settles() && GateRulings.For(exercise, everything).Decision != GateDecision.NotNow);
    }

    [Fact]
    public void TheMostRestrictiveGateWinsAndChangesAreJoined()
    {
        var exercise = Shipped.Content.Exercise("walking-short")!;
        var outcome = GateRulings.For(exercise, new SortedSet<Gate> { Gate.LegSymptoms, Gate.BalancePoor });
        Assert.Equal(GateDecision.Modify, outcome.Decision);
        Assert.Equal([Gate.LegSymptoms, Gate.BalancePoor], outcome.By);
        Assert.Contains(exercise.RulingOf(Gate.LegSymptoms).How!, outcome.How, StringComparison.Ordinal);
        Assert.Contains(exercise.RulingOf(Gate.BalancePoor).How!, outcome.How, StringComparison.Ordinal);
    }
}
