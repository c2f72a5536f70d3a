using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>What becomes of a dialog; nothing closes it.</summary>
public class TaskModuleResponse
{
    [JsonProperty("task")]
    public TaskModuleResponseBase Task { get; set; }
}
