using System.Globalization;
using BackBot.Dialogs.Content;
using BackBot.Dialogs.People;

namespace BackBot.Dialogs.Coaching;

/// <summary>
/// Chooses a day's exercises (clinical rules 3.6, "Selection"): gates, then level, then balance over the week, then what the person likes, then variety, and
/// ties by content order. The same request always gives the same plan.
/// </summary>
public sealed class ExerciseSelector(IReadOnlyList<Exercise> exercises, IReadOnlyDictionary<Gate, GateText> gateTexts)
{
    /// <summary>The way back to an entry that no gate holds is looked at after this many days.</summary>
    internal const int NotYetRevisitDays = 28;

    private readonly Families families = new(exercises);

    public Plan Select(PlanRequest request)
    {
        var today = request with { Assessment = request.Assessment with { Severity = request.PainToday } };
        var triage = Triage.Assess(today.Assessment, today.Context);
        var gates = GateSet.For(today.Assessment, today.Flare);
        var kind = PlanKinds.For(today, triage, gates);
        var plan = new Plan
        {
            Id = "plan-" + today.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Date = today.Today,
            Kind = kind,
            Triage = triage.Tier,
            Signs = triage.Signs,
            Notices = Notices.For(today.Assessment, triage, kind),
        };
        if (kind == PlanKind.None)
        {
            return plan;
        }

        var cap = PlanKinds.LevelCap(today, kind);
        var eligibility = new Eligibility(today, kind, gates, cap);
        var chosen = new DayFiller(today, kind, exercises, families, eligibility).Fill();
        var reasons = new Reasons(today, triage, kind, gates);
        return plan with
        {
            LevelCap = cap,
            Exercises =
            [
                .. chosen.Select(item => new PlannedExercise
                {
                    ExerciseId = item.Exercise.Id,
                    Dose = item.Dose,
                    Why = reasons.For(item.Exercise),
                    Cues = Cues.For(today.Dials.GetValueOrDefault(item.Exercise.Id)),
                    Modified = GateRulings.For(item.Exercise, gates).How,
                }),
            ],
            HeldBack = new HoldingBack(exercises, gateTexts, eligibility, gates, today.Today).For(chosen),
        };
    }

    /// <summary>
    /// What to do instead of one exercise today: an easier variant, its safer alternative, or the most alike that is allowed and not in the plan yet.
    /// Null only when nothing else is allowed.
    /// </summary>
    public Exercise? InsteadOf(string exerciseId, PlanRequest request, Plan plan)
    {
        var gates = GateSet.For(request.Assessment with { Severity = request.PainToday }, request.Flare);
        var eligibility = new Eligibility(request, plan.Kind, gates, plan.LevelCap);
        var taken = plan.Exercises.Select(item => item.ExerciseId).Append(exerciseId).Concat(request.Resting).ToHashSet(StringComparer.Ordinal);
        var wanted = exercises.FirstOrDefault(exercise => exercise.Id == exerciseId);
        return wanted is null || plan.Kind == PlanKind.None
            ? null
            : Alternatives.For(wanted, GateRulings.For(wanted, gates).By, exercises, exercise => !taken.Contains(exercise.Id) && eligibility.Allows(exercise));
    }
}
