namespace BackBot.Dialogs.Coaching;

/// <summary>What a person expects before trying a feared movement, in numbers and in their words (clinical rules 4.3, step 3).</summary>
public sealed record Expectation
{
    /// <summary>What they fear will happen, verbatim.</summary>
    public string? Words { get; init; }

    /// <summary>How sure of it, 0 to 10.</summary>
    public double? Sure { get; init; }

    /// <summary>Expected pain, 0 to 10.</summary>
    public double? Pain { get; init; }

    /// <summary>For how many minutes.</summary>
    public int? Minutes { get; init; }
}

/// <summary>Whether what was feared happened.</summary>
public enum FearedOutcome { No, Partly, Yes }

/// <summary>What happened instead (clinical rules 4.3, step 7).</summary>
public sealed record Experience
{
    public required FearedOutcome Happened { get; init; }

    /// <summary>Pain during it, 0 to 10.</summary>
    public double? Pain { get; init; }

    /// <summary>Minutes until it had settled.</summary>
    public int? SettleMinutes { get; init; }

    /// <summary>Concern about the movement now, 0 to 10.</summary>
    public double? Concern { get; init; }

    /// <summary>False when pain had not settled the next morning; null until it is known.</summary>
    public bool? SettledByMorning { get; init; }

    /// <summary>A stop rule ended it.</summary>
    public bool Stopped { get; init; }

    /// <summary>What the person learned, verbatim.</summary>
    public string? Lesson { get; init; }
}

/// <summary>One try at one step.</summary>
/// <param name="Step">1 to 5.</param>
/// <param name="Experience">Null until it is told.</param>
public sealed record ExposureTrial(DateOnly Date, int Step, Expectation Expectation, Experience? Experience = null);

/// <summary>A feared everyday movement on its way from watching to the real task.</summary>
public sealed record LadderMovement
{
    /// <summary>Id of a <see cref="Content.FearedMovement"/>, or of the person's own making.</summary>
    public required string Id { get; init; }

    /// <summary>The movement in the person's words.</summary>
    public required string Name { get; init; }

    /// <summary>"How worried are you that this could harm your back?", 0 to 10, when it was put on the ladder.</summary>
    public required double Concern { get; init; }

    /// <summary>Confidence in doing it, 0 to 10.</summary>
    public double? Confidence { get; init; }

    /// <summary>Why it matters to the person, verbatim.</summary>
    public string? Reason { get; init; }

    /// <summary>1 imagine or watch, 2 supported, 3 small range, 4 full range slowly, 5 the real task with something light.</summary>
    public int Step { get; init; } = 1;

    /// <summary>Concern when the present step began: what a fall is measured from.</summary>
    public double? ConcernAtStep { get; init; }

    public IReadOnlyList<ExposureTrial> Trials { get; init; } = [];

    /// <summary>All five steps are done: time to vary place, speed and load.</summary>
    public bool Finished { get; init; }

    /// <summary>Concern as last told.</summary>
    public double ConcernNow => Trials.LastOrDefault(trial => trial.Experience?.Concern is not null)?.Experience!.Concern ?? Concern;
}

/// <summary>Up to three feared movements, the least worrying first.</summary>
public sealed record Ladder(IReadOnlyList<LadderMovement> Movements);
