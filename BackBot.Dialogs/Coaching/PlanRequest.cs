using BackBot.Dialogs.People;

namespace BackBot.Dialogs.Coaching;

/// <summary>All that a plan depends on. The same request gives the same plan.</summary>
public sealed record PlanRequest
{
    public required Assessment Assessment { get; init; }

    /// <summary>The person's local date.</summary>
    public required DateOnly Today { get; init; }

    public History History { get; init; } = History.Empty;

    /// <summary>What triage knows beside the assessment.</summary>
    public TriageContext? Context { get; init; }

    /// <summary>The person is in a flare-up: level 1, as for severe pain.</summary>
    public bool Flare { get; init; }

    /// <summary>Part of the usual dose, 25 to 100: the timetable of a flare-up, or the way back after it.</summary>
    public int DosePercent { get; init; } = 100;

    /// <summary>How far each exercise's dose has moved from the content's, by exercise id.</summary>
    public IReadOnlyDictionary<string, Dials> Dials { get; init; } = new Dictionary<string, Dials>(StringComparer.Ordinal);

    /// <summary>Variants that have taken an exercise's place, by the id of the exercise; where today does not allow the variant, the exercise itself comes back.</summary>
    public IReadOnlyDictionary<string, string> Variants { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Exercises the person has called favourites: these may come every day.</summary>
    public IReadOnlyList<string> Favourites { get; init; } = [];

    /// <summary>Exercises the person has asked for; only these open entries that wait for a request.</summary>
    public IReadOnlyList<string> Requested { get; init; } = [];

    /// <summary>Exercises that rest for now: swapped out, or red lately.</summary>
    public IReadOnlyList<string> Resting { get; init; } = [];

    /// <summary>Pain today: the day's check-in, else the assessment.</summary>
    public double? PainToday => History.PainOn(Today) ?? Assessment.Severity;
}
