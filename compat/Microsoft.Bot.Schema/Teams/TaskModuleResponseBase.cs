using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>What a dialog shows.</summary>
public class TaskModuleResponseBase
{
    /// <summary>"continue" or "message".</summary>
    [JsonProperty("type")]
    public string Type { get; set; }
}
