using System.Globalization;
using BackBot.Dialogs.Content;
using BackBot.Dialogs.People;

namespace BackBot.Dialogs.Coaching;

/// <summary>
/// Chooses a day's exercises (clinical rules 3.6, "Selection"): gates, then level, then balance over the week, then where it hurts, then what the person likes, then variety, and
/// ties by content order. The same request always gives the same plan.
/// </summary>
public sealed class ExerciseSelector(IReadOnlyList<Exercise> exercises, IReadOnlyDictionary<Gate, GateText> gateTexts)
{
    /// <summary>The way back to an entry that no gate holds is looked at after this many days.</summary>
    internal const int NotYetRevisitDays = 28;

    private readonly Families families = new(exercises);
    private readonly Dictionary<string, Exercise> byId = exercises.ToDictionary(exercise => exercise.Id, StringComparer.Ordinal);

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
        var chosen = new DayFiller(today, kind, exercises, families, eligibility, PlanKinds.EntryLevel(request)).Fill();
        var reasons = new Reasons(today, triage, kind, gates);
        return plan with
        {
            LevelCap = cap,
            Exercises = [.. chosen.Select(item => ItemOf(item, today, reasons, gates))],
            HeldBack = new HoldingBack(byId, exercises, gateTexts, eligibility, today.Today).For(chosen),
        };
    }

    /// <summary>
    /// The plan with another exercise in the place of one: its safer alternative, an easier variant, or the most alike that is allowed, fits in its minutes
    /// and is not in the plan yet. Null when there is none.
    /// </summary>
    public Plan? Swap(string exerciseId, PlanRequest request, Plan plan)
    {
        var today = request with { Assessment = request.Assessment with { Severity = request.PainToday } };
        var wanted = byId.GetValueOrDefault(exerciseId);
        var planned = plan.Exercises.FirstOrDefault(item => item.ExerciseId == exerciseId);
        if (wanted is null || planned is null || plan.Kind == PlanKind.None)
        {
            return null;
        }

        var gates = GateSet.For(today.Assessment, today.Flare);
        var eligibility = new Eligibility(today, plan.Kind, gates, plan.LevelCap);
        var filler = new DayFiller(today, plan.Kind, exercises, families, eligibility, PlanKinds.EntryLevel(request));
        var taken = plan.Exercises.Select(item => item.ExerciseId).Concat(request.Resting).ToHashSet(StringComparer.Ordinal);
        var instead = Alternatives.For(wanted, eligibility.OutcomeOf(wanted).By, byId,
            [.. exercises.Where(exercise => !taken.Contains(exercise.Id) && eligibility.Allows(exercise) && filler.Fitted(exercise, planned.Dose.Minutes) is not null)]);
        return instead is null ? null : plan with
        {
            Exercises =
            [
                .. plan.Exercises.Select(item => item != planned ? item
                    : ItemOf(filler.Fitted(instead, planned.Dose.Minutes)!, today, new Reasons(today, Triage.Assess(today.Assessment, today.Context), plan.Kind, gates), gates)),
            ],
            HeldBack = [.. plan.HeldBack.Where(item => item.ExerciseId != instead.Id)],
        };
    }

    /// <summary>Whether a small thing to do may be suggested today: one without an exercise always may, one with an exercise by the rules of the plan.</summary>
    public bool Allows(string? exerciseId, PlanRequest request, Plan plan)
    {
        if (exerciseId is null)
        {
            return true;
        }

        var today = request with { Assessment = request.Assessment with { Severity = request.PainToday } };
        return plan.Kind != PlanKind.None
            && byId.GetValueOrDefault(exerciseId) is { } exercise
            && new Eligibility(today, plan.Kind, GateSet.For(today.Assessment, today.Flare), plan.LevelCap).Allows(exercise);
    }

    private static PlannedExercise ItemOf(DayItem item, PlanRequest request, Reasons reasons, IReadOnlySet<Gate> gates) => new()
    {
        ExerciseId = item.Exercise.Id,
        Dose = item.Dose,
        Why = reasons.For(item.Exercise),
        Cues = Cues.For(request.Dials.GetValueOrDefault(item.Exercise.Id)),
        Modified = GateRulings.For(item.Exercise, gates).How,
    };
}
