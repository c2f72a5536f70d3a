using BackBot.Dialogs.People;

namespace BackBot.Dialogs.Coaching;

/// <summary>What a day's coaching looks at. Asking twice for the same day gives the same day.</summary>
public sealed record CoachRequest
{
    public required Assessment Assessment { get; init; }

    /// <summary>The person's local date.</summary>
    public required DateOnly Today { get; init; }

    public CoachState State { get; init; } = CoachState.New;

    /// <summary>Check-ins and sessions; today's check-in among them once it is given.</summary>
    public History History { get; init; } = History.Empty;

    public TriageContext? Context { get; init; }

    /// <summary>The plan that was last shown; null for the first one.</summary>
    public Plan? LastPlan { get; init; }

    public IReadOnlyList<string> Favourites { get; init; } = [];

    public IReadOnlyList<string> Requested { get; init; } = [];

    /// <summary>Exercises swapped out for today.</summary>
    public IReadOnlyList<string> Resting { get; init; } = [];
}
