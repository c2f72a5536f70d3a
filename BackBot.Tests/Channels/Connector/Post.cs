using System.Text;
using Newtonsoft.Json.Linq;

namespace BackBot.Tests.Channels.Connector;

/// <summary>Posts to a service's <c>/api/messages</c> as a channel does.</summary>
internal static class Post
{
    public static async Task<HttpResponseMessage> ActivityAsync(BackBotServer server, JObject activity, string? token = null, params (string Name, string Value)[] headers) =>
        await BodyAsync(server, activity.ToString(), token, headers);

    public static async Task<HttpResponseMessage> BodyAsync(BackBotServer server, string body, string? token = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        if (token is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", token);
        }

        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await server.Client.SendAsync(request);
    }

    /// <summary>A message in a personal chat of Teams.</summary>
    public static JObject Message(string text = "hello", string serviceUrl = "http://127.0.0.1:9/", string id = "m1") => new()
    {
        ["type"] = "message",
        ["id"] = id,
        ["timestamp"] = "2026-11-21T09:00:00.000Z",
        ["channelId"] = "msteams",
        ["serviceUrl"] = serviceUrl,
        ["text"] = text,
        ["textFormat"] = "plain",
        ["locale"] = "en-GB",
        ["localTimezone"] = "Europe/London",
        ["from"] = new JObject { ["id"] = "29:person", ["name"] = "Sam", ["aadObjectId"] = "11111111-1111-1111-1111-111111111111" },
        ["recipient"] = new JObject { ["id"] = "28:bot", ["name"] = "BackBot" },
        ["conversation"] = new JObject { ["id"] = "a:chat", ["conversationType"] = "personal", ["tenantId"] = Tenant },
        ["channelData"] = new JObject { ["tenant"] = new JObject { ["id"] = Tenant } },
    };

    public const string Tenant = "22222222-2222-2222-2222-222222222222";
}
