using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using BackBot.Tests.Compat.Connector;
using Microsoft.AspNetCore.Http;

namespace BackBot.Tests.Channels.WebChat;

/// <summary>The page's token endpoint with Azure's Direct Line behind it, which is a stand-in of this machine.</summary>
public sealed class AzureDirectLineTests : IAsyncLifetime
{
    private const string Secret = "azure-direct-line-secret";

    private readonly ConcurrentQueue<(string Line, string? Authorization, JsonNode? Body)> _calls = new();
    private readonly ConcurrentDictionary<string, string> _users = new();
    private Loopback _azure = null!;
    private BackBotServer _server = null!;

    public async Task InitializeAsync()
    {
        _azure = await Loopback.StartAsync(AnswerAsync);
        _server = await BackBotServer.StartAsync(new Dictionary<string, string?>
        {
            ["DirectLine:AzureSecret"] = Secret,
            ["DirectLine:AzureEndpoint"] = _azure.Address.ToString(),
            ["DirectLine:AllowedOrigins:0"] = "https://www.example.org",
        });
    }

    public async Task DisposeAsync()
    {
        await _server.DisposeAsync();
        await _azure.DisposeAsync();
    }

    [Fact]
    public async Task NewPerson_GetsATokenOfAzures_ForAnIdThatWeChose()
    {
        var answer = await AskAsync("{}");

        var (line, authorization, body) = Assert.Single(_calls);
        Assert.Equal("POST /v3/directline/tokens/generate", line);
        Assert.Equal("Bearer " + Secret, authorization);
        Assert.StartsWith("dl_", (string?)body!["user"]!["id"], StringComparison.Ordinal);
        Assert.Contains("https://www.example.org", body["trustedOrigins"]!.AsArray().Select(origin => (string?)origin));
        Assert.Equal((string?)body["user"]!["id"], (string?)answer["userId"]);
        Assert.Equal("azure-token-1", (string?)answer["token"]);
        Assert.Equal(new Uri(_azure.Address, "/v3/directline").ToString(), (string?)answer["domain"]);
        Assert.DoesNotContain(Secret, answer.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task PersonWhoComesBack_HasTheirConversation()
    {
        var first = await AskAsync("{}");
        var second = await AskAsync(Remembered(first));

        Assert.Equal((string?)first["userId"], (string?)second["userId"]);
        Assert.Equal((string?)first["conversationId"], (string?)second["conversationId"]);
        Assert.Equal($"GET /v3/directline/conversations/{first["conversationId"]}", _calls.Last().Line);
    }

    [Fact]
    public async Task PersonWhoseConversationAzureForgot_IsStillTheSamePerson()
    {
        var first = await AskAsync("{}");
        _users.Clear();
        var second = await AskAsync(Remembered(first));

        Assert.Equal((string?)first["userId"], (string?)second["userId"]);
        Assert.NotEqual((string?)first["conversationId"], (string?)second["conversationId"]);
    }

    [Fact]
    public async Task IdOfTheClientsChoice_IsNotLookedAt()
    {
        var answer = await AskAsync("""{"user":{"id":"dl_somebody-else"},"userId":"dl_somebody-else"}""");

        Assert.NotEqual("dl_somebody-else", (string?)answer["userId"]);
    }

    [Fact]
    public async Task AzureThatIsAway_MeansLater()
    {
        await _azure.DisposeAsync();

        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await PostAsync("{}")).StatusCode);
    }

    [Fact]
    public async Task OwnDirectLine_IsOff_AndThePageMayTalkToAzure()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await _server.Client.PostAsync("/v3/directline/tokens/generate", null)).StatusCode);
        var policy = (await _server.Client.GetAsync("/")).Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains(_azure.Address.GetLeftPart(UriPartial.Authority), policy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ActivityOfAzuresDirectLine_IsAnsweredOverTheConnector()
    {
        await using var channel = await Sink.StartAsync();
        var activity = Connector.Post.Message(serviceUrl: channel.Address.AbsoluteUri);
        (activity["channelId"], activity["from"]!["id"]) = ("directline", "dl_person");

        Assert.Equal(HttpStatusCode.OK, (await Connector.Post.ActivityAsync(_server, activity)).StatusCode);
        Assert.NotEmpty(channel.Calls);
    }

    private static string Remembered(JsonNode answer) => new JsonObject { ["token"] = (string?)answer["remember"] }.ToJsonString();

    private async Task<JsonNode> AskAsync(string body)
    {
        var answer = await PostAsync(body);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
    }

    private async Task<HttpResponseMessage> PostAsync(string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        return await _server.Client.PostAsync("/api/webchat/token", content);
    }

    private async Task AnswerAsync(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body);
        var text = await reader.ReadToEndAsync();
        var body = text.Length == 0 ? null : JsonNode.Parse(text);
        _calls.Enqueue(($"{http.Request.Method} {http.Request.Path}", http.Request.Headers.Authorization, body));
        var conversation = http.Request.Method == "GET" ? http.Request.Path.Value!.Split('/')[^1] : $"conversation-{_calls.Count}";
        if (http.Request.Method == "GET" && !_users.ContainsKey(conversation))
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        _users.TryAdd(conversation, (string?)body?["user"]?["id"] ?? "");
        await http.Response.WriteAsJsonAsync(new { conversationId = conversation, token = $"azure-token-{_calls.Count}", expires_in = 1800 });
    }
}
