using BackBot.Dialogs.Content;
using BackBot.Turns;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using ChannelIds = Microsoft.Bot.Connector.Channels;

namespace BackBot.Channels.Teams;

/// <summary>
/// Where a card in Teams was answered, lets question and answer take its place: at once as the answer to the invoke, and for good by an update, which
/// is sent last of all. A card whose answer did not count stays.
/// </summary>
internal sealed class AnsweredCards(ContentLibrary content) : IReplyCompletion
{
    public Task CompleteAsync(DialogRun run, string partition, CancellationToken cancellationToken)
    {
        if (run is { CardAnswered: true, Inbound: { ChannelId: ChannelIds.Msteams, Value: JObject answer } inbound })
        {
            var card = CardOf(answer, content.For(run.Document.Person.Locale).Messages.Say("teams.sent"));
            run.InvokeAnswer = card.ToString(Formatting.None);
            if (!string.IsNullOrEmpty(inbound.ReplyToId))
            {
                run.Replies.Add(new Activity
                {
                    Type = ActivityTypes.MessageUpdate,
                    Id = inbound.ReplyToId,
                    Summary = Words(answer, TeamsCards.AskedField),
                    Attachments = [new Attachment(TeamsCards.ContentType, content: card)],
                });
            }
        }

        return Task.CompletedTask;
    }

    /// <param name="sent">What stands for an answer that has no label of its own, such as a form.</param>
    private static JObject CardOf(JObject answer, string sent)
    {
        var body = new JArray(((string[])[TeamsCards.AskedField, TeamsCards.AboutField]).Select(field => Words(answer, field)).OfType<string>().Select(TeamsCards.Words));
        var said = TeamsCards.Words("✓ " + (Words(answer, "say") ?? sent));
        said["isSubtle"] = true;
        body.Add(said);
        var card = new JObject { ["type"] = "AdaptiveCard", ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json", ["body"] = body };
        TeamsCards.Shape(card);
        return card;
    }

    private static string? Words(JObject answer, string name) => answer[name] is JValue { Value: string { Length: > 0 and <= 1_000 } words } ? words : null;
}
