namespace BackBot.Dialogs.Coaching;

/// <summary>What coaching remembers about a person between days; stored with them. Everything else is read from the history.</summary>
public sealed record CoachState
{
    public static CoachState New { get; } = new();

    /// <summary>How far each exercise's dose has moved, by exercise id.</summary>
    public IReadOnlyDictionary<string, Dials> Dials { get; init; } = new Dictionary<string, Dials>(StringComparer.Ordinal);

    /// <summary>Variants that have taken an exercise's place, by the id of the exercise.</summary>
    public IReadOnlyDictionary<string, string> Variants { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Flare-ups, oldest first.</summary>
    public IReadOnlyList<Flare> Flares { get; init; } = [];

    public DateOnly? MoodAskedOn { get; init; }

    /// <summary>The date up to which days have been counted; counting one twice changes nothing.</summary>
    public DateOnly? CountedThrough { get; init; }

    public Flare? FlareOn(DateOnly date) => Flares.LastOrDefault(flare => flare.CoversDay(date));

    /// <summary>The flare-up plan of today was offered; it is offered once.</summary>
    public CoachState OfferingFlare(DateOnly today) => this with { Flares = [.. Flares.Select(flare => flare.CoversDay(today) ? flare with { Offered = true } : flare)] };

    /// <summary>The person would rather go on as usual: the flare-up plan ends today.</summary>
    public CoachState DecliningFlare(DateOnly today) => this with { Flares = [.. Flares.Select(flare => flare.CoversDay(today) ? flare with { EndedOn = today } : flare)] };
}
