using System.Globalization;
using BackBot.Dialogs.People;

namespace BackBot.Dialogs.Scheduling;

/// <summary>What happens to a reminder in the course of time. Each is a plain function, so that a turn may run again.</summary>
public static class ReminderChanges
{
    /// <summary>No wording comes back within so many days (clinical rules 6).</summary>
    public const int WordingRestDays = 7;

    private const int RestDaysKept = 28;
    private const int PausesKept = 12;
    private const string DateFormat = "yyyy-MM-dd";

    /// <summary>The person wrote or tapped anything at all. After a goodbye note that alone brings the prompts back.</summary>
    public static Reminder Heard(this Reminder reminder, DateTimeOffset now) => reminder with
    {
        Unanswered = 0,
        HeardAt = now,
        Stopped = reminder.Stopped == ReminderStop.Unanswered ? null : reminder.Stopped,
        SetAt = reminder.Stopped == ReminderStop.Unanswered ? now : reminder.SetAt,
    };

    /// <summary>A prompt was said.</summary>
    /// <param name="wordings">Which wordings it used, as <c>key#variant</c>.</param>
    public static Reminder Said(this Reminder reminder, DuePrompt prompt, IEnumerable<string> wordings, DateTimeOffset now)
    {
        var said = reminder with
        {
            Worded =
            [
                .. reminder.Worded.Where(worded => IsRecent(worded, prompt.Date)),
                .. wordings.Select(wording => $"{prompt.Date.ToString(DateFormat, CultureInfo.InvariantCulture)} {wording}"),
            ],
        };
        return prompt.Kind switch
        {
            PromptKind.Nudge => said with { NudgedOn = prompt.Date },
            PromptKind.Daily or PromptKind.Snoozed => (said with
            {
                SnoozedUntil = null,
                PromptedOn = prompt.Date,
                PromptedAt = now,
                Unanswered = reminder.Unanswered + 1,
            }).Settling(prompt.Date),
        };
    }

    /// <summary>Whether a wording was used in the last seven days.</summary>
    public static bool UsedLately(this Reminder reminder, string wording, DateOnly date) =>
        reminder.Worded.Any(worded => IsRecent(worded, date) && worded.EndsWith(' ' + wording, StringComparison.Ordinal));

    /// <summary>A prompt comes to nothing: its time was over, or it could not be said.</summary>
    public static Reminder Missing(this Reminder reminder, DuePrompt prompt) => prompt.Kind switch
    {
        PromptKind.Daily => reminder.Settling(prompt.Date),
        PromptKind.Snoozed => reminder with { SnoozedUntil = null },
        PromptKind.Nudge => reminder with { NudgedOn = prompt.Date },
    };

    /// <summary>A date needs no daily prompt any more.</summary>
    public static Reminder Settling(this Reminder reminder, DateOnly date) => reminder with { SettledOn = reminder.SettledOn > date ? reminder.SettledOn : date };

    /// <summary>The person took the rest of a date off: no prompt, no snoozed one, no nudge.</summary>
    public static Reminder Skipping(this Reminder reminder, DateOnly date) => (reminder with
    {
        SnoozedUntil = null,
        NudgedOn = date,
        RestDays = [.. reminder.RestDays.Where(day => day != date && day > date.AddDays(-RestDaysKept)), date],
    }).Settling(date);

    /// <summary>No prompts before a date.</summary>
    public static Reminder Pausing(this Reminder reminder, DateOnly from, DateOnly until) => reminder with
    {
        PausedUntil = until,
        SnoozedUntil = null,
        OneOff = reminder.OneOff?.Date < until ? null : reminder.OneOff,
        NudgedOn = from,
        Pauses = [.. reminder.Pauses.Where(pause => pause.From != from).TakeLast(PausesKept - 1), new Pause(from, until)],
    };

    /// <summary>No prompts any more.</summary>
    public static Reminder Stopping(this Reminder reminder, ReminderStop why) => reminder with { Stopped = why, SnoozedUntil = null, OneOff = null };

    /// <summary>Whether a date lies in a pause.</summary>
    public static bool PausesOn(this Reminder reminder, DateOnly date) => reminder.Pauses.Any(pause => pause.From <= date && date < pause.Until);

    private static bool IsRecent(string worded, DateOnly date) =>
        DateOnly.TryParseExact(worded.AsSpan(0, Math.Min(DateFormat.Length, worded.Length)), DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var on)
        && on > date.AddDays(-WordingRestDays);
}
