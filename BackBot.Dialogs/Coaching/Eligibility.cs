using BackBot.Dialogs.Content;
using BackBot.Dialogs.People;

namespace BackBot.Dialogs.Coaching;

/// <summary>Which exercises a person may be offered today: gates, level, place, equipment and limits. What they like comes after it.</summary>
internal sealed class Eligibility
{
    /// <summary>Longest item at a desk (clinical rules 3.5, "Office context").</summary>
    private const int OfficeMinutes = 3;

    private readonly Assessment assessment;
    private readonly IReadOnlySet<Gate> gates;
    private readonly PlanKind kind;
    private readonly int levelCap;
    private readonly IReadOnlyList<string> opened;
    private readonly Dictionary<string, GateOutcome> outcomes = new(StringComparer.Ordinal);

    public Eligibility(PlanRequest request, PlanKind kind, IReadOnlySet<Gate> gates, int levelCap)
    {
        assessment = request.Assessment;
        this.gates = gates;
        this.kind = kind;
        this.levelCap = levelCap;
        opened = kind == PlanKind.Full && Phases.GreenForTwoWeeks(request.History, request.Today) ? request.Requested : [];
    }

    /// <summary>What the person's gates say about an exercise.</summary>
    public GateOutcome OutcomeOf(Exercise exercise) =>
        outcomes.TryGetValue(exercise.Id, out var known) ? known : outcomes[exercise.Id] = GateRulings.For(exercise, gates);

    public bool Allows(Exercise exercise) =>
        FitsLife(exercise)
        && FitsPlan(exercise)
        && OutcomeOf(exercise) is { Decision: GateDecision.Allow or GateDecision.Modify } outcome
        && (exercise.Availability == Availability.Open || outcome.Decision == GateDecision.Allow);

    /// <summary>Place, time at that place, and equipment.</summary>
    public bool FitsLife(Exercise exercise) => FitsSetting(exercise) && exercise.Equipment.All(HasEquipment);

    public int? LongestItem => assessment.Setting == Setting.Office ? OfficeMinutes : null;

    private bool FitsPlan(Exercise exercise) => exercise.Availability switch
    {
        Availability.NotYet => false,
        Availability.OptIn => opened.Contains(exercise.Id),
        Availability.Open => exercise.Level <= levelCap && (kind != PlanKind.ClearanceFirst || exercise.IsEssential()),
    };

    private bool FitsSetting(Exercise exercise)
    {
        Setting[] places = (assessment.Setting ?? Setting.Home) switch
        {
            Setting.Home => [Setting.Home],
            Setting.Office => [Setting.Office],
            Setting.Gym => [Setting.Gym, Setting.Home],
            Setting.PoolAndHome => [Setting.PoolAndHome, Setting.Home],
        };
        var inWater = exercise.Positions.Count > 0 && exercise.Positions.All(position => position == Position.Water);
        return (exercise.Settings.Count == 0 || exercise.Settings.Any(places.Contains))
            && (assessment.Setting != Setting.Office || FitsOffice(exercise))
            && (!inWater || HasEquipment(Equipment.PoolAccess));
    }

    /// <summary>Standing or sitting, and short; what is measured in minutes is shortened to fit.</summary>
    private static bool FitsOffice(Exercise exercise) =>
        exercise.Positions.Any(position => position is Position.Seated or Position.Standing or Position.Wall or Position.Any)
        && (exercise.Dose.Minutes <= OfficeMinutes || exercise.Dose.Sets is null);

    private bool HasEquipment(Equipment needed) => needed switch
    {
        // Something to sit on is everywhere, and a mat is for comfort: a rug or a towel does.
        Equipment.Chair or Equipment.Mat => true,
        Equipment.PoolAccess => assessment.Setting == Setting.PoolAndHome || assessment.Equipment.Contains(needed),
        _ => assessment.Equipment.Contains(needed) || (assessment.Equipment.Contains(Equipment.FullGym) && assessment.Setting != Setting.Office),
    };
}
