using System.Globalization;
using BackBot.Dialogs.People;
using BackBot.Dialogs.Scheduling;

namespace BackBot.Dialogs.Conversations;

/// <summary>Times, days and dates as they are said back to a person: a time of day in a way that cannot be taken for the other half of the day.</summary>
internal static class ReminderWords
{
    private static readonly DayOfWeek[] Weekdays = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];
    private static readonly DayOfWeek[] Weekend = [DayOfWeek.Saturday, DayOfWeek.Sunday];

    /// <summary>The 24-hour form, as in <c>20:30</c>.</summary>
    public static string Clock(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary><c>20:30 (8:30 in the evening)</c>.</summary>
    public static string Time(Talk talk, TimeOnly time) => talk.Words(
        time.Hour switch
        {
            < 5 or >= 21 => "reminders.time-night",
            < 12 => "reminders.time-morning",
            < 18 => "reminders.time-afternoon",
            _ => "reminders.time-evening",
        },
        ("clock", Clock(time)),
        ("clock12", time.ToString("h:mm", CultureInfo.InvariantCulture)));

    /// <summary>"every day", "on weekdays", "on Monday, Wednesday and Friday".</summary>
    public static string Days(Talk talk, IReadOnlyList<DayOfWeek> days)
    {
        if (days.Count == 7)
        {
            return talk.Words("reminders.days-every");
        }

        if (days.Count == Weekdays.Length && Weekdays.All(days.Contains))
        {
            return talk.Words("reminders.days-weekdays");
        }

        if (days.Count == Weekend.Length && Weekend.All(days.Contains))
        {
            return talk.Words("reminders.days-weekend");
        }

        var names = Reminder.EveryDay.Where(days.Contains).Select(day => Day(talk, day)).ToList();
        var listed = names.Count > 1 ? talk.Words("reminders.days-and", ("days", string.Join(", ", names[..^1])), ("day", names[^1])) : names.FirstOrDefault() ?? "";
        return talk.Words("reminders.days-some", ("days", listed));
    }

    /// <summary>"today", "tomorrow" or "on Monday, 23 November".</summary>
    public static string Date(Talk talk, DateOnly date, DateOnly today) => (date.DayNumber - today.DayNumber) switch
    {
        0 => talk.Words("reminders.first-today"),
        1 => talk.Words("reminders.first-tomorrow"),
        _ => talk.Words("reminders.first-date", ("day", Day(talk, date.DayOfWeek)), ("date", DayMonth(talk, date))),
    };

    /// <summary>"Monday, 23 November".</summary>
    public static string DayAndDate(Talk talk, DateOnly date) => talk.Words("date.day-and-date", ("day", Day(talk, date.DayOfWeek)), ("date", DayMonth(talk, date)));

    public static string Day(Talk talk, DayOfWeek day) => talk.Words("days." + day.ToString().ToLowerInvariant());

    private static string DayMonth(Talk talk, DateOnly date) => talk.Words(
        "date.day-month",
        ("day", date.Day.ToString(CultureInfo.InvariantCulture)),
        ("month", talk.Words("months." + date.Month.ToString(CultureInfo.InvariantCulture))));

    /// <summary>The whole of a reminder in one sentence or two.</summary>
    public static string State(Talk talk, Reminder reminder, string zone)
    {
        var today = LocalDate.At(talk.Scope.Now, zone);
        var next = NextPrompt.After(reminder, talk.Person.Zone, talk.Scope.Now);
        (string, string)[] values =
        [
            ("days", Days(talk, reminder.Days)),
            ("time", Time(talk, reminder.Days.Count == 0 ? reminder.OneOff?.Time ?? reminder.Time : reminder.Time)),
            ("zone", ZoneNames.CityOf(zone)),
            ("first", next is null ? "" : Date(talk, next.Date, today)),
        ];
        if (reminder.PausedUntil > today)
        {
            return talk.Words("reminders.state-paused", [.. values, ("until", DayAndDate(talk, reminder.PausedUntil.Value))]);
        }

        return reminder.Days.Count == 0 || next is null
            ? talk.Words(reminder.Days.Count == 0 ? "reminders.state-once" : "reminders.state-daily", values)
            : talk.Words("reminders.state-daily", values) + " " + talk.Words("reminders.state-next", values);
    }
}
