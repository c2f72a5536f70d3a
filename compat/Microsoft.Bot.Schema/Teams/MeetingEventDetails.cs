using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A meeting that began or ended.</summary>
public class MeetingEventDetails
{
    [JsonProperty("Id")]
    public string Id { get; set; }

    [JsonProperty("JoinUrl")]
    public Uri JoinUrl { get; set; }

    [JsonProperty("Title")]
    public string Title { get; set; }

    [JsonProperty("MeetingType")]
    public string MeetingType { get; set; }
}
