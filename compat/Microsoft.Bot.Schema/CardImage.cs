using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>A picture on a card.</summary>
public class CardImage
{
    public CardImage()
    {
    }

    public CardImage(string url = null, string alt = null, CardAction tap = null)
    {
        Url = url;
        Alt = alt;
        Tap = tap;
    }

    [JsonProperty("url")]
    public string Url { get; set; }

    /// <summary>What someone who cannot see the picture is told.</summary>
    [JsonProperty("alt")]
    public string Alt { get; set; }

    [JsonProperty("tap")]
    public CardAction Tap { get; set; }
}
