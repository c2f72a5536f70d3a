using BackBot.Dialogs.Content;
using BackBot.Dialogs.People;
using static BackBot.Tests.Content.ShippedContent;

namespace BackBot.Tests.Content;

/// <summary>The gates of clinical rules 3.5 as the exercises carry them.</summary>
public sealed class GateMatrixTests
{
    [Theory]
    [InlineData(Gate.FlexionSensitive, "toe-touch knee-to-chest childs-pose", "cat-cow", "walking-short cobra-low bird-dog bridge")]
    [InlineData(Gate.ExtensionSensitive, "cobra superman", "bridge downward-dog", "knee-to-chest childs-pose childs-pose-seated cycling")]
    [InlineData(Gate.RotationSensitive, "spinal-twist russian-twist abrupt-twisting", "bird-dog", "dead-bug-heel-tap plank wall-angels")]
    [InlineData(Gate.ImpactSensitive, "running jumping high-impact-aerobics", "", "walking swimming cycling elliptical")]
    [InlineData(Gate.LoadSensitive, "heavy-deadlift heavy-squat gym-weights", "resistance-band", "sit-to-stand hip-hinge")]
    [InlineData(Gate.LegSymptoms, "knee-to-chest hamstring-stretch running jumping toe-touch spinal-twist", "walking-short", "cat-cow")]
    [InlineData(Gate.Osteoporosis, "toe-touch knee-to-chest spinal-twist russian-twist", "cat-cow", "bird-dog bridge wall-angels shoulder-blade-squeeze sit-to-stand walking")]
    [InlineData(Gate.VertebralFracture, "knee-to-chest running walking-brisk bridge bird-dog", "", "walking-short diaphragmatic-breathing shoulder-blade-squeeze")]
    [InlineData(Gate.PregnancyThirdTrimester, "cobra cobra-low superman spinal-twist pelvic-tilt bridge", "childs-pose breathing-lying", "cat-cow walking swimming pelvic-tilt-seated clam")]
    [InlineData(Gate.RecentSpinalSurgery, "cat-cow bridge cobra pelvic-tilt resistance-band swimming sit-to-stand shoulder-rolls", "walking walking-short position-of-ease", "diaphragmatic-breathing body-scan meditation")]
    [InlineData(Gate.SpinalStenosis, "cobra cobra-low superman", "walking walking-short bridge", "knee-to-chest childs-pose cycling")]
    [InlineData(Gate.Spondylolisthesis, "cobra superman running", "bridge", "dead-bug bird-dog plank-wall")]
    [InlineData(Gate.HeartOrBloodPressure, "plank gym-weights running", "plank-wall walking-brisk bridge", "walking diaphragmatic-breathing")]
    [InlineData(Gate.WristInjury, "cat-cow bird-dog plank downward-dog cobra", "plank-wall cat-cow-standing", "bridge cat-cow-seated")]
    [InlineData(Gate.NoKneeling, "cat-cow bird-dog childs-pose plank-knees", "", "cat-cow-standing bird-dog-standing plank-wall")]
    [InlineData(Gate.NoFloor, "cat-cow bird-dog bridge dead-bug plank pelvic-tilt cobra knee-to-chest", "", "pelvic-tilt-bed bridge-bed cat-cow-seated plank-wall")]
    [InlineData(Gate.NoWeightOnHands, "cat-cow bird-dog downward-dog plank", "plank-wall", "bridge walking")]
    [InlineData(Gate.BalancePoor, "running elliptical stairs", "walking marching-standing heel-raise", "cat-cow-seated bridge")]
    [InlineData(Gate.NoPool, "swimming water-aerobics water-walking", "", "walking")]
    public void Gate_HoldsBackChangesAndLetsThrough(Gate gate, string notNow, string modify, string allow)
    {
        Assert.All(Ids(notNow), id => Assert.Equal((id, GateDecision.NotNow), (id, Ruling(id, gate).Decision)));
        Assert.All(Ids(modify), id => Assert.Equal((id, GateDecision.Modify), (id, Ruling(id, gate).Decision)));
        Assert.All(Ids(allow), id => Assert.Equal((id, GateDecision.Allow), (id, Ruling(id, gate).Decision)));
    }

