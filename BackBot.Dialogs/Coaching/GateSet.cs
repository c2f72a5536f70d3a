using BackBot.Dialogs.Content;
using BackBot.Dialogs.People;

namespace BackBot.Dialogs.Coaching;

/// <summary>The gates that are closed for a person today (clinical rules 3.5), each from what they told.</summary>
public static class GateSet
{
    /// <summary>From here pain counts as severe: level 1 only.</summary>
    public const double SeverePain = 7;

    /// <param name="flare">The person is in a flare-up.</param>
    public static IReadOnlySet<Gate> For(Assessment assessment, bool flare = false) =>
        new SortedSet<Gate>(
        [
            .. FromDirections(assessment),
            .. FromLegs(assessment),
            .. assessment.Conditions.SelectMany(FromCondition),
            .. assessment.Limits.Select(FromLimit),
            // The band 60-69 holds both sides of 65; the careful side is taken.
            .. Where(assessment.AgeBand >= AgeBand.From60To69, Gate.OlderAdult),
            .. Where(flare || assessment.Severity >= SeverePain, Gate.SeverePain),
        ]);

    /// <summary>
    /// What provokes the pain. Sitting speaks for bending and standing for arching, unless both provoke: then it is keeping still that does,
    /// and no direction is held back.
    /// </summary>
    private static IEnumerable<Gate> FromDirections(Assessment assessment)
    {
        var provoking = assessment.Aggravating;
        var sitting = provoking.Contains(Aggravator.Sitting);
        var standing = provoking.Contains(Aggravator.Standing);
        return
        [
            .. Where(provoking.Contains(Aggravator.BendingForward) || (sitting && !standing), Gate.FlexionSensitive),
            .. Where(provoking.Contains(Aggravator.ArchingBack) || (standing && !sitting), Gate.ExtensionSensitive),
            .. Where(provoking.Contains(Aggravator.Twisting), Gate.RotationSensitive),
            .. Where(provoking.Contains(Aggravator.Impact), Gate.ImpactSensitive),
            .. Where(provoking.Contains(Aggravator.Lifting), Gate.LoadSensitive),
            .. Where(sitting, Gate.SittingSensitive),
            .. Where(standing, Gate.StandingSensitive),
        ];
    }

    private static IEnumerable<Gate> FromLegs(Assessment assessment)
    {
        var told = LegSymptoms.Read(assessment.LegOrArmSymptoms);
        return Where((told.Present && told.Leg) || assessment.Signs.Contains("R3") || assessment.Signs.Contains("U5"), Gate.LegSymptoms);
    }

    private static IEnumerable<Gate> FromCondition(Condition condition) => condition switch
    {
        Condition.None or Condition.CancerHistory => [],
        Condition.Osteoporosis => [Gate.Osteoporosis],
        // "As above and more": a fracture keeps everything that fragile bone keeps.
        Condition.VertebralFracture => [Gate.Osteoporosis, Gate.VertebralFracture],
        Condition.PregnancyFirstTrimester => [Gate.PregnancyFirstTrimester],
        Condition.PregnancySecondTrimester => [Gate.PregnancySecondTrimester],
        Condition.PregnancyThirdTrimester => [Gate.PregnancyThirdTrimester],
        Condition.RecentSpinalSurgery => [Gate.RecentSpinalSurgery],
        Condition.SpinalStenosis => [Gate.SpinalStenosis],
        Condition.Spondylolisthesis => [Gate.Spondylolisthesis],
        Condition.InflammatoryArthritis => [Gate.InflammatoryArthritis],
        Condition.HeartOrBloodPressure => [Gate.HeartOrBloodPressure],
        Condition.WristInjury => [Gate.WristInjury],
    };

    private static Gate FromLimit(Limit limit) => limit switch
    {
        Limit.NoFloor => Gate.NoFloor,
        Limit.NoKneeling => Gate.NoKneeling,
        Limit.NoWeightOnHands => Gate.NoWeightOnHands,
        Limit.BalancePoor => Gate.BalancePoor,
        Limit.NoPool => Gate.NoPool,
    };

    private static IEnumerable<Gate> Where(bool holds, Gate gate) => holds ? [gate] : [];
}
