using BackBot.Dialogs.Coaching;

namespace BackBot.Dialogs.People;

/// <summary>Whether BackBot may keep what a person tells it.</summary>
public enum Consent { NotAsked, Given, Declined }

/// <summary>
/// Everything BackBot knows of one person, apart from the dated rows (check-ins, sessions). Stored as one document; see docs/data.md.
/// </summary>
public sealed record Person
{
    /// <summary>The welcome has been said; it is said once in a person's life with BackBot.</summary>
    public bool Welcomed { get; init; }

    public Consent Consent { get; init; }

    public DateTimeOffset? ConsentAt { get; init; }

    /// <summary>What the person wants to be called; null when they would rather not say.</summary>
    public string? Name { get; init; }

    /// <summary>BCP 47 tag of the language they write in.</summary>
    public string? Locale { get; init; }

    /// <summary>IANA zone, as the channel told it or the person chose it.</summary>
    public string? Zone { get; init; }

    public Assessment Assessment { get; init; } = new();

    /// <summary>The local date on which the questions were last answered to the end.</summary>
    public DateOnly? AssessedOn { get; init; }

    /// <summary>What was found when danger signs were last told; null when there were none.</summary>
    public SafetyAlert? Alert { get; init; }

    /// <summary>Feared movements by content id, or in the person's own words.</summary>
    public IReadOnlyList<string> FearedMovements { get; init; } = [];

    /// <summary>What they fear would happen, in their own words.</summary>
    public string? FearInWords { get; init; }

    /// <summary>The feared movements that are being worked on, and every try; null until the person wants that.</summary>
    public Ladder? Ladder { get; init; }

    /// <summary>The experiment being talked through; null when none is.</summary>
    public Experiment? Experiment { get; init; }

    /// <summary>What the person wants to get back to; null until they were asked.</summary>
    public Goal? Goal { get; init; }

    /// <summary>This week's plan; made anew when a week begins.</summary>
    public WeeklyPlan? Week { get; init; }

    /// <summary>The plan of its date; a plan is made anew each day.</summary>
    public Plan? Plan { get; init; }

    /// <summary>What coaching remembers between days.</summary>
    public CoachState Coaching { get; init; } = CoachState.New;

    /// <summary>The local date on which the danger questions were last answered to the end.</summary>
    public DateOnly? ScreenedOn { get; init; }

    /// <summary>The check-in being answered; null when none is.</summary>
    public CheckIn? CheckInDraft { get; init; }

    /// <summary>The session under way; null when none is.</summary>
    public SessionLog? Session { get; init; }

    /// <summary>When to be asked how they are; null until they want to be.</summary>
    public Reminder? Reminder { get; init; }

    /// <summary>The reminder being agreed on; null when none is.</summary>
    public ReminderDraft? ReminderDraft { get; init; }
}

/// <summary>Danger signs as they were told, so that the next contact asks about them first (clinical rules 3.3, 3.4).</summary>
/// <param name="Tier">Urgent, Emergency or Crisis.</param>
/// <param name="On">The local date.</param>
public sealed record SafetyAlert(Language.Safety Tier, IReadOnlyList<string> Signs, DateOnly On);
