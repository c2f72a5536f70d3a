using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace BackBot.Channels.Connector;

/// <summary>Looks at a posted activity before anything else does: its depth, and whether it says what no activity can do without.</summary>
internal static class PostedBody
{
    /// <summary>What is wrong with a body, for a developer; null when it may go on.</summary>
    public static string? ProblemOf(string body, int maxDepth)
    {
        try
        {
            using var reader = new JsonTextReader(new StringReader(body)) { MaxDepth = maxDepth, DateParseHandling = DateParseHandling.None };
            if (JToken.ReadFrom(reader) is not JObject activity)
            {
                return "The body must be one activity: a JSON object.";
            }

            if (Words(activity, "type") is null || Words(activity, "channelId") is null)
            {
                return "An activity needs type and channelId.";
            }

            return Uri.TryCreate(Words(activity, "serviceUrl"), UriKind.Absolute, out var service) && service.Scheme is "https" or "http"
                ? MissingAddress(activity)
                : "An activity needs serviceUrl, an absolute http or https address.";
        }
        catch (JsonException malformed)
        {
            return $"The body is not an activity: {malformed.Message}";
        }
    }

    private static string? MissingAddress(JObject activity) =>
        Words(activity["conversation"] as JObject, "id") is null ? "An activity needs conversation.id." : null;

    private static string? Words(JObject? json, string name) => json?[name] is JValue { Value: string { Length: > 0 } text } ? text : null;
}
