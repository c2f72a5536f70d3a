using BackBot.Dialogs.Coaching;

namespace BackBot.Dialogs.People;

/// <summary>A small experiment with a feared movement while it is being talked through (clinical rules 4.3, steps 3 to 8).</summary>
public sealed record Experiment
{
    /// <summary>Id of a <see cref="LadderMovement"/> on the person's ladder.</summary>
    public required string MovementId { get; init; }

    /// <summary>Pain before it, 0 to 10.</summary>
    public double? RestingPain { get; init; }

    public Expectation Expectation { get; init; } = new();

    /// <summary>Pain during it, 0 to 10.</summary>
    public double? Pain { get; init; }

    /// <summary>Minutes until the pain had settled; null while it has not.</summary>
    public int? SettleMinutes { get; init; }

    public FearedOutcome? Happened { get; init; }

    /// <summary>Concern about the movement afterwards, 0 to 10.</summary>
    public double? Concern { get; init; }

    /// <summary>The person stopped, or a stop rule ended it.</summary>
    public bool Stopped { get; init; }
}
