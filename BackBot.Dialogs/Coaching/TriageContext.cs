namespace BackBot.Dialogs.Coaching;

/// <summary>General features of illness that count together (clinical rules 3.2, R8): one is a routine matter, two are urgent.</summary>
public enum SystemicFeature { PoorAppetite, PainAtSeveralSites, PersistentNightPain }

/// <summary>What is known beside the assessment when triage runs. Nothing here is needed.</summary>
public sealed record TriageContext
{
    /// <summary>Whether the pain has eased over the last weeks; null when nobody knows.</summary>
    public bool? Improving { get; init; }

    public IReadOnlyList<SystemicFeature> Systemic { get; init; } = [];
}
