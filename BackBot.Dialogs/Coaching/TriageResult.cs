using BackBot.Dialogs.Language;

namespace BackBot.Dialogs.Coaching;

/// <summary>One sign that was found.</summary>
/// <param name="Sure">False for an "unsure" answer. An unsure emergency sign asks for same-day advice; it is never read as no.</param>
public sealed record Finding(string Sign, Safety Tier, bool Sure);

/// <summary>How firmly a routine appointment is suggested (clinical rules 3.2, "Handling the seed's six signs").</summary>
public enum RoutineAdvice
{
    None,

    /// <summary>Only that it has lasted more than a week: mentioned once, and again at two and six weeks. It never blocks movement.</summary>
    Mention,
    Suggest,

    /// <summary>Three or more of R2 to R6, or any of them for more than six weeks: offered with a summary for the clinician.</summary>
    SuggestFirmly,
}

/// <summary>What triage found. The highest tier wins and every sign is kept.</summary>
/// <param name="Tier">None is self-manage, clinician is routine; the others carry their own names.</param>
/// <param name="Findings">Most urgent first.</param>
public sealed record TriageResult(Safety Tier, IReadOnlyList<Finding> Findings, RoutineAdvice Advice, IReadOnlyList<Notice> Notices)
{
    /// <summary>The ids of what was found, most urgent first.</summary>
    public IReadOnlyList<string> Signs => [.. Findings.Select(finding => finding.Sign)];

    /// <summary>Emergency, urgent and crisis end the exercise path in the same turn.</summary>
    public bool StopsExercise => Tier >= Safety.Urgent;

    public bool Has(string sign) => Findings.Any(finding => finding.Sign == sign);
}
