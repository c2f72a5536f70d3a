namespace BackBot.Dialogs.People;

/// <summary>One day's check-in. It belongs to the local date it was asked for, whenever it was answered.</summary>
public sealed record CheckIn
{
    public required DateOnly Date { get; init; }

    /// <summary>Pain on the numeric rating scale, 0 to 10; halves are allowed.</summary>
    public double? Pain { get; init; }

    /// <summary>Minutes of movement that day, 0 to 1440.</summary>
    public int? Minutes { get; init; }

    /// <summary>Confidence in moving, 0 to 10.</summary>
    public double? Confidence { get; init; }

    /// <summary>Mood, 0 (very low) to 10.</summary>
    public double? Mood { get; init; }

    /// <summary>The person called it a flare-up, or the rule of clinical rules 5.3 did.</summary>
    public bool Flare { get; init; }

    /// <summary>Ids of danger signs told in this check-in.</summary>
    public IReadOnlyList<string> Signs { get; init; } = [];

    public string? Note { get; init; }

    public string? PlanId { get; init; }

    public string? Channel { get; init; }
}