    [Fact]
    public void SeverePain_LeavesLevelOneOnly() =>
        Assert.All(English.Exercises, exercise => Assert.Equal(exercise.Level > 1, exercise.RulingOf(Gate.SeverePain).Decision is GateDecision.NotNow));

    /// <summary>Breathing and a position of ease are what is left when everything else waits.</summary>
    [Theory]
    [InlineData("diaphragmatic-breathing")]
    [InlineData("position-of-ease")]
    [InlineData("body-scan")]
    [InlineData("meditation")]
    public void WhatIsAlwaysLeft_IsHeldBackByNoGate(string id) =>
        Assert.DoesNotContain(English.Exercise(id)!.Gates.Values, ruling => ruling.Decision is GateDecision.NotNow);

    [Fact]
    public void EveryGate_LeavesAWalk() =>
        Assert.All(Enum.GetValues<Gate>(), gate => Assert.NotEqual(GateDecision.NotNow, Ruling("walking-short", gate).Decision));

    [Theory]
    [MemberData(nameof(EverydayGates))]
    public void EveryEverydayGate_LeavesMobilityStrengthAndAerobic_WithoutAnyKit(Gate gate)
    {
        Exercise[] left = [.. English.Exercises.Where(exercise =>
            exercise is { Availability: Availability.Open, Level: <= 2, Equipment.Count: 0 } && exercise.RulingOf(gate).Decision is not GateDecision.NotNow)];

        Assert.True(left.Count(exercise => exercise.Categories.Contains(Category.Mobility)) >= 4);
        Assert.True(left.Count(exercise => exercise.Categories.Any(category => category is Category.Strength or Category.Core)) >= 4);
        Assert.True(left.Count(exercise => exercise.Categories.Contains(Category.Aerobic)) >= 3);
    }

    /// <summary>After an operation only walking, breathing and rest are left, and severe pain leaves level 1: both have tests of their own.</summary>
    public static TheoryData<Gate> EverydayGates => [.. Enum.GetValues<Gate>().Except([Gate.RecentSpinalSurgery, Gate.SeverePain])];

    [Fact]
    public void Office_HasShortExercisesSittingAndStanding()
    {
        Exercise[] office = [.. English.Exercises.Where(exercise =>
            exercise is { Availability: Availability.Open, Dose.Minutes: <= 3, Equipment.Count: 0 } && (exercise.Settings.Count == 0 || exercise.Settings.Contains(Setting.Office)))];

        Assert.True(office.Length >= 15);
        Assert.All(office, exercise => Assert.Contains(exercise.Positions, position => position is Position.Seated or Position.Standing or Position.Wall or Position.Any));
    }

    /// <summary>Someone who can do nothing on the floor, on knees or hands, without good balance or a pool, still has a choice of each kind.</summary>
    [Fact]
    public void ManyLimitsTogether_LeaveAChoice()
    {
        Gate[] gates = [Gate.NoFloor, Gate.NoKneeling, Gate.NoWeightOnHands, Gate.BalancePoor, Gate.NoPool, Gate.OlderAdult, Gate.Osteoporosis];
        Exercise[] left = [.. English.Exercises.Where(exercise =>
            exercise is { Availability: Availability.Open, Level: 1, Equipment.Count: 0 } && gates.All(gate => exercise.RulingOf(gate).Decision is not GateDecision.NotNow))];

        Assert.Contains(left, exercise => exercise.Categories.Contains(Category.Mobility));
        Assert.Contains(left, exercise => exercise.Categories.Contains(Category.Strength));
        Assert.Contains(left, exercise => exercise.Categories.Contains(Category.Aerobic));
    }

    private static string[] Ids(string listed) => listed.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static GateRuling Ruling(string id, Gate gate) => (English.Exercise(id) ?? throw new KeyNotFoundException(id)).RulingOf(gate);
}
