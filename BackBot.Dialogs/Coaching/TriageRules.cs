using BackBot.Dialogs.People;
using static BackBot.Dialogs.Coaching.TriageFacts;

namespace BackBot.Dialogs.Coaching;

/// <summary>
/// The table of clinical rules 3.2, one line a sign, for a clinician to read beside it. A sign that was told in words (found by the language reader)
/// holds whether or not it has a line here. Every line may only add: a rule never looks at what would make a person better.
/// </summary>
internal static class TriageRules
{
    public static IReadOnlyList<(string Sign, Func<TriageFacts, YesNo> Holds)> All { get; } =
    [
        (Sign.Crisis, f => f.Flag(RedFlag.SelfHarm)),

        ("E1", f => f.Flag(RedFlag.BladderBowel)),
        ("E2", f => Any(f.Flag(RedFlag.SaddleNumbness), When(f.Leg.Saddle))),
        ("E3", f => Any(f.Flag(RedFlag.BilateralLegSymptoms), When(f.Leg.BothLegs))),
        ("E4", f => Any(f.Flag(RedFlag.LegWeakness), f.Leg.Weak, f.ThoracicWithLegChange)),
        ("E6", f => f.Flag(RedFlag.MajorTrauma)),
        ("E7", f => f.Flag(RedFlag.ChestOrAbdominalPain)),
        // The question asks about chest and belly in one; from 60 the belly's great vessel has to be thought of as well.
        ("E8", f => All(f.Flag(RedFlag.ChestOrAbdominalPain), When(f.Assessment.AgeBand >= AgeBand.From60To69))),
        ("E9", f => All(f.Fever, Any(f.Neurological, f.Flag(RedFlag.IvDrugUse), f.Flag(RedFlag.Steroids), f.Told("U2")))),
        ("E11", f => When(f.Leg.Cord)),

        ("U1", f => f.Fever),
        ("U2", f => Any(f.Flag(RedFlag.IvDrugUse), All(f.Fever, When(f.Has(Condition.RecentSpinalSurgery))))),
        ("U3", f => f.Cancer),
        ("U4", f => All(f.Flag(RedFlag.MinorFallSuddenPain), f.Fragile)),
        ("U5", f => When(f.Leg.MarkedNumbness || f.Leg.WeakArm)),
        ("U7", f => When(f.Assessment.Severity >= 8 && Easing.IsNothing(f.Assessment.Easing))),
        ("U9", f => Any(f.Flag(RedFlag.WeightLoss), f.Flag(RedFlag.NightSweats))),
        ("U10", f => All(When(f.Pregnant), f.Fever)),

        // The six signs of source 000, as written there.
        ("R1", f => When(f.Assessment.DurationDays > 7)),
        ("R2", f => When(f.Assessment.OtcAntiInflammatory == OtcResult.NotHelped)),
        ("R3", f => When(f.Leg.Present)),
        ("R4", f => When(f.Assessment.Recurrent == true)),
        ("R5", f => When(f.Assessment.StopsActivity == true)),
        ("R6", f => When(f.Assessment.InterferesWorkHome == true)),

        ("R7", f => When(f.Persistent && f.Context.Improving != true && f.Assessment.Recurrent != true
            && f.Assessment.AgeBand is AgeBand.Under18 or AgeBand.From18To19 or >= AgeBand.From50To59)),
        ("R8", f => When(f.Context.Systemic.Count > 0)),
        ("R10", f => When(f.Persistent && f.Assessment.PainSite == PainSite.Middle)),
        ("R11", f => When(f.Assessment.DurationDays > Triage.LongDays && f.Context.Improving != true)),
        ("R12", f => When(f.Leg.Leg && f.Leg.Present && f.Assessment.Aggravating.Contains(Aggravator.Walking) && Easing.IsSittingOrBending(f.Assessment.Easing))),
        ("R13", f => When(f.Pregnant)),
        ("R14", f => When(f.Has(Condition.RecentSpinalSurgery))),
        ("R15", f => f.Flag(RedFlag.Steroids)),
    ];
}
