using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>A reference to something the user means to do.</summary>
public class SemanticAction
{
    public SemanticAction()
    {
    }

    public SemanticAction(string id = null, IDictionary<string, Entity> entities = null, string state = null)
    {
        Id = id;
        Entities = entities;
        State = state;
    }

    [JsonProperty("id")]
    public string Id { get; set; }

    [JsonProperty("entities")]
    public IDictionary<string, Entity> Entities { get; set; }

    /// <summary>One of <see cref="SemanticActionStates"/>.</summary>
    [JsonProperty("state")]
    public string State { get; set; }
}
