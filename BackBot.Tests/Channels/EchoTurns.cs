using System.Collections.Concurrent;
using BackBot.Turns;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;

namespace BackBot.Tests.Channels;

/// <summary>
/// Stands where the turn loop stands, and keeps its promise: an activity id that was handled is not handled again. Greets whoever arrives, and repeats what
/// it is told; "card" gives a card, "choices" gives suggested actions.
/// </summary>
internal sealed class EchoTurns(IServiceProvider services) : IInboundTurns
{
    public const string Greeting = "Hello. I am here.";

    private readonly ConcurrentDictionary<string, Activity> _handled = new();

    /// <summary>What the next turns end in; anything but <see cref="TurnOutcome.Handled"/> does nothing else.</summary>
    public TurnOutcome Outcome { get; set; }

    /// <summary>Thrown by the next turns, as a defect would be.</summary>
    public Exception? Defect { get; set; }

    /// <summary>Activities handled, each id once, in no promised order.</summary>
    public IReadOnlyCollection<Activity> Handled => [.. _handled.Values];

    public async Task<TurnOutcome> RunAsync(Activity activity, CancellationToken cancellationToken)
    {
        if (Defect is { } defect)
        {
            throw defect;
        }

        if (Outcome == TurnOutcome.Handled && _handled.TryAdd(activity.Id, activity))
        {
            var reference = activity.GetConversationReference();
            var reply = ReplyTo(activity);
            reply.Id = "reply-" + activity.Id;
            reply.ReplyToId = activity.Id;
            await services.GetServices<IChannelSender>().Single(sender => sender.Serves(reference.ChannelId)).SendAsync(reference, reply, cancellationToken);
        }

        return Outcome;
    }

    private static Activity ReplyTo(Activity activity) => activity switch
    {
        { Type: ActivityTypes.ConversationUpdate } => MessageOf(Greeting),
        { Text: "card" } => new Activity { Type = ActivityTypes.Message, Attachments = [new Attachment("application/vnd.microsoft.card.adaptive", content: Card)] },
        { Text: "choices" } => new Activity
        {
            Type = ActivityTypes.Message,
            Text = "How is your back today?",
            SuggestedActions = new SuggestedActions { Actions = [.. new[] { "Better", "About the same", "A bit worse" }.Select(title => new CardAction(ActionTypes.ImBack, title, value: title))] },
        },
        { Value: JObject value } => MessageOf($"Received {value.ToString(Newtonsoft.Json.Formatting.None)}"),
        { Text.Length: > 1000 } => MessageOf($"That is {activity.Text.Length} characters."),
        _ => MessageOf($"Echo: {activity.Text}"),
    };

    private static Activity MessageOf(string text) => new() { Type = ActivityTypes.Message, Text = text };

    private static readonly JObject Card = JObject.Parse("""
        {
          "type": "AdaptiveCard", "version": "1.5",
          "body": [
            { "type": "TextBlock", "text": "Your check-in", "weight": "Bolder", "size": "Medium", "wrap": true },
            { "type": "TextBlock", "text": "How strong is the pain right now, from 0 to 10?", "wrap": true },
            { "type": "Input.Number", "id": "pain", "label": "Pain now", "min": 0, "max": 10, "isRequired": true, "errorMessage": "Please give a number from 0 to 10." },
            { "type": "Input.ChoiceSet", "id": "moved", "label": "Did you move today?", "style": "expanded", "choices": [ { "title": "Yes, a walk", "value": "walk" }, { "title": "A little", "value": "little" } ] },
            { "type": "Input.Text", "id": "note", "label": "Anything to add?", "isMultiline": true }
          ],
          "actions": [ { "type": "Action.Submit", "title": "Save my check-in", "style": "positive", "data": { "question": "checkin" } }, { "type": "Action.Submit", "title": "Not now", "associatedInputs": "none", "data": { "question": "skip" } } ]
        }
        """);
}
