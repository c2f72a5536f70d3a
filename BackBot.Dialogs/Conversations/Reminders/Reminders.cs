using BackBot.Dialogs.Language;
using BackBot.Dialogs.People;
using BackBot.Dialogs.Scheduling;

namespace BackBot.Dialogs.Conversations;

/// <summary>What can be done to a person's reminder in one word, from wherever it was said.</summary>
internal static class Reminders
{
    private const double BeyondDoubt = 0.85;

    /// <summary>Notes that the person said something, whatever it was.</summary>
    public static void Heard(Talk talk) => Change(talk, reminder => reminder.Heard(talk.Scope.Now));

    /// <summary>The reminder command that the message is, word for word; null when it is none.</summary>
    public static string? Command(Talk talk) =>
        talk.Reply.Card is null && !talk.Reply.Text.Any(char.IsDigit) ? ChoiceReader.Exactly(talk.Choices("reminder_commands"), talk.Reply)?.Id : null;

    /// <summary>
    /// Whether the message is about reminders beyond doubt, so that no open question may take it for an answer: "remind me every day" is no yes.
    /// </summary>
    public static bool IsPlainlyAbout(Talk talk) =>
        talk.Reply is { Card: null, Reading: { Intent: Intent.SetReminder or Intent.StopReminders, Confidence: >= BeyondDoubt } }
        && NamesReminders(talk);

    /// <summary>Whether "ten minutes" may mean a later prompt: there is one, or the words name it.</summary>
    public static bool CanBeSnoozed(Talk talk) => Active(talk) is not null || NamesReminders(talk);

    /// <summary>Whether the message asks for something to do with reminders.</summary>
    public static bool Wanted(Talk talk, Intent intent) => intent is Intent.SetReminder or Intent.Snooze or Intent.StopReminders || Command(talk) is not null;

    /// <summary>Does what was asked; the flow to begin when it needs more than a word, else null.</summary>
    public static string? Route(Talk talk, Intent intent)
    {
        switch (Command(talk))
        {
            case "skip_today":
                SkipToday(talk);
                return null;
            case "pause":
                return PauseFlow.FlowId;
            case "nudge_on":
                SetNudge(talk, true);
                return null;
            case "nudge_off":
                SetNudge(talk, false);
                return null;
            case "manage":
                return RemindersFlow.FlowId;
        }

        switch (intent)
        {
            case Intent.Snooze:
                return SnoozeFlow.FlowId;
            case Intent.StopReminders:
                Stop(talk);
                return null;
            default:
                return RemindersFlow.FlowId;
        }
    }

    /// <summary>The person's reminder while it is not stopped, and the zone it goes by.</summary>
    public static (Reminder Reminder, string Zone)? Active(Talk talk) =>
        talk.Person.Reminder is { Stopped: null } reminder && (reminder.Zone ?? talk.Person.Zone) is { } zone && LocalDate.IsZone(zone) ? (reminder, zone) : null;

    private static bool NamesReminders(Talk talk) => ChoiceReader.Mentioned(talk.Choices("reminder_words"), talk.Reply.Text).Count > 0;

    public static void SkipToday(Talk talk)
    {
        if (Active(talk) is { } active)
        {
            Change(talk, reminder => reminder.Skipping(LocalDate.At(talk.Scope.Now, active.Zone)));
            talk.Say("reminders.skipped");
        }
        else
        {
            talk.Say("reminders.none");
        }
    }

    public static void SetNudge(Talk talk, bool wanted)
    {
        if (Active(talk) is null)
        {
            talk.Say("reminders.none");
            return;
        }

        Change(talk, reminder => reminder with { Nudge = wanted });
        talk.Say(wanted ? "reminders.nudge-on" : "reminders.nudge-off");
    }

    public static void Stop(Talk talk)
    {
        if (talk.Person.Reminder is not { Stopped: null } reminder)
        {
            talk.Say("reminders.stopped-already");
            return;
        }

        Change(talk, known => known.Stopping(ReminderStop.ByPerson));
        talk.Say("reminders.stopped", ("time", ReminderWords.Clock(reminder.Time)));
    }

    /// <summary>A check-in was kept: the day it was for needs no prompt any more.</summary>
    public static void CheckedIn(Talk talk, DateOnly date) => Change(talk, reminder => reminder.Settling(date) with { SnoozedUntil = null });

    public static void Change(Talk talk, Func<Reminder, Reminder> change) =>
        talk.Know(person => person.Reminder is { } reminder ? person with { Reminder = change(reminder) } : person);
}
