using BackBot.Dialogs.Coaching;
using BackBot.Dialogs.Content;
using BackBot.Dialogs.Language;

namespace BackBot.Dialogs.People;

/// <summary>What kind of plan a person gets.</summary>
public enum PlanKind
{
    Full,

    /// <summary>Level 1 only: much pain, a flare-up, much fear, several routine signs, or pregnancy without a word from the midwife.</summary>
    Gentle,

    /// <summary>Only breathing, walking and a position of ease, until the surgical team or a clinician has said what is fine.</summary>
    ClearanceFirst,

    /// <summary>No exercises: emergency, urgent, crisis, or under 18.</summary>
    None,
}

/// <summary>One exercise of a plan.</summary>
public sealed record PlannedExercise
{
    public required string ExerciseId { get; init; }

    /// <summary>How much of it today; its minutes count towards <see cref="Plan.Minutes"/>.</summary>
    public required Dose Dose { get; init; }

    /// <summary>Why this one, in one to three sentences; never empty.</summary>
    public required IReadOnlyList<Phrase> Why { get; init; }

    /// <summary>What is a little more than last time, beyond the dose: a wider range, a quicker pace.</summary>
    public IReadOnlyList<Phrase> Cues { get; init; } = [];

    /// <summary>How to do it differently, in the content's words, where a gate asks for it.</summary>
    public string? Modified { get; init; }
}

/// <summary>An exercise that waits or changes, with what to do instead and the way back. Never "dangerous", never "never".</summary>
public sealed record HeldBack
{
    public required string ExerciseId { get; init; }

    /// <summary><see cref="GateDecision.Modify"/> or <see cref="GateDecision.NotNow"/>.</summary>
    public required GateDecision Decision { get; init; }

    /// <summary>Written name of the gate that decided, or <see cref="NotYetCode"/> for an entry that is never chosen.</summary>
    public required string Code { get; init; }

    public required IReadOnlyList<Phrase> Why { get; init; }

    /// <summary>An exercise that is allowed for this person today.</summary>
    public required string Alternative { get; init; }

    /// <summary>When to look again; null where a clinician decides.</summary>
    public DateOnly? Revisit { get; init; }

    /// <summary>The code of an entry that is explained and replaced, whoever asks.</summary>
    public const string NotYetCode = "not_yet";
}

/// <summary>One day's plan. It is stored with the person; the words come from the content when it is shown.</summary>
public sealed record Plan
{
    /// <summary>The same for the same day: <c>plan-2026-11-21</c>.</summary>
    public required string Id { get; init; }

    public required DateOnly Date { get; init; }

    public required PlanKind Kind { get; init; }

    public required Safety Triage { get; init; }

    public IReadOnlyList<string> Signs { get; init; } = [];

    public IReadOnlyList<PlannedExercise> Exercises { get; init; } = [];

    public IReadOnlyList<HeldBack> HeldBack { get; init; } = [];

    public IReadOnlyList<Notice> Notices { get; init; } = [];

    /// <summary>The highest level of exercise today, 1 to 5; 0 without exercises.</summary>
    public int LevelCap { get; init; }

    /// <summary>Sum of the exercises' minutes.</summary>
    public int Minutes => Exercises.Sum(exercise => exercise.Dose.Minutes);
}
