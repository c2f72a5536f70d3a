using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace AdaptiveCards.Templating;

/// <summary>JSON in which nothing is taken for a date.</summary>
internal static class PlainJson
{
    private static readonly JsonSerializerSettings Settings = new() { DateParseHandling = DateParseHandling.None, MaxDepth = 128 };

    public static JToken Parse(string json)
    {
        try
        {
            return JsonConvert.DeserializeObject<JToken>(json, Settings) ?? JValue.CreateNull();
        }
        catch (JsonException malformed)
        {
            throw new AdaptiveTemplateException($"Not JSON: {malformed.Message}", malformed);
        }
    }

    /// <summary>The data as JSON: text is read, anything else serialised; nothing stays nothing.</summary>
    public static JToken Of(object data) => data switch
    {
        null => null,
        string json => Parse(json),
        JToken token => token,
        _ => Parse(JsonConvert.SerializeObject(data)),
    };
}
