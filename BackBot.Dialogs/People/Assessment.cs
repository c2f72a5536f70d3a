namespace BackBot.Dialogs.People;

/// <summary>
/// What a person has told about their back. Everything is optional: null, or an empty list, is "not asked yet" and never "no".
/// </summary>
public sealed record Assessment
{
    public AgeBand? AgeBand { get; init; }

    public PainSite? PainSite { get; init; }

    /// <summary>How long this episode has lasted, in whole days; 0 is "since today".</summary>
    public int? DurationDays { get; init; }

    /// <summary>Pain now on the numeric rating scale, 0 (none) to 10 (worst imaginable); halves are allowed.</summary>
    public double? Severity { get; init; }

    public IReadOnlyList<Aggravator> Aggravating { get; init; } = [];

    /// <summary>What eases it, in the person's own words.</summary>
    public string? Easing { get; init; }

    /// <summary>"none", or the person's words about pain, tingling, numbness or weakness in a leg or an arm.</summary>
    public string? LegOrArmSymptoms { get; init; }

    public IReadOnlyDictionary<RedFlag, YesNo> RedFlags { get; init; } = new Dictionary<RedFlag, YesNo>();

    /// <summary>Ids of the signs of clinical rules 3.2 that were found in what the person wrote or ticked, such as <c>E2</c>.</summary>
    public IReadOnlyList<string> Signs { get; init; } = [];

    public IReadOnlyList<Condition> Conditions { get; init; } = [];

    public OtcResult? OtcAntiInflammatory { get; init; }

    public bool? Recurrent { get; init; }

    public bool? StopsActivity { get; init; }

    public bool? InterferesWorkHome { get; init; }

    /// <summary>A clinician has said that exercise is fine for this episode.</summary>
    public bool? ClearedByClinician { get; init; }

    /// <summary>Fear of movement, 0 (none) to 10; BackBot's own item, not a validated scale (clinical rules 4.1).</summary>
    public double? Fear { get; init; }

    public IReadOnlyList<Preference> Preferences { get; init; } = [];

    public IReadOnlyList<Preference> Dislikes { get; init; } = [];

    public IReadOnlyList<Limit> Limits { get; init; } = [];

    public Setting? Setting { get; init; }

    public IReadOnlyList<Equipment> Equipment { get; init; } = [];

    /// <summary>Minutes the person has today.</summary>
    public int? MinutesAvailable { get; init; }
}
