using BackBot.Channels.Connector;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace BackBot.Channels.Teams;

/// <summary>
/// Puts the cards of a message into the shape that Teams shows best: the words of the message in the card, because Teams shows them apart and cannot update
/// both; full width; universal actions, which Teams answers without a message of the person's; and in every answer what was asked, so that the card can be
/// replaced by question and answer.
/// </summary>
internal static class TeamsCards
{
    /// <summary>The newest Adaptive Card version that Teams shows on every device.</summary>
    public const string Version = "1.5";

    /// <summary>Name of the action data that holds what the message with the card said.</summary>
    public const string AskedField = "asked";

    /// <summary>Name of the action data that holds the heading of the card.</summary>
    public const string AboutField = "about";

    public const string ContentType = "application/vnd.microsoft.card.adaptive";

    private const int LongestAsked = 600;

    /// <summary>A copy of the activity with its cards shaped.</summary>
    public static Activity Shape(Activity activity)
    {
        var shaped = ActivityCopy.Of(activity);
        var cards = (shaped.Attachments ?? []).Where(attachment => attachment.ContentType == ContentType).Select(attachment => attachment.Content).OfType<JObject>().ToList();
        var asked = shaped.Text;
        if (cards.Count > 0 && !string.IsNullOrEmpty(asked))
        {
            var body = new JArray(Words(asked));
            foreach (var block in cards[0]["body"] as JArray ?? [])
            {
                body.Add(block);
            }

            cards[0]["body"] = body;
            (shaped.Text, shaped.Summary) = (null, shaped.Summary ?? asked);
        }

        foreach (var card in cards)
        {
            Shape(card);
            var about = card.SelectTokens("body..[?(@.style == 'heading')].text").FirstOrDefault()?.ToString();
            foreach (var submit in card.Descendants().OfType<JObject>().Where(json => (string?)json["type"] == "Action.Submit").ToList())
            {
                submit["type"] = "Action.Execute";
                submit["verb"] = "answer";
                if (submit["data"] is JObject data)
                {
                    data[AskedField] = Bounded(asked);
                    data[AboutField] = Bounded(about);
                }
            }
        }

        return shaped;
    }

    /// <summary>Says which version a card is written in, and that it may take the whole width.</summary>
    public static void Shape(JObject card)
    {
        card["version"] = Version;
        card["msteams"] = new JObject { ["width"] = "Full" };
    }

    /// <summary>A paragraph of a card.</summary>
    public static JObject Words(string text) => new() { ["type"] = "TextBlock", ["text"] = text, ["wrap"] = true };

    private static string? Bounded(string? text) => text?.Length > LongestAsked ? text[..LongestAsked] + "…" : text;
}
