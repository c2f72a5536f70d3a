using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A dialog is asked for, or was filled in.</summary>
public class TaskModuleRequest
{
    /// <summary>What the button, or the form, sent.</summary>
    [JsonProperty("data")]
    public object Data { get; set; }

    [JsonProperty("context")]
    public TaskModuleRequestContext Context { get; set; }
}
