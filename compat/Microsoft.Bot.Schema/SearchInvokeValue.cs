using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>The value of an "application/search" invoke.</summary>
public class SearchInvokeValue
{
    [JsonProperty("kind")]
    public string Kind { get; set; }

    [JsonProperty("queryText")]
    public string QueryText { get; set; }

    [JsonProperty("queryOptions")]
    public SearchInvokeOptions QueryOptions { get; set; }

    [JsonProperty("context")]
    public object Context { get; set; }
}
