using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>The answer to an "application/search" invoke.</summary>
public class SearchInvokeResponse
{
    [JsonProperty("statusCode")]
    public int StatusCode { get; set; }

    [JsonProperty("type")]
    public string Type { get; set; }

    [JsonProperty("value")]
    public object Value { get; set; }
}
