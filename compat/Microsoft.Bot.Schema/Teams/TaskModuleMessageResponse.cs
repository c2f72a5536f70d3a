using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A dialog closes with a message.</summary>
public class TaskModuleMessageResponse : TaskModuleResponseBase
{
    [JsonProperty("value")]
    public string Value { get; set; }

    public TaskModuleMessageResponse() => Type = "message";
}
