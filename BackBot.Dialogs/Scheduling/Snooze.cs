using BackBot.Dialogs.People;

namespace BackBot.Dialogs.Scheduling;

/// <summary>For how long a prompt is put off (clinical rules 6).</summary>
public enum SnoozeSpan { HalfAnHour, TwoHours, Tomorrow }

/// <summary>What became of a wish to be asked later.</summary>
public abstract record SnoozeResult
{
    /// <summary>It comes later today.</summary>
    public sealed record Later(Reminder Reminder, TimeOnly At) : SnoozeResult;

    /// <summary>It comes tomorrow at the usual time: as asked, or because later today would be in quiet hours.</summary>
    public sealed record Tomorrow(Reminder Reminder, bool BecauseOfQuietHours) : SnoozeResult;

    /// <summary>Three snoozes a day are the most; nothing changed.</summary>
    public sealed record NoMoreToday : SnoozeResult;
}

/// <summary>Puts the prompt of a day off.</summary>
public static class Snooze
{
    public const int MostPerDay = 3;

    /// <summary>What a wish to be asked later changes.</summary>
    /// <param name="zoneId">An IANA zone that the service knows.</param>
    public static SnoozeResult Apply(Reminder reminder, SnoozeSpan span, string zoneId, DateTimeOffset now)
    {
        var zone = DailyTime.ZoneOf(zoneId) ?? throw new ArgumentException($"{zoneId} is no zone.", nameof(zoneId));
        var today = DailyTime.At(now, zone).Date;
        if (span == SnoozeSpan.Tomorrow)
        {
            return new SnoozeResult.Tomorrow(UntilTomorrow(reminder, today), BecauseOfQuietHours: false);
        }

        var already = reminder.SnoozedOn == today ? reminder.Snoozes : 0;
        if (already >= MostPerDay)
        {
            return new SnoozeResult.NoMoreToday();
        }

        // Before today's prompt the wait counts from its time, after it from now.
        var coming = NextPrompt.After(reminder, zoneId, now) is { } next && next.Date == today && next.Kind != PromptKind.Nudge ? next.At : now;
        var until = coming + (span == SnoozeSpan.HalfAnHour ? TimeSpan.FromMinutes(30) : TimeSpan.FromHours(2));
        var local = DailyTime.At(until, zone);
        if (local.Date != today || QuietHours.Hold(local.Time))
        {
            return new SnoozeResult.Tomorrow(UntilTomorrow(reminder, today), BecauseOfQuietHours: true);
        }

        return new SnoozeResult.Later(
            (reminder with { SnoozedUntil = until, SnoozedOn = today, Snoozes = already + 1, NudgedOn = null }).Settling(today), local.Time);
    }

    private static Reminder UntilTomorrow(Reminder reminder, DateOnly today) =>
        reminder.Skipping(today) with { OneOff = reminder.OneOff?.Date == today.AddDays(1) ? reminder.OneOff : new OneOff(today.AddDays(1), reminder.Time) };
}
