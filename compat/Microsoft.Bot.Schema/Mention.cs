using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>Someone is named in a message's text.</summary>
public class Mention : Entity
{
    public Mention()
        : base("mention")
    {
    }

    public Mention(ChannelAccount mentioned = null, string text = null, string type = null)
        : base(type ?? "mention")
    {
        Mentioned = mentioned;
        Text = text;
    }

    [JsonProperty("mentioned")]
    public ChannelAccount Mentioned { get; set; }

    /// <summary>How the message's text names them; may be missing.</summary>
    [JsonProperty("text")]
    public string Text { get; set; }
}
