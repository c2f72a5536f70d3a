using BackBot.Dialogs.People;
using NodaTime;
using NodaTime.Extensions;

namespace BackBot.Dialogs.Scheduling;

/// <summary>
/// When a person is next prompted: a function of what they set and of what happened, computed anew whenever it is asked. Nothing of the future is
/// stored, so new time zone data and changed rules count at once.
/// </summary>
public static class NextPrompt
{
    /// <summary>Without any answer for so long, the one nudge comes.</summary>
    public static readonly TimeSpan NudgeAfter = TimeSpan.FromHours(3);

    /// <summary>More than a week of back-off and a week of chosen days can never need more dates than this.</summary>
    private const int MostDatesTried = 16;

    /// <summary>The first prompt that is due after an instant; null when none ever is.</summary>
    /// <param name="personZone">The person's own zone; the reminder's outranks it. Without a zone nobody is prompted.</param>
    public static DuePrompt? After(Reminder reminder, string? personZone, DateTimeOffset instant)
    {
        if (reminder.Stopped is not null || DailyTime.ZoneOf(reminder.Zone ?? personZone) is not { } zone)
        {
            return null;
        }

        DuePrompt?[] candidates = [Snoozed(reminder, instant), Nudge(reminder, zone, instant), Once(reminder, zone, instant), Daily(reminder, zone, instant)];
        return candidates.OfType<DuePrompt>().MinBy(prompt => prompt.At);
    }

    /// <summary>
    /// The instant from which it is too late for a prompt: its window is over, or quiet hours have begun. From then on it is recorded as missed.
    /// </summary>
    public static DateTimeOffset Deadline(DuePrompt prompt, Reminder reminder, string? personZone, TimeSpan window)
    {
        var end = prompt.At + window;
        if (DailyTime.ZoneOf(reminder.Zone ?? personZone) is not { } zone)
        {
            return end;
        }

        var quiet = (DailyTime.At(prompt.At, zone).Date.ToLocalDate() + QuietHours.Begin.ToLocalTime()).InZone(zone, DailyTime.SkippedShiftsForwardAmbiguousTakesTheEarlier);
        var quietAt = quiet.ToInstant().ToDateTimeOffset();
        return quietAt < end ? quietAt : end;
    }

    private static DuePrompt? Snoozed(Reminder reminder, DateTimeOffset instant) =>
        reminder is { SnoozedUntil: { } until, SnoozedOn: { } date } && until > instant ? new DuePrompt(date, PromptKind.Snoozed, reminder.Snoozes, until) : null;

    private static DuePrompt? Nudge(Reminder reminder, DateTimeZone zone, DateTimeOffset instant)
    {
        if (!reminder.Nudge || reminder.Unanswered == 0 || reminder is not { PromptedOn: { } date, PromptedAt: { } promptedAt } || reminder.NudgedOn == date)
        {
            return null;
        }

        var at = promptedAt + NudgeAfter;
        var local = DailyTime.At(at, zone);
        return at > instant && local.Date == date && !QuietHours.Hold(local.Time) ? new DuePrompt(date, PromptKind.Nudge, 0, at) : null;
    }

    private static DuePrompt? Once(Reminder reminder, DateTimeZone zone, DateTimeOffset instant) =>
        reminder.OneOff is { } once && !(once.Date <= reminder.SettledOn) && DailyTime.On(once.Date, once.Time, zone) is { } at && at > instant && at > reminder.SetAt
            ? new DuePrompt(once.Date, PromptKind.Daily, 0, at)
            : null;

    private static DuePrompt? Daily(Reminder reminder, DateTimeZone zone, DateTimeOffset instant)
    {
        if (reminder.Days.Count == 0)
        {
            return null;
        }

        var after = instant > reminder.SetAt ? instant : reminder.SetAt;
        var first = Latest(
            DailyTime.At(after, zone).Date,
            reminder.SettledOn?.AddDays(1),
            reminder.PausedUntil,
            reminder.PromptedOn?.AddDays(BackOff.DaysBetween(reminder.Unanswered)));
        for (var tried = 0; tried < MostDatesTried; tried++)
        {
            var date = first.AddDays(tried);
            if (reminder.Days.Contains(date.DayOfWeek) && reminder.OneOff?.Date != date && DailyTime.On(date, reminder.Time, zone) is { } at && at > after)
            {
                return new DuePrompt(date, PromptKind.Daily, 0, at);
            }
        }

        return null;
    }

    private static DateOnly Latest(DateOnly date, params ReadOnlySpan<DateOnly?> others)
    {
        foreach (var other in others)
        {
            date = other > date ? other.Value : date;
        }

        return date;
    }
}
