using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A dialog under way, as it is stored.</summary>
public class DialogInstance
{
    [JsonProperty("id")]
    public string Id { get; set; }

    /// <summary>The dialog's own memory. After a load its values are what JSON makes of them.</summary>
    [JsonProperty("state")]
    public IDictionary<string, object> State { get; set; }

    public int? StackIndex { get; set; }

    /// <summary>The dialog's version when it began.</summary>
    public string Version { get; set; }
}
