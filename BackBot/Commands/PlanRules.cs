using BackBot.Dialogs.Coaching;
using BackBot.Dialogs.Content;
using BackBot.Dialogs.Language;
using BackBot.Dialogs.People;

namespace BackBot.Commands;

/// <summary>
/// What must hold of every plan, written down a second time and apart from the code that makes plans: the simulation and the property tests ask it.
/// </summary>
internal static class PlanRules
{
    /// <summary>The rules that a plan breaks, each as one sentence; empty for a good plan.</summary>
    public static IEnumerable<string> BrokenBy(Plan plan, Assessment assessment, LocalContent content)
    {
        if (plan.Triage >= Safety.Urgent || assessment.AgeBand == AgeBand.Under18)
        {
            return plan is { Exercises.Count: 0, HeldBack.Count: 0, Kind: PlanKind.None } ? [] : ["emergency, urgent, crisis and under 18 carry no exercises"];
        }

        var gates = GateSet.For(assessment);
        return
        [
            .. plan.Exercises.SelectMany(item => BrokenBy(item, plan, assessment, gates, content)),
            .. plan.HeldBack.SelectMany(item => BrokenBy(item, plan, assessment, gates, content)),
            .. Unless(plan.Exercises.Count is >= 1 and <= 4, "one to four exercises"),
            .. Unless(plan.Exercises.Count >= 2 || assessment.MinutesAvailable < 2, "two exercises wherever two minutes are there"),
            .. Unless(plan.Minutes <= Math.Max(1, assessment.MinutesAvailable ?? int.MaxValue), "the minutes are kept"),
            .. Unless(plan.Exercises.Any(item => !content.Exercise(item.ExerciseId)!.Categories.Contains(Category.Stretch)), "stretching is never alone"),
            .. Unless(plan.Exercises.Select(item => item.ExerciseId).Distinct().Count() == plan.Exercises.Count, "no exercise twice"),
            .. Unless(plan.Notices.Contains(Notice.SafetyNet), "everyone with a plan gets the safety net"),
            .. Unless(!(assessment.Fear >= 4) || plan.Notices.Contains(Notice.FearReassurance), "fear of 4 or more is reassured"),
            .. Unless(plan.Triage == Safety.None || plan.Notices.Contains(Notice.SeeClinician), "a routine sign names the clinician"),
        ];
    }

    private static IEnumerable<string> BrokenBy(PlannedExercise item, Plan plan, Assessment assessment, IReadOnlySet<Gate> gates, LocalContent content)
    {
        if (content.Exercise(item.ExerciseId) is not { } exercise)
        {
            return [$"{item.ExerciseId}: is in the content"];
        }

        var decisions = gates.Select(gate => exercise.RulingOf(gate)).ToList();
        return new[]
        {
            Unless(decisions.TrueForAll(ruling => ruling.Decision != GateDecision.NotNow), "no gate holds back what is chosen"),
            Unless(decisions.TrueForAll(ruling => ruling.Decision != GateDecision.Modify) || item.Modified is { Length: > 0 }, "what a gate changes says how"),
            Unless(exercise.Availability == Availability.Open, "waiting entries are not chosen unasked"),
            Unless(exercise.Level <= plan.LevelCap, "the level cap is kept"),
            Unless(plan.Kind is PlanKind.Full || exercise.Level == 1, "a gentle day is level 1"),
            Unless(item.Why.Count > 0, "every exercise has a reason"),
            Unless(item.Dose.Minutes >= 1, "every exercise takes time"),
            Unless(FitsBody(exercise, assessment), "what a person cannot do is not needed"),
            Unless(FitsPlace(exercise, assessment), "place and equipment are there"),
        }.SelectMany(broken => broken).Select(broken => $"{item.ExerciseId}: {broken}");
    }

    private static IEnumerable<string> BrokenBy(HeldBack item, Plan plan, Assessment assessment, IReadOnlySet<Gate> gates, LocalContent content)
    {
        var alternative = content.Exercise(item.Alternative);
        return new[]
        {
            Unless(item.Why.Count > 0, "everything held back has a reason"),
            Unless(item.Decision != GateDecision.Allow, "what is allowed is not held back"),
            Unless(alternative is not null && alternative.Id != item.ExerciseId, "everything held back has an alternative"),
            Unless(
                alternative is null || (alternative.Availability == Availability.Open && alternative.Level <= plan.LevelCap
                    && gates.All(gate => alternative.RulingOf(gate).Decision != GateDecision.NotNow) && FitsBody(alternative, assessment) && FitsPlace(alternative, assessment)),
                $"the alternative {item.Alternative} is allowed"),
            Unless(plan.Exercises.All(chosen => chosen.ExerciseId != item.ExerciseId), "what is held back is not chosen"),
        }.SelectMany(broken => broken).Select(broken => $"{item.ExerciseId} held back: {broken}");
    }

    private static bool FitsBody(Exercise exercise, Assessment assessment) => assessment.Limits.All(limit => limit switch
    {
        Limit.NoFloor => exercise.Positions.Any(position => position is Position.Seated or Position.Standing or Position.Wall or Position.Water or Position.Bed or Position.Any),
        Limit.NoKneeling => exercise.Positions.Any(position => position is not (Position.Kneeling or Position.AllFours)),
        Limit.NoWeightOnHands => exercise.Positions.Any(position => position is not (Position.AllFours or Position.HandsAndFeet)),
        Limit.NoPool => exercise.Positions.Any(position => position != Position.Water),
        Limit.BalancePoor => true,
    });

    private static bool FitsPlace(Exercise exercise, Assessment assessment)
    {
        var gym = assessment.Equipment.Contains(Equipment.FullGym);
        var pool = assessment.Equipment.Contains(Equipment.PoolAccess) || assessment.Setting == Setting.PoolAndHome;
        return exercise.Equipment.All(needed => needed is Equipment.Chair or Equipment.Mat || assessment.Equipment.Contains(needed) || (needed == Equipment.PoolAccess ? pool : gym))
            && (exercise.Settings.Count == 0 || exercise.Settings.Contains(assessment.Setting ?? Setting.Home)
                || (exercise.Settings.Contains(Setting.Home) && assessment.Setting is Setting.Gym or Setting.PoolAndHome));
    }

    private static IEnumerable<string> Unless(bool holds, string rule) => holds ? [] : [rule];
}
