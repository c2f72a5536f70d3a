using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>The id a channel gave to what it was sent.</summary>
public class ResourceResponse
{
    public ResourceResponse()
    {
    }

    public ResourceResponse(string id = null)
    {
        Id = id;
    }

    [JsonProperty("id")]
    public string Id { get; set; }
}
