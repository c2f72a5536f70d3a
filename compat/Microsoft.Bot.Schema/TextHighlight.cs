using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>A stretch of text within another text.</summary>
public class TextHighlight
{
    public TextHighlight()
    {
    }

    public TextHighlight(string text = null, int? occurrence = null)
    {
        Text = text;
        Occurrence = occurrence;
    }

    [JsonProperty("text")]
    public string Text { get; set; }

    /// <summary>Which occurrence of the text, from 1.</summary>
    [JsonProperty("occurrence")]
    public int? Occurrence { get; set; }
}
