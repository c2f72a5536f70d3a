using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>A button, or a place on a card that can be pressed.</summary>
public class CardAction
{
    public CardAction()
    {
    }

    public CardAction(
        string type = null, string title = null, string image = null, string text = null, string displayText = null,
        object value = null, object channelData = null)
    {
        Type = type;
        Title = title;
        Image = image;
        Text = text;
        DisplayText = displayText;
        Value = value;
        ChannelData = channelData;
    }

    /// <summary>One of <see cref="ActionTypes"/>.</summary>
    [JsonProperty("type")]
    public string Type { get; set; }

    [JsonProperty("title")]
    public string Title { get; set; }

    [JsonProperty("image")]
    public string Image { get; set; }

    [JsonProperty("text")]
    public string Text { get; set; }

    [JsonProperty("displayText")]
    public string DisplayText { get; set; }

    [JsonProperty("value")]
    public object Value { get; set; }

    [JsonProperty("channelData")]
    public object ChannelData { get; set; }

    [JsonProperty("imageAltText")]
    public string ImageAltText { get; set; }

    public static implicit operator CardAction(string value) => FromString(value);

    /// <summary>A button that says and sends the same words.</summary>
    public static CardAction FromString(string value) => new(title: value, value: value);
}
