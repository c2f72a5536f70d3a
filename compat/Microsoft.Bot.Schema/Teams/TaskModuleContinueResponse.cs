using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A dialog shows a card or a page.</summary>
public class TaskModuleContinueResponse : TaskModuleResponseBase
{
    [JsonProperty("value")]
    public TaskModuleTaskInfo Value { get; set; }

    public TaskModuleContinueResponse() => Type = "continue";
}
