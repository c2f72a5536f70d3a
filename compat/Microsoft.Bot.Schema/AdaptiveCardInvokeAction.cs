using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>The action of an Adaptive Card that was pressed.</summary>
public class AdaptiveCardInvokeAction
{
    [JsonProperty("type")]
    public string Type { get; set; }

    [JsonProperty("id")]
    public string Id { get; set; }

    [JsonProperty("verb")]
    public string Verb { get; set; }

    /// <summary>The action's data together with the card's inputs.</summary>
    [JsonProperty("data")]
    public object Data { get; set; }
}
