using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>A card with one small picture, text and buttons.</summary>
public class ThumbnailCard
{
    public ThumbnailCard()
    {
    }

    public ThumbnailCard(
        string title = null, string subtitle = null, string text = null, IList<CardImage> images = null,
        IList<CardAction> buttons = null, CardAction tap = null)
    {
        Title = title;
        Subtitle = subtitle;
        Text = text;
        Images = images;
        Buttons = buttons;
        Tap = tap;
    }

    [JsonProperty("title")]
    public string Title { get; set; }

    [JsonProperty("subtitle")]
    public string Subtitle { get; set; }

    [JsonProperty("text")]
    public string Text { get; set; }

    [JsonProperty("images")]
    public IList<CardImage> Images { get; set; }

    [JsonProperty("buttons")]
    public IList<CardAction> Buttons { get; set; }

    [JsonProperty("tap")]
    public CardAction Tap { get; set; }

    public const string ContentType = "application/vnd.microsoft.card.thumbnail";
}
