using BackBot.Dialogs.People;

namespace BackBot.Dialogs.Content;

/// <summary>What kind of exercise it is; the balance over a week is counted in these.</summary>
public enum Category { Mobility, Stretch, Strength, Core, Posture, Aerobic, Yoga, Pilates, Breathing, Relaxation, Habit }

/// <summary>What the spine and the body are asked to do (the codes of clinical rules 3.6, with end range and load told apart).</summary>
public enum Movement
{
    Neutral, Flexion, FlexionEndRange, Extension, ExtensionEndRange, Rotation, SideBend, Impact, LightLoad, HeavyLoad, NerveTension, ShoulderLoad, SustainedSitting,
}

/// <summary>The position it is done in; an exercise may offer several.</summary>
public enum Position { Supine, Prone, SideLying, AllFours, Kneeling, HandsAndFeet, Seated, Standing, Wall, Water, Bed, Any }

/// <summary>Whether the selector may ever choose it.</summary>
public enum Availability
{
    /// <summary>Chosen by the ordinary rules.</summary>
    Open,

    /// <summary>Only when the person asks for it and no gate is hit (level 4 and 5, "gate" in clinical rules 3.6).</summary>
    OptIn,

    /// <summary>Explained and replaced, never chosen: heavy lifts, standing toe touch, jumping.</summary>
    NotYet,
}

/// <summary>What a gate says about one exercise.</summary>
public enum GateDecision { Allow, Modify, NotNow }

/// <summary>A gate's ruling for one exercise. <paramref name="How"/> says how to do it instead, and is required with <see cref="GateDecision.Modify"/>.</summary>
/// <param name="Instead">Id of what suits this gate better than <see cref="Exercise.SaferAlternative"/>; only with <see cref="GateDecision.NotNow"/>.</param>
public sealed record GateRuling(GateDecision Decision, string? How = null, string? Instead = null);

/// <summary>How much of it: the starting dose.</summary>
public sealed record Dose
{
    /// <summary>Minutes that it takes in all, 1 to 60, with rests: what the session's time is counted in.</summary>
    public required int Minutes { get; init; }

    public int? Sets { get; init; }

    public int? Repetitions { get; init; }

    public int? HoldSeconds { get; init; }
}

/// <summary>One exercise, or one variant of it.</summary>
public sealed record Exercise
{
    /// <summary>Kebab-case English, the same in every language; a variant adds a suffix (<c>plank-wall</c>).</summary>
    public required string Id { get; init; }

    public required string Name { get; init; }

    /// <summary>What it is for, as the end of "It helps to ...".</summary>
    public required string Purpose { get; init; }

    /// <summary>The parts of the back that it is for; empty means all of it.</summary>
    public IReadOnlyList<PainSite> Sites { get; init; } = [];

    public required IReadOnlyList<Category> Categories { get; init; }

    public required IReadOnlyList<Movement> Moves { get; init; }

    public required IReadOnlyList<Position> Positions { get; init; }

    /// <summary>1 (easiest) to 5.</summary>
    public required int Level { get; init; }

    /// <summary>All of these are needed. A chair, a wall, a bed or a mat is taken to be at hand, or done without.</summary>
    public IReadOnlyList<Equipment> Equipment { get; init; } = [];

    /// <summary>Where it can be done; empty means anywhere.</summary>
    public IReadOnlyList<Setting> Settings { get; init; } = [];

    /// <summary>Preferences that this exercise satisfies.</summary>
    public IReadOnlyList<Preference> Likes { get; init; } = [];

    public Availability Availability { get; init; }

    public required Dose Dose { get; init; }

    public required IReadOnlyList<string> Steps { get; init; }

    public required string Breathing { get; init; }

    /// <summary>When to ease off or stop, in one sentence.</summary>
    public string? StopRule { get; init; }

    /// <summary>What each gate says; a gate that is not here allows it. <see cref="Checks.GateDemand"/> tells which must be answered.</summary>
    public IReadOnlyDictionary<Gate, GateRuling> Gates { get; init; } = new Dictionary<Gate, GateRuling>();

    /// <summary>Id of the next easier variant.</summary>
    public string? Easier { get; init; }

    /// <summary>Id of the next harder variant.</summary>
    public string? Harder { get; init; }

    /// <summary>Id of what to do instead while this one has to wait.</summary>
    public string? SaferAlternative { get; init; }

    /// <summary>Ids of the source facts, such as <c>S1-16</c>.</summary>
    public required IReadOnlyList<string> Facts { get; init; }

    /// <summary>Picture in cards/pictures, without a path.</summary>
    public string? Picture { get; init; }

    /// <summary>How this entry settles what the sources disagree about; null where they agree.</summary>
    public Settlement? Settles { get; init; }

    /// <summary>What to do while a gate holds this exercise back: the gate's own alternative, else <see cref="SaferAlternative"/>.</summary>
    public string? AlternativeFor(Gate gate) => Gates.GetValueOrDefault(gate)?.Instead ?? SaferAlternative;

    /// <summary>What a gate says; <see cref="GateDecision.Allow"/> where the entry names no ruling.</summary>
    public GateRuling RulingOf(Gate gate) => Gates.GetValueOrDefault(gate) ?? Allowed;

    private static readonly GateRuling Allowed = new(GateDecision.Allow);
}
