namespace BackBot.Dialogs.People;

/// <summary>How one exercise of a session went.</summary>
public enum ExerciseOutcome { Done, TooHard, TooEasy, Hurt, Skipped }

/// <summary>The traffic light of clinical rules 5.2, relative to the day's resting pain.</summary>
public enum TrafficLight { Green, Amber, Red }

/// <summary>One exercise as it was done.</summary>
public sealed record ExerciseLog
{
    public required string ExerciseId { get; init; }

    public required ExerciseOutcome Outcome { get; init; }

    /// <summary>Pain during it, 0 to 10, where it was asked.</summary>
    public double? PainDuring { get; init; }

    public TrafficLight? Light { get; init; }
}

/// <summary>One session: what was planned, what was done, and how it felt.</summary>
public sealed record SessionLog
{
    public required DateOnly Date { get; init; }

    public required string Id { get; init; }

    public string? PlanId { get; init; }

    /// <summary>Resting pain before the session, 0 to 10.</summary>
    public double? RestingPain { get; init; }

    public IReadOnlyList<ExerciseLog> Exercises { get; init; } = [];

    /// <summary>Pain at the close, 0 to 10.</summary>
    public double? PainAfter { get; init; }

    /// <summary>False when the person stopped before the end, which is a fine thing to do.</summary>
    public bool Finished { get; init; }
}
