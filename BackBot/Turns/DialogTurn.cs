using BackBot.Dialogs.Coaching;
using BackBot.Dialogs.Conversations;
using BackBot.Dialogs.People;
using BackBot.Dialogs.Scheduling;
using BackBot.Prompts;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace BackBot.Turns;

/// <summary>What a run of the dialogs made: the new document, what to say, and what else changes. Nothing of it has happened yet.</summary>
internal sealed record DialogRun(StateDocument Document, IList<Activity> Replies, IReadOnlyList<Effect> Effects)
{
    /// <summary>What it answers; null in a turn that failed.</summary>
    public Activity? Inbound { get; init; }

    /// <summary>The activity answered the open question by its card, and the conversation went on from there.</summary>
    public bool CardAnswered { get; init; }

    /// <summary>What takes the place of the answered card, as JSON; it is stored with the turn. Null where no channel waits for it.</summary>
    public string? InvokeAnswer { get; set; }

    /// <summary>What the run was computed from.</summary>
    public StateDocument Before { get; init; } = Document;

    /// <summary>A prompt that turned out not to be wanted: there is nothing to store either.</summary>
    public bool ChangesNothing { get; init; }
}

/// <summary>Runs the dialogs as a function of stored state and activity; it may run again on newer state.</summary>
internal sealed class DialogTurn(Conversation conversation)
{
    /// <param name="activityJson">The activity as text, so that no run can change what the next one sees.</param>
    /// <param name="prompt">The prompt to say; null in a turn that the person began.</param>
    public async Task<DialogRun> RunAsync(
        StateDocument document, History history, string activityJson, string turnId, DuePrompt? prompt, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (prompt is not null && document.Unreachable is not null)
        {
            return new DialogRun(document, [], []) { ChangesNothing = true };
        }

        var activity = JsonConvert.DeserializeObject<Activity>(activityJson, PersonRows.SdkJson)!;
        var person = Told(document.Person, activity);
        var scope = new TurnScope(turnId, now, LocalDate.At(now, person.Zone), person, history, activity.ChannelId) { Prompt = prompt };
        var dialogs = new StoredDialogState(document.Dialogs);
        var adapter = new BufferingAdapter(turnId);
        await adapter.RunAsync(activity, context => context.TurnState.Add(scope), new TurnHandler(conversation, dialogs), cancellationToken);
        var reference = prompt is null ? JsonConvert.SerializeObject(activity.GetConversationReference(), PersonRows.SdkJson) : document.Reference;
        var after = document with
        {
            Schema = StateDocument.CurrentSchema,
            TurnId = turnId,
            Person = scope.Person,
            Dialogs = dialogs.Frames,
            Reference = reference,
            HeardAt = prompt is null ? now : document.HeardAt,
            Unreachable = prompt is null ? Reachability.After(activity, document.Unreachable) : document.Unreachable,
        };
        if (document.Unreachable is not null && after is { Unreachable: null, Person.Reminder: { } reminder })
        {
            // What came due while they could not be reached is not made up for.
            after = after with { Person = after.Person with { Reminder = reminder with { SetAt = now } } };
        }

        return new DialogRun(after, [.. adapter.Sent], scope.Effects)
        {
            Before = document,
            Inbound = activity,
            CardAnswered = CardAnswered(activity, document.Dialogs, dialogs.Frames),
            ChangesNothing = prompt is not null && adapter.Sent.Count == 0 && scope.Person == document.Person,
        };
    }

    private static bool CardAnswered(Activity activity, IReadOnlyList<DialogFrame> before, IReadOnlyList<DialogFrame> after) =>
        (string?)((activity.Value as JObject)?[Reply.QuestionField] as JValue) is { Length: > 0 } answered && OpenQuestion(before) == answered && OpenQuestion(after) != answered;

    private static string? OpenQuestion(IReadOnlyList<DialogFrame> stack) => stack is [var active, ..] ? active.State.GetValueOrDefault(Flow.QuestionKey) : null;

    /// <summary>What the channel tells of the person by the way: their language and zone.</summary>
    private static Person Told(Person person, Activity activity) => person with
    {
        Locale = person.Locale ?? activity.Locale,
        Zone = LocalDate.IsZone(activity.LocalTimezone) ? activity.LocalTimezone : person.Zone,
    };
}
