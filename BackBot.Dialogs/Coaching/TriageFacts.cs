using BackBot.Dialogs.People;

namespace BackBot.Dialogs.Coaching;

/// <summary>
/// What the triage rules ask about a person. Every question is answered yes, no or unsure; what was not asked is no here, because asking is the
/// conversation's duty and an unasked question is no finding.
/// </summary>
internal sealed class TriageFacts(Assessment assessment, TriageContext context)
{
    private const int PersistentDays = 28;

    public Assessment Assessment { get; } = assessment;

    public TriageContext Context { get; } = context;

    public LegSymptoms Leg { get; } = LegSymptoms.Read(assessment.LegOrArmSymptoms);

    public YesNo Fever => Any(Flag(RedFlag.Fever), Told("U1"));

    public YesNo Cancer => Any(Flag(RedFlag.CancerHistory), When(Has(Condition.CancerHistory)), Told("U3"));

    /// <summary>Bone that may break easily: osteoporosis known, an earlier fracture, long steroids, or 70 and over.</summary>
    public YesNo Fragile => Any(
        When(Has(Condition.Osteoporosis) || Has(Condition.VertebralFracture) || Assessment.AgeBand >= AgeBand.From70To79), Flag(RedFlag.Steroids));

    /// <summary>Any new sign from a nerve or the cord, beyond pain.</summary>
    public YesNo Neurological => Any(
        Flag(RedFlag.SaddleNumbness), Flag(RedFlag.BladderBowel), Flag(RedFlag.LegWeakness), Flag(RedFlag.BilateralLegSymptoms),
        When(Leg.Changed || Leg.BothLegs || Leg.Saddle || Leg.Cord), Leg.Weak,
        Told("E1"), Told("E2"), Told("E3"), Told("E4"), Told("E5"), Told("E11"), Told("U5"));

    /// <summary>Pain mainly mid-back, or anywhere but the lower back in someone who has had cancer, where a change in a leg counts as weakness does.</summary>
    public YesNo ThoracicWithLegChange => All(
        When(Leg.Leg && (Leg.Numb || (Leg.Changed && Cancer != YesNo.No)) || Assessment.Signs.Contains("U5")),
        When(Assessment.PainSite == PainSite.Middle || (Assessment.PainSite == PainSite.Upper && Cancer != YesNo.No)));

    public bool Pregnant => Has(Condition.PregnancyFirstTrimester) || Has(Condition.PregnancySecondTrimester) || Has(Condition.PregnancyThirdTrimester);

    public bool Persistent => Assessment.DurationDays >= PersistentDays;

    public bool Has(Condition condition) => Assessment.Conditions.Contains(condition);

    public YesNo Flag(RedFlag flag) => Assessment.RedFlags.GetValueOrDefault(flag, YesNo.No);

    /// <summary>A sign that was already found in what the person wrote or ticked.</summary>
    public YesNo Told(string sign) => When(Assessment.Signs.Contains(sign));

    public static YesNo When(bool holds) => holds ? YesNo.Yes : YesNo.No;

    /// <summary>Yes if any is yes, else unsure if any is unsure.</summary>
    public static YesNo Any(params ReadOnlySpan<YesNo> answers) =>
        answers.Contains(YesNo.Yes) ? YesNo.Yes : answers.Contains(YesNo.Unsure) ? YesNo.Unsure : YesNo.No;

    /// <summary>No if any is no, else unsure if any is unsure.</summary>
    public static YesNo All(params ReadOnlySpan<YesNo> answers) =>
        answers.Contains(YesNo.No) ? YesNo.No : answers.Contains(YesNo.Unsure) ? YesNo.Unsure : YesNo.Yes;
}
