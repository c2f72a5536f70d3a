using BackBot.Dialogs.People;

namespace BackBot.Dialogs.Coaching;

/// <summary>One day: the plan, and what is different about it.</summary>
public sealed record CoachedDay
{
    /// <summary>To be stored with the person.</summary>
    public required CoachState State { get; init; }

    public required Plan Plan { get; init; }

    /// <summary>What the plan was made from: what <see cref="ExerciseSelector.Swap"/> asks for.</summary>
    public required PlanRequest Request { get; init; }

    /// <summary>What changed and why, the most important first. Never empty after the first plan: every check-in changes something that can be seen.</summary>
    public required IReadOnlyList<Change> Changes { get; init; }

    /// <summary>Where the person is in the flare-up plan; null outside one.</summary>
    public FlareStage? Flare { get; init; }

    /// <summary>A flare-up begins today: its plan is offered, after the danger questions.</summary>
    public bool OffersFlarePlan { get; init; }

    /// <summary>The danger questions are asked again before exercise: a flare-up's start and its fourth day, or more than three weeks of silence.</summary>
    public bool AsksDangerQuestions { get; init; }

    /// <summary>Mood has been very low for three check-ins: ask kindly and directly (clinical rules 3.4).</summary>
    public bool AsksAboutMood { get; init; }
}
