using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>The card or the page of a dialog.</summary>
public class TaskModuleTaskInfo
{
    [JsonProperty("title")]
    public string Title { get; set; }

    /// <summary>Pixels, or small, medium or large.</summary>
    [JsonProperty("height")]
    public object Height { get; set; }

    /// <summary>Pixels, or small, medium or large.</summary>
    [JsonProperty("width")]
    public object Width { get; set; }

    [JsonProperty("url")]
    public string Url { get; set; }

    [JsonProperty("card")]
    public Attachment Card { get; set; }

    [JsonProperty("fallbackUrl")]
    public string FallbackUrl { get; set; }

    [JsonProperty("completionBotId")]
    public string CompletionBotId { get; set; }
}
