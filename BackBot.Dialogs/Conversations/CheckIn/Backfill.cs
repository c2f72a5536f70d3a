using BackBot.Dialogs.People;
using BackBot.Dialogs.Scheduling;

namespace BackBot.Dialogs.Conversations;

/// <summary>Check-ins for days that are over: a late answer counts for the date it was asked for, and yesterday's gap can be filled.</summary>
internal static class Backfill
{
    /// <summary>Somebody who was away longer is not asked about the days they were away.</summary>
    private const int LatelyDays = 3;

    /// <summary>Asked only where yesterday's prompt stayed open, never insisted on, and not where something more important was just told.</summary>
    public static Step Yesterday { get; } = new("yesterday")
    {
        Known = talk => !IsOpen(talk),
        Ask = talk => Question.Buttons("backfill.yesterday", talk.Choices("backfill_skip")) with { Shape = QuestionShape.Buttons, Kind = Language.QuestionKind.Pain },
        Take = Take,
    };

    /// <summary>The question in words that name the day, where it is not today; else null.</summary>
    public static string? WordsForEarlierDay(Talk talk) =>
        talk.Person.CheckInDraft is { } draft && draft.Date < talk.Today
            ? talk.Words("backfill.asked-for", ("day", ReminderWords.DayAndDate(talk, draft.Date)))
            : null;

    /// <summary>Says that an answer was kept for a day that is over. False: it was for today.</summary>
    public static bool SayKept(Talk talk, CheckIn checkIn)
    {
        if (checkIn.Date >= talk.Today)
        {
            return false;
        }

        talk.Say("backfill.kept-day", ("pain", talk.Number(checkIn.Pain ?? 0)), ("day", ReminderWords.DayAndDate(talk, checkIn.Date)));
        return true;
    }

    /// <summary>The date that a sentence is about: yesterday's where it begins so and does not come to speak of today, else the one asked for.</summary>
    public static DateOnly DateIn(Talk talk, DateOnly askedFor)
    {
        var said = ChoiceReader.Plain(talk.Reply.Text);
        var begins = talk.Choices("checkin_yesterday").SelectMany(choice => choice.Words.Prepend(choice.Label)).Any(words => said.StartsWith(words + " ", StringComparison.Ordinal));
        return begins && ChoiceReader.Mentioned(talk.Choices("checkin_today"), talk.Reply.Text).Count == 0 ? talk.Today.AddDays(-1) : askedFor;
    }

    private static Next Take(Talk talk, Reply reply)
    {
        if (ChoiceReader.Exactly(talk.Choices("backfill_skip"), reply with { Text = reply.Text.Any(char.IsDigit) ? "-" : reply.Text }) is not null)
        {
            return Onwards(talk);
        }

        return talk.TakeScale(
            value =>
            {
                talk.Scope.Add(new Effect.KeepCheckIn(new CheckIn { Date = talk.Today.AddDays(-1), Pain = value, Channel = talk.Scope.Channel }));
                talk.Say("backfill.kept", ("pain", talk.Number(value)));
            },
            () => Onwards(talk));
    }

    /// <summary>Today's check-in is closed; where it was put aside meanwhile, there is nothing left to close.</summary>
    private static Next Onwards(Talk talk) => talk.Person.CheckInDraft is null ? Next.End : Next.Step;

    private static bool IsOpen(Talk talk)
    {
        var yesterday = talk.Today.AddDays(-1);
        return talk.Person is { Reminder: { Stopped: null } reminder, CheckInDraft: { } draft }
            && draft is { Flare: false } && draft.Date == talk.Today
            && talk.Reply.Field("new") != "true"
            && reminder.Days.Contains(yesterday.DayOfWeek)
            && LocalDate.At(reminder.SetAt, reminder.Zone ?? talk.Person.Zone) < yesterday
            && !reminder.RestDays.Contains(yesterday)
            && !reminder.PausesOn(yesterday)
            && talk.Scope.History.CheckIns.All(day => day.Date != yesterday)
            && talk.Scope.History.CheckIns.Any(day => day.Date < yesterday && day.Date >= yesterday.AddDays(-LatelyDays));
    }
}
