using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

/// <summary>A user's token from the token service.</summary>
public class TokenResponse
{
    public TokenResponse()
    {
    }

    public TokenResponse(string channelId = null, string connectionName = null, string token = null, string expiration = null)
    {
        ChannelId = channelId;
        ConnectionName = connectionName;
        Token = token;
        Expiration = expiration;
    }

    [JsonProperty("channelId")]
    public string ChannelId { get; set; }

    [JsonProperty("connectionName")]
    public string ConnectionName { get; set; }

    [JsonProperty("token")]
    public string Token { get; set; }

    /// <summary>When the token runs out, as an ISO 8601 date and time.</summary>
    [JsonProperty("expiration")]
    public string Expiration { get; set; }

    /// <summary>Members this class does not know; they are kept and written back.</summary>
    [JsonExtensionData]
    public JObject Properties { get; set; } = new JObject();
}
