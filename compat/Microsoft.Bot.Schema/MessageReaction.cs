using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>One reaction, such as a like.</summary>
public class MessageReaction
{
    public MessageReaction()
    {
    }

    public MessageReaction(string type = null)
    {
        Type = type;
    }

    [JsonProperty("type")]
    public string Type { get; set; }
}
