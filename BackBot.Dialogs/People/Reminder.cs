namespace BackBot.Dialogs.People;

/// <summary>Why no more prompts come until the person asks for them again.</summary>
public enum ReminderStop
{
    ByPerson,

    /// <summary>Twenty-eight prompts in a row stayed unanswered (clinical rules 6); a goodbye note has said so.</summary>
    Unanswered,
}

/// <summary>One prompt on one date only, at a time of its own; on that date it stands in for the daily one.</summary>
public sealed record OneOff(DateOnly Date, TimeOnly Time);

/// <summary>Days on which the person wanted no prompts.</summary>
/// <param name="Until">The first date with prompts again.</param>
public sealed record Pause(DateOnly From, DateOnly Until);

/// <summary>
/// When a person wants to be asked how they are, and what has come of it so far. Local time and IANA zone are kept, never an offset or an instant
/// of the future: instants are computed for each date by <see cref="Scheduling.NextPrompt"/>.
/// </summary>
public sealed record Reminder
{
    public static IReadOnlyList<DayOfWeek> EveryDay { get; } =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday];

    public required TimeOnly Time { get; init; }

    /// <summary>The days that get a prompt; empty when only <see cref="OneOff"/> does.</summary>
    public IReadOnlyList<DayOfWeek> Days { get; init; } = EveryDay;

    /// <summary>IANA zone that was named together with the time; null: the person's own zone, wherever they travel.</summary>
    public string? Zone { get; init; }

    /// <summary>When it was set or last changed: nothing that was due before counts.</summary>
    public required DateTimeOffset SetAt { get; init; }

    public OneOff? OneOff { get; init; }

    /// <summary>The person agreed to be asked once more when a prompt has stayed without any answer for three hours.</summary>
    public bool Nudge { get; init; }

    /// <summary>Null while prompts come.</summary>
    public ReminderStop? Stopped { get; init; }

    /// <summary>The first date with prompts again; null or past when there is no pause.</summary>
    public DateOnly? PausedUntil { get; init; }

    /// <summary>When the snoozed prompt of <see cref="SnoozedOn"/> comes; null when none is snoozed.</summary>
    public DateTimeOffset? SnoozedUntil { get; init; }

    /// <summary>The date of the last snooze.</summary>
    public DateOnly? SnoozedOn { get; init; }

    /// <summary>Snoozes on <see cref="SnoozedOn"/>, at most three.</summary>
    public int Snoozes { get; init; }

    /// <summary>The last date that needs no more daily prompt: it was prompted, skipped, or checked in for.</summary>
    public DateOnly? SettledOn { get; init; }

    /// <summary>The last date that was prompted for.</summary>
    public DateOnly? PromptedOn { get; init; }

    /// <summary>When the last prompt, snoozed or not, was said.</summary>
    public DateTimeOffset? PromptedAt { get; init; }

    /// <summary>The last date that got its one nudge.</summary>
    public DateOnly? NudgedOn { get; init; }

    /// <summary>Prompts since the person was last heard of; any word of theirs makes it 0.</summary>
    public int Unanswered { get; init; }

    public DateTimeOffset? HeardAt { get; init; }

    /// <summary>The wordings of the last prompts, oldest first, as <c>key#variant</c>.</summary>
    public IReadOnlyList<string> Worded { get; init; } = [];

    /// <summary>Dates that the person took off on purpose, the latest last; they count as rest, not as gaps.</summary>
    public IReadOnlyList<DateOnly> RestDays { get; init; } = [];

    /// <summary>Pauses, the latest last; they never break a run of active weeks.</summary>
    public IReadOnlyList<Pause> Pauses { get; init; } = [];
}

/// <summary>A reminder while it is being agreed on. What is not known yet is null.</summary>
public sealed record ReminderDraft
{
    public TimeOnly? Time { get; init; }

    public IReadOnlyList<DayOfWeek>? Days { get; init; }

    /// <summary>IANA zone that was named.</summary>
    public string? Zone { get; init; }

    /// <summary>For a prompt on one date only.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The two times that "half past eight" may mean.</summary>
    public IReadOnlyList<TimeOnly> Candidates { get; init; } = [];

    /// <summary>The zones that an abbreviation may mean.</summary>
    public IReadOnlyList<string> ZoneCandidates { get; init; } = [];
}
