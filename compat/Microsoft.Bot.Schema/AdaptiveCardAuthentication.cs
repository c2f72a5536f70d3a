using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>A sign-in that goes with a card action.</summary>
public class AdaptiveCardAuthentication
{
    [JsonProperty("id")]
    public string Id { get; set; }

    [JsonProperty("connectionName")]
    public string ConnectionName { get; set; }

    [JsonProperty("token")]
    public string Token { get; set; }
}
