using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace BackBot.Tests.Channels.DirectLine;

/// <summary>A person's client, as thin as can be: every call is one request, and answers are looked at as JSON.</summary>
internal sealed class DirectLineClient(BackBotServer server)
{
    public string? Token { get; set; }

    public string ConversationId { get; private set; } = "";

    public string UserId { get; private set; } = "";

    public string? StreamUrl { get; private set; }

    /// <summary>A new person with a token, who has not started yet.</summary>
    public static async Task<DirectLineClient> ArriveAsync(BackBotServer server)
    {
        var client = new DirectLineClient(server);
        using var answer = await client.AskForTokenAsync();
        await client.TakeAsync(answer);
        return client;
    }

    /// <summary>A new person whose conversation has started.</summary>
    public static async Task<DirectLineClient> StartAsync(BackBotServer server)
    {
        var client = await ArriveAsync(server);
        using var started = await client.SendAsync(HttpMethod.Post, "/v3/directline/conversations");
        await client.TakeAsync(started);
        return client;
    }

    public Task<HttpResponseMessage> AskForTokenAsync(string? token = null) =>
        SendAsync(HttpMethod.Post, "/api/webchat/token", token is null ? "{}" : new JsonObject { ["token"] = token }.ToJsonString(), bearer: "");

    /// <summary>Takes over what an answer gives: token, ids, stream.</summary>
    public async Task<JsonNode> TakeAsync(HttpResponseMessage answer)
    {
        answer.EnsureSuccessStatusCode();
        var json = (await answer.Content.ReadFromJsonAsync<JsonNode>())!;
        Token = (string?)json["token"] ?? Token;
        ConversationId = (string?)json["conversationId"] ?? ConversationId;
        UserId = (string?)json["userId"] ?? UserId;
        StreamUrl = (string?)json["streamUrl"] ?? StreamUrl;
        return json;
    }

    public Task<HttpResponseMessage> PostAsync(JsonObject activity) => PostAsync(activity.ToJsonString());

    public Task<HttpResponseMessage> PostAsync(string body) =>
        SendAsync(HttpMethod.Post, $"/v3/directline/conversations/{ConversationId}/activities", body);

    /// <summary>Posts a message and answers with the id that it was given.</summary>
    public async Task<string> SayAsync(string text, string? clientActivityId = null)
    {
        using var answer = await PostAsync(Message(text, clientActivityId));
        answer.EnsureSuccessStatusCode();
        return (string)(await answer.Content.ReadFromJsonAsync<JsonNode>())!["id"]!;
    }

    public async Task<(List<JsonNode> Activities, string Watermark)> PollAsync(string? watermark = "")
    {
        using var answer = await SendAsync(HttpMethod.Get, $"/v3/directline/conversations/{ConversationId}/activities" + (watermark is null ? "" : "?watermark=" + watermark));
        answer.EnsureSuccessStatusCode();
        var json = (await answer.Content.ReadFromJsonAsync<JsonNode>())!;
        return ([.. json["activities"]!.AsArray().Select(activity => activity!)], (string)json["watermark"]!);
    }

    /// <summary>The texts of the whole transcript.</summary>
    public async Task<List<string?>> TextsAsync() => [.. (await PollAsync()).Activities.Select(activity => (string?)activity["text"])];

    public async Task<Stream> OpenStreamAsync(string? url = null)
    {
        var socket = new ClientWebSocket();
        await socket.ConnectAsync(new Uri(url ?? StreamUrl!), CancellationToken.None);
        return new Stream(socket);
    }

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string? body = null, string? bearer = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path);
        if ((bearer ?? Token) is { Length: > 0 } token)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, value);
        }

        request.Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json");
        return await server.Client.SendAsync(request);
    }

    public static JsonObject Message(string? text, string? clientActivityId = null) => new()
    {
        ["type"] = "message",
        ["text"] = text,
        ["from"] = new JsonObject { ["id"] = "whoever-i-like", ["role"] = "bot" },
        ["channelId"] = "msteams",
        ["channelData"] = clientActivityId is null ? null : new JsonObject { ["clientActivityID"] = clientActivityId },
    };

    /// <summary>An open stream; waits are bounded, so that a test fails instead of hanging.</summary>
    internal sealed class Stream(ClientWebSocket socket) : IDisposable
    {
        private readonly Queue<JsonNode> _read = new();

        public ClientWebSocket Socket => socket;

        public string? Watermark { get; private set; }

        /// <summary>The next activity, whatever frame it comes in; null when the service ends the stream.</summary>
        public async Task<JsonNode?> NextAsync()
        {
            while (_read.Count == 0)
            {
                if (await FrameAsync() is not { } frame)
                {
                    return null;
                }

                Watermark = (string?)frame["watermark"] ?? Watermark;
                foreach (var activity in frame["activities"]!.AsArray())
                {
                    _read.Enqueue(activity!);
                }
            }

            return _read.Dequeue();
        }

        public async Task<string?> NextTextAsync() => (string?)(await NextAsync())?["text"];

        public void Dispose() => socket.Dispose();

        private async Task<JsonNode?> FrameAsync()
        {
            using var late = new CancellationTokenSource(TimeSpan.FromSeconds(20));
            using var frame = new MemoryStream();
            var buffer = new byte[8192];
            ValueWebSocketReceiveResult part;
            do
            {
                part = await socket.ReceiveAsync(buffer.AsMemory(), late.Token);
                frame.Write(buffer, 0, part.Count);
            }
            while (!part.EndOfMessage);

            return part.MessageType == WebSocketMessageType.Close ? null : JsonNode.Parse(frame.ToArray());
        }
    }
}
