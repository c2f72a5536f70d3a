using BackBot.Dialogs.Coaching;
using BackBot.Dialogs.Language;
using BackBot.Dialogs.People;

namespace BackBot.Tests.Coaching;

public sealed class TriageTests
{
    private static readonly Assessment Well = new() { AgeBand = AgeBand.From30To39, PainSite = PainSite.Lower, DurationDays = 3, Severity = 3, LegOrArmSymptoms = "none" };

    /// <summary>One row a sign that the assessment alone can show; the rest are found in words and told.</summary>
    public static TheoryData<string, Safety, Assessment> Shown => new()
    {
        { "C", Safety.Crisis, Flagged(RedFlag.SelfHarm) },
        { "E1", Safety.Emergency, Flagged(RedFlag.BladderBowel) },
        { "E2", Safety.Emergency, Flagged(RedFlag.SaddleNumbness) },
        { "E2", Safety.Emergency, Well with { LegOrArmSymptoms = "numb between my legs" } },
        { "E3", Safety.Emergency, Flagged(RedFlag.BilateralLegSymptoms) },
        { "E3", Safety.Emergency, Well with { LegOrArmSymptoms = "tingling in both legs" } },
        { "E4", Safety.Emergency, Flagged(RedFlag.LegWeakness) },
        { "E4", Safety.Emergency, Well with { LegOrArmSymptoms = "my left leg keeps giving way" } },
        { "E4", Safety.Emergency, Well with { LegOrArmSymptoms = "numb left shin", PainSite = PainSite.Middle } },
        { "E4", Safety.Emergency, Flagged(RedFlag.CancerHistory) with { LegOrArmSymptoms = "tingling in one foot", PainSite = PainSite.Upper } },
        { "E6", Safety.Emergency, Flagged(RedFlag.MajorTrauma) },
        { "E7", Safety.Emergency, Flagged(RedFlag.ChestOrAbdominalPain) },
        { "E8", Safety.Emergency, Flagged(RedFlag.ChestOrAbdominalPain) with { AgeBand = AgeBand.From60To69 } },
        { "E9", Safety.Emergency, Flagged(RedFlag.Fever, RedFlag.IvDrugUse) },
        { "E9", Safety.Emergency, Flagged(RedFlag.Fever, RedFlag.Steroids) },
        { "E9", Safety.Emergency, Flagged(RedFlag.Fever) with { LegOrArmSymptoms = "numb left foot" } },
        { "E9", Safety.Emergency, Well with { Signs = ["U1", "E4"] } },
        { "E11", Safety.Emergency, Well with { LegOrArmSymptoms = "my hands are numb and clumsy" } },
        { "U1", Safety.Urgent, Flagged(RedFlag.Fever) },
        { "U2", Safety.Urgent, Flagged(RedFlag.IvDrugUse) },
        { "U2", Safety.Urgent, Flagged(RedFlag.Fever) with { Conditions = [Condition.RecentSpinalSurgery] } },
        { "U3", Safety.Urgent, Flagged(RedFlag.CancerHistory) },
        { "U3", Safety.Urgent, Well with { Conditions = [Condition.CancerHistory] } },
        { "U4", Safety.Urgent, Flagged(RedFlag.MinorFallSuddenPain) with { AgeBand = AgeBand.From70To79 } },
        { "U4", Safety.Urgent, Flagged(RedFlag.MinorFallSuddenPain) with { Conditions = [Condition.Osteoporosis] } },
        { "U4", Safety.Urgent, Flagged(RedFlag.MinorFallSuddenPain, RedFlag.Steroids) },
        { "U5", Safety.Urgent, Well with { LegOrArmSymptoms = "numbness in my left leg that is spreading" } },
        { "U7", Safety.Urgent, Well with { Severity = 8, Easing = "nothing helps" } },
        { "U9", Safety.Urgent, Flagged(RedFlag.WeightLoss) },
        { "U9", Safety.Urgent, Flagged(RedFlag.NightSweats) },
        { "U10", Safety.Urgent, Flagged(RedFlag.Fever) with { Conditions = [Condition.PregnancyThirdTrimester] } },
        { "R1", Safety.Clinician, Well with { DurationDays = 8 } },
        { "R2", Safety.Clinician, Well with { OtcAntiInflammatory = OtcResult.NotHelped } },
        { "R3", Safety.Clinician, Well with { LegOrArmSymptoms = "tingling in the left calf" } },
        { "R4", Safety.Clinician, Well with { Recurrent = true } },
        { "R5", Safety.Clinician, Well with { StopsActivity = true } },
        { "R6", Safety.Clinician, Well with { InterferesWorkHome = true } },
        { "R7", Safety.Clinician, Well with { AgeBand = AgeBand.From50To59, DurationDays = 28 } },
        { "R7", Safety.Clinician, Well with { AgeBand = AgeBand.From18To19, DurationDays = 28 } },
        { "R10", Safety.Clinician, Well with { PainSite = PainSite.Middle, DurationDays = 30 } },
        { "R11", Safety.Clinician, Well with { DurationDays = 43 } },
        { "R12", Safety.Clinician, Well with { LegOrArmSymptoms = "ache in the calf", Aggravating = [Aggravator.Walking], Easing = "sitting down" } },
        { "R13", Safety.Clinician, Well with { Conditions = [Condition.PregnancyFirstTrimester] } },
        { "R14", Safety.Clinician, Well with { Conditions = [Condition.RecentSpinalSurgery] } },
        { "R15", Safety.Clinician, Flagged(RedFlag.Steroids) },
    };

