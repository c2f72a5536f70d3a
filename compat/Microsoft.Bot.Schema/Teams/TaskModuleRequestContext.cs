using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>Where a dialog will be shown.</summary>
public class TaskModuleRequestContext
{
    /// <summary>default, dark or contrast.</summary>
    [JsonProperty("theme")]
    public string Theme { get; set; }
}
