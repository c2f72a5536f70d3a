using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>The answer to an "adaptiveCard/action" invoke.</summary>
public class AdaptiveCardInvokeResponse
{
    [JsonProperty("statusCode")]
    public int StatusCode { get; set; }

    [JsonProperty("type")]
    public string Type { get; set; }

    [JsonProperty("value")]
    public object Value { get; set; }
}