    public static TheoryData<string> Told => [.. Sign.All];

    [Theory]
    [MemberData(nameof(Shown))]
    public void EverySignThatIsShownIsFound(string sign, Safety tier, Assessment assessment)
    {
        var result = Triage.Assess(assessment);
        Assert.Contains(sign, result.Signs);
        Assert.Equal(tier, result.Tier);
    }

    [Theory]
    [MemberData(nameof(Told))]
    public void EverySignThatIsToldCounts(string sign)
    {
        var result = Triage.Assess(Well with { Signs = [sign] });
        Assert.Contains(sign, result.Signs);
        Assert.Equal(Sign.TierOf(sign), result.Tier);
    }

    [Fact]
    public void AWellPersonIsToldToCarryOn() => Assert.Equal(Safety.None, Triage.Assess(Well).Tier);

    [Theory]
    [InlineData(RedFlag.SaddleNumbness, Safety.Urgent)]
    [InlineData(RedFlag.LegWeakness, Safety.Urgent)]
    [InlineData(RedFlag.MajorTrauma, Safety.Urgent)]
    [InlineData(RedFlag.Fever, Safety.Urgent)]
    [InlineData(RedFlag.CancerHistory, Safety.Urgent)]
    [InlineData(RedFlag.SelfHarm, Safety.Crisis)]
    public void UnsureIsNeverNo(RedFlag flag, Safety tier)
    {
        var result = Triage.Assess(Well with { RedFlags = new Dictionary<RedFlag, YesNo> { [flag] = YesNo.Unsure } });
        Assert.Equal(tier, result.Tier);
        Assert.False(result.Findings[0].Sure);
    }

    [Fact]
    public void TheHighestTierWinsAndEverySignIsKept()
    {
        var result = Triage.Assess(Flagged(RedFlag.SelfHarm, RedFlag.BladderBowel, RedFlag.Fever) with { DurationDays = 10 });
        Assert.Equal(Safety.Crisis, result.Tier);
        Assert.Equal(["C", "E1", "E9", "U1", "R1"], result.Signs);
        Assert.Equal([Notice.CallEmergencyNow, Notice.CrisisResources], result.Notices);
    }

    [Fact]
    public void AMinorFallInAYoungPersonWithSoundBonesIsNoSign() => Assert.Equal(Safety.None, Triage.Assess(Flagged(RedFlag.MinorFallSuddenPain)).Tier);

    [Theory]
    [InlineData(1, Safety.Clinician)]
    [InlineData(2, Safety.Urgent)]
    public void FeaturesOfIllnessCountTogether(int features, Safety tier)
    {
        var systemic = Enum.GetValues<SystemicFeature>().Take(features).ToList();
        Assert.Equal(tier, Triage.Assess(Well, new TriageContext { Systemic = systemic }).Tier);
    }

    [Fact]
    public void KnownImprovementIsNoReasonForASecondLook() =>
        Assert.DoesNotContain("R11", Triage.Assess(Well with { DurationDays = 60 }, new TriageContext { Improving = true }).Signs);

    [Fact]
    public void MoreThanAWeekAloneIsMentionedAndNeverBlocksMovement()
    {
        var assessment = Well with { DurationDays = 9 };
        Assert.Equal(RoutineAdvice.Mention, Triage.Assess(assessment).Advice);
        Assert.Equal(PlanKind.Full, new Coach(Shipped.Content).Day(new CoachRequest { Assessment = assessment, Today = new(2026, 11, 21) }).Plan.Kind);
    }

    [Fact]
    public void OneOfTheSixSignsSuggestsARoutineAppointment() => Assert.Equal(RoutineAdvice.Suggest, Triage.Assess(Well with { Recurrent = true }).Advice);

    [Fact]
    public void ThreeOfTheSixSignsSuggestItFirmly() =>
        Assert.Equal(RoutineAdvice.SuggestFirmly, Triage.Assess(Well with { Recurrent = true, StopsActivity = true, InterferesWorkHome = true }).Advice);

    [Fact]
    public void OneSignForMoreThanSixWeeksSuggestsItFirmly() => Assert.Equal(RoutineAdvice.SuggestFirmly, Triage.Assess(Well with { Recurrent = true, DurationDays = 43 }).Advice);

    [Fact]
    public void AMistypedSignIsNotLost() => Assert.Throws<ArgumentException>(() => Triage.Assess(Well with { Signs = ["E99"] }));

    private static Assessment Flagged(params RedFlag[] flags) => Well with { RedFlags = flags.ToDictionary(flag => flag, _ => YesNo.Yes) };
}
