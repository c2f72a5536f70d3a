using System.Globalization;

namespace BackBot.Dialogs.Scheduling;

/// <summary>Which of a date's messages it is.</summary>
public enum PromptKind
{
    Daily,

    /// <summary>The daily one again, because the person asked for it later.</summary>
    Snoozed,

    /// <summary>The one reminder of a prompt that was not answered at all.</summary>
    Nudge,
}

/// <summary>A prompt that is to be said at an instant. Person and <see cref="Id"/> together are its identity, so it can never be said twice.</summary>
/// <param name="Date">The local date that it asks about; late answers count for it.</param>
/// <param name="Number">Which snooze of the date; 0 for the other kinds.</param>
/// <param name="At">When it is due.</param>
public sealed record DuePrompt(DateOnly Date, PromptKind Kind, int Number, DateTimeOffset At)
{
    public const string IdPrefix = "prompt-";

    /// <summary><c>prompt-2026-11-21</c>, <c>prompt-2026-11-21-snooze-1</c> or <c>prompt-2026-11-21-nudge</c>.</summary>
    public string Id => IdPrefix + Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + Kind switch
    {
        PromptKind.Daily => "",
        PromptKind.Snoozed => "-snooze-" + Number.ToString(CultureInfo.InvariantCulture),
        PromptKind.Nudge => "-nudge",
    };
}
