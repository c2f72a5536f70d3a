using System.Globalization;
using BackBot.Dialogs.Language;
using BackBot.Dialogs.People;
using BackBot.Dialogs.Scheduling;

namespace BackBot.Dialogs.Conversations;

/// <summary>Takes what a person wrote about a time into the draft, and agrees on what the draft says.</summary>
internal static class ReminderTimes
{
    /// <summary>What the words say about a time; null when they say nothing.</summary>
    public static TimeAnswer? In(Talk talk) =>
        talk.Reply.Card is null && talk.Read(QuestionKind.Time) is TimeAnswer { Status: not AnswerStatus.None } answer ? answer : null;

    public static ReminderDraft Draft(Talk talk) => talk.Person.ReminderDraft ?? new ReminderDraft();

    public static void Keep(Talk talk, Func<ReminderDraft, ReminderDraft> change) =>
        talk.Know(person => person with { ReminderDraft = change(person.ReminderDraft ?? new ReminderDraft()) });

    /// <summary>Takes an answer. Days and zone that were given before stay when only the time was unclear.</summary>
    public static Next Take(Talk talk, TimeAnswer? answer)
    {
        if (answer is null)
        {
            return Next.NotUnderstood;
        }

        Keep(talk, draft => draft with { Days = answer.Days ?? (SaysEveryDay(talk) ? Reminder.EveryDay : draft.Days), Zone = KnownZone(answer.Zone) ?? draft.Zone, Date = answer.Date ?? draft.Date });
        switch (answer.Status)
        {
            case AnswerStatus.Ok when answer.Time is { } time:
                return Settle(talk, answer, time);
            case AnswerStatus.Clarify when answer.Clarify == TimeClarification.AmPm:
                Keep(talk, draft => draft with { Time = null, Candidates = TwoTimes(answer) });
                return Next.To("ampm");
            case AnswerStatus.Clarify when answer.Clarify == TimeClarification.Timezone:
                Keep(talk, draft => draft with { Time = answer.Time, Candidates = [], ZoneCandidates = [.. (answer.Candidates ?? []).Where(zone => LocalDate.IsZone(zone))] });
                return answer.Time is null ? Next.Again("reminders.time-one") : Next.To("zone");
            case AnswerStatus.Unsupported:
                return Next.Again("reminders.time-unsupported");
            case AnswerStatus.Invalid or AnswerStatus.OutOfRange:
                return Next.Again("reminders.time-invalid");
            default:
                return Next.Again("reminders.time-one");
        }
    }

    /// <summary>The zone that the draft would go by; null when it is still to be asked.</summary>
    public static string? ZoneOf(Talk talk) => Draft(talk).ZoneCandidates.Count > 0 ? null : KnownZone(Draft(talk).Zone) ?? KnownZone(talk.Person.Zone);

    /// <summary>Makes the draft the person's reminder, and says it back.</summary>
    public static void Save(Talk talk)
    {
        var draft = Draft(talk);
        var now = talk.Scope.Now;
        var zone = ZoneOf(talk)!;
        var old = talk.Person.Reminder;
        var reminder = draft.Date is { } date
            ? (old ?? new Reminder { Time = draft.Time!.Value, Days = [], SetAt = now }) with { OneOff = new OneOff(date, draft.Time!.Value) }
            : (old ?? new Reminder { Time = draft.Time!.Value, SetAt = now }) with
            {
                Time = draft.Time!.Value,
                Days = draft.Days ?? (old?.Days is { Count: > 0 } days ? days : Reminder.EveryDay),
                Zone = draft.Zone,
                SetAt = now,
                OneOff = null,
                PausedUntil = null,
                SnoozedUntil = null,
            };
        reminder = reminder with { Stopped = null, Unanswered = 0, HeardAt = now };
        talk.Know(person => person with { Reminder = reminder, ReminderDraft = null });
        var today = LocalDate.At(now, zone);
        var first = NextPrompt.After(reminder, talk.Person.Zone, now)?.Date ?? draft.Date ?? today;
        talk.Say(
            draft.Date is null ? "reminders.set" : "reminders.set-once",
            ("days", ReminderWords.Days(talk, reminder.Days)),
            ("time", ReminderWords.Time(talk, draft.Time.Value)),
            ("zone", ZoneNames.CityOf(zone)),
            ("first", ReminderWords.Date(talk, first, today)));
    }

    private static Next Settle(Talk talk, TimeAnswer answer, TimeOnly time)
    {
        var date = answer.Date;
        if (answer.Once && date is null)
        {
            var (today, clock) = ZoneOf(talk) is { } zone ? DailyTime.At(talk.Scope.Now, DailyTime.ZoneOf(zone)!) : (talk.Today, TimeOnly.MinValue);
            date = time > clock ? today : today.AddDays(1);
        }

        if (date < talk.Today)
        {
            Keep(talk, draft => draft with { Date = null });
            return Next.Again("reminders.date-past");
        }

        Keep(talk, draft => draft with { Time = time, Candidates = [], Date = date });
        return Next.Step;
    }

    private static IReadOnlyList<TimeOnly> TwoTimes(TimeAnswer answer)
    {
        var named = (answer.Candidates ?? [])
            .Select(text => TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : (TimeOnly?)null)
            .OfType<TimeOnly>()
            .ToList();
        return named.Count == 2 ? named : answer.Time is { } one ? [one, one.AddHours(12)] : [];
    }

    private static bool SaysEveryDay(Talk talk) => ChoiceReader.Mentioned(talk.Choices("reminder_every_day"), talk.Reply.Text).Count > 0;

    private static string? KnownZone(string? zone) => LocalDate.IsZone(zone) ? zone : null;
}
