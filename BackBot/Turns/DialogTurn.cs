using BackBot.Dialogs.Coaching;
using BackBot.Dialogs.Conversations;
using BackBot.Dialogs.People;
using BackBot.Dialogs.Scheduling;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace BackBot.Turns;

/// <summary>What a run of the dialogs made: the new document, what to say, and what else changes. Nothing of it has happened yet.</summary>
internal sealed record DialogRun(StateDocument Document, IReadOnlyList<Activity> Replies, IReadOnlyList<Effect> Effects);

/// <summary>Runs the dialogs as a function of stored state and activity; it may run again on newer state.</summary>
internal sealed class DialogTurn(Conversation conversation)
{
    /// <param name="activityJson">The activity as text, so that no run can change what the next one sees.</param>
    public async Task<DialogRun> RunAsync(
        StateDocument document, History history, string activityJson, string turnId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var activity = JsonConvert.DeserializeObject<Activity>(activityJson, PersonRows.SdkJson)!;
        var person = Told(document.Person, activity);
        var scope = new TurnScope(turnId, now, LocalDate.At(now, person.Zone), person, history, activity.ChannelId);
        var dialogs = new StoredDialogState(document.Dialogs);
        var adapter = new BufferingAdapter(turnId);
        await adapter.RunAsync(activity, context => context.TurnState.Add(scope), new TurnHandler(conversation, dialogs), cancellationToken);
        var reference = JsonConvert.SerializeObject(activity.GetConversationReference(), PersonRows.SdkJson);
        var heardAt = activity.Type == ActivityTypes.Event ? document.HeardAt : now;
        return new DialogRun(
            document with { Schema = StateDocument.CurrentSchema, TurnId = turnId, Person = scope.Person, Dialogs = dialogs.Frames, Reference = reference, HeardAt = heardAt },
            adapter.Sent,
            scope.Effects);
    }

    /// <summary>What the channel tells of the person by the way: their language and zone.</summary>
    private static Person Told(Person person, Activity activity) => person with
    {
        Locale = person.Locale ?? activity.Locale,
        Zone = LocalDate.IsZone(activity.LocalTimezone) ? activity.LocalTimezone : person.Zone,
    };
}
