using BackBot.Dialogs.People;
using BackBot.Dialogs.Scheduling;
using Microsoft.Bot.Builder.Dialogs;

namespace BackBot.Dialogs.Conversations;

/// <summary>
/// Says a prompt that has come due, after looking once more whether it is wanted: the person may have stopped, snoozed or checked in since it was
/// found due. Saying nothing leaves the person as they are.
/// </summary>
internal static class Prompting
{
    /// <summary>Somebody who wrote so lately is in the middle of something else.</summary>
    public static readonly TimeSpan InConversation = TimeSpan.FromMinutes(30);

    public static async Task SayAsync(DialogContext dc, Talk talk, CancellationToken cancellationToken)
    {
        if (talk.Scope.Prompt is not { } prompt || talk.Person.Reminder is not { } reminder || !IsWanted(talk.Person, prompt))
        {
            return;
        }

        if (talk.Scope.History.CheckIns.Any(day => day.Date == prompt.Date) && prompt.Kind == PromptKind.Daily)
        {
            Reminders.CheckedIn(talk, prompt.Date);
            return;
        }

        if (dc.Stack.Count > 0 && prompt.Kind != PromptKind.Nudge && talk.Scope.Now - reminder.HeardAt < InConversation)
        {
            return;
        }

        if (prompt.Kind == PromptKind.Nudge)
        {
            var nudge = PromptWords.Nudge(talk, reminder, prompt);
            talk.SayWords(nudge.Text);
            Said(talk, prompt, nudge);
            return;
        }

        if (reminder.Unanswered >= BackOff.GoodbyeAfter)
        {
            await dc.CancelAllDialogsAsync(cancellationToken);
            talk.Say("prompt.goodbye");
            Reminders.Change(talk, known => known.Said(prompt, [], talk.Scope.Now).Stopping(ReminderStop.Unanswered));
            return;
        }

        if (talk.Person.Alert is not null)
        {
            // After danger signs the next contact only asks whether help was reached (clinical rules 3.3, 3.4).
            Reminders.Change(talk, known => known.Said(prompt, [], talk.Scope.Now));
            await dc.StartAnewAsync(AftercareFlow.FlowId, cancellationToken);
            return;
        }

        var wording = PromptWords.For(talk, reminder, prompt);
        talk.Asking(wording.Text);
        Said(talk, prompt, wording);
        await dc.StartAnewAsync(CheckInFlow.FlowId, cancellationToken);
    }

    /// <summary>Whether the person, as they are now, is still to be prompted just so.</summary>
    public static bool IsWanted(Person person, DuePrompt prompt) =>
        person is { Consent: Consent.Given, Assessment.AgeBand: not AgeBand.Under18, Reminder: { } reminder }
        && NextPrompt.After(reminder, person.Zone, prompt.At.AddTicks(-1)) == prompt;

    private static void Said(Talk talk, DuePrompt prompt, Wording wording) =>
        Reminders.Change(talk, reminder => reminder.Said(prompt, wording.Used, talk.Scope.Now));
}
