using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

/// <summary>A typed piece of data about an activity, such as a mention or a place.</summary>
public class Entity
{
    public Entity()
    {
    }

    public Entity(string type = null)
    {
        Type = type;
    }

    [JsonProperty("type")]
    public string Type { get; set; }

    /// <summary>Members this class does not know; they are kept and written back.</summary>
    [JsonExtensionData]
    public JObject Properties { get; set; } = new JObject();

    /// <summary>This entity's data as another type.</summary>
    public T GetAs<T>() => JObject.FromObject(this).ToObject<T>();

    /// <summary>Takes the data of another object.</summary>
    public void SetAs<T>(T obj)
    {
        var copy = JObject.FromObject(obj).ToObject<Entity>()!;
        Type = copy.Type;
        Properties = copy.Properties;
    }
}
