namespace BackBot.Dialogs.Coaching;

/// <summary>What started a flare-up (clinical rules 5.3).</summary>
public enum FlareTrigger
{
    /// <summary>Pain 2 or more above the usual on two days running.</summary>
    PainRise,
    PersonSaidSo,

    /// <summary>Two sessions with a red light within seven days (clinical rules 5.2).</summary>
    TwoRedSessions,
}

/// <summary>One flare-up.</summary>
public sealed record Flare
{
    public required DateOnly StartedOn { get; init; }

    public required FlareTrigger Trigger { get; init; }

    /// <summary>The usual pain before it, 0 to 10; null when it is not known.</summary>
    public double? Baseline { get; init; }

    /// <summary>The first day on which the plan was back to its full size; null while it lasts.</summary>
    public DateOnly? EndedOn { get; init; }

    /// <summary>The person was asked whether they would like the flare-up plan.</summary>
    public bool Offered { get; init; }

    public bool CoversDay(DateOnly date) => date >= StartedOn && !(date >= EndedOn);
}

/// <summary>Where a person is in the flare-up plan on one day.</summary>
/// <param name="Day">1 on the first day.</param>
/// <param name="DosePercent">50, then 75 on the way back, then 100.</param>
/// <param name="Recheck">From the fourth day, 72 hours on: the danger questions are looked at again.</param>
/// <param name="Eased">Pain is back to within 1 of the usual.</param>
/// <param name="SeeClinician">No easing by seven days, or a second flare-up within three weeks.</param>
/// <param name="Over">The plan is back to its full size.</param>
public sealed record FlareStage(int Day, int DosePercent, bool Recheck, bool Eased, bool SeeClinician, bool Over);
