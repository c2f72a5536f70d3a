using System.Net;
using System.Text.Json.Nodes;

namespace BackBot.Tests.Channels.DirectLine;

/// <summary>Bad input: each has a clear error, and the conversation goes on.</summary>
public sealed class DirectLineRefusalTests : IAsyncLifetime
{
    private BackBotServer _server = null!;
    private DirectLineClient _person = null!;

    public async Task InitializeAsync()
    {
        _server = await BackBotServer.StartEchoingAsync(("DirectLine:AllowedOrigins:0", "https://clinic.example"), ("DirectLine:PostsPerTenSeconds", "60"));
        _person = await DirectLineClient.StartAsync(_server);
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();

    public static TheoryData<string> NotActivities => new(
        "", "hello", "[]", "null", "42", "\"text\"", "{", """{"type":"message","text":{"a":1}}""", """{"text":"no type"}""", """{"type":"conversationUpdate","membersAdded":[{"id":"x"}]}""",
        """{"type":"message","localTimestamp":"yesterday"}""", """{"type":"message","from":"me"}""", """{"type":5,"text":[]}""", """{"type":"message","attachments":"none"}""",
        """{"type":"invoke","name":"adaptiveCard/action"}""", """{"type":"message","entities":{"type":"x"}}""", new string('[', 100_000), """{"type":"message","value":""" + string.Concat(Enumerable.Repeat("{\"a\":", 60)) + "1" + new string('}', 61));

    [Theory]
    [MemberData(nameof(NotActivities))]
    public async Task Body_ThatIsNoActivity_IsABadRequestThatSaysWhy(string body)
    {
        using var answer = await _person.PostAsync(body);

        await AssertErrorAsync(answer, HttpStatusCode.BadRequest, "MalformedData");
        await _person.SayAsync("and on");
        Assert.Equal([EchoTurns.Greeting, "and on", "Echo: and on"], await _person.TextsAsync());
    }

    [Fact]
    public async Task Message_OfAHundredThousandCharacters_IsAnsweredInFull_AndKeptShortened()
    {
        await _person.SayAsync(new string('æ', 100_000));

        var texts = await _person.TextsAsync();
        Assert.Equal("That is 100000 characters.", texts[2]);
        Assert.Equal(8001, texts[1]!.Length);
    }

    [Theory]
    [InlineData(1_100_000)]
    [InlineData(10_000_000)]
    public async Task Message_LargerThanAnyoneWrites_IsRefused(int length)
    {
        using var answer = await _person.PostAsync(DirectLineClient.Message(new string('x', length)));

        await AssertErrorAsync(answer, HttpStatusCode.RequestEntityTooLarge, "MessageSizeTooBig");
        await _person.SayAsync("shorter");
    }

    [Fact]
    public async Task CardAnswer_LargerThanAnyCard_IsRefused()
    {
        using var answer = await _person.PostAsync(new JsonObject { ["type"] = "message", ["value"] = new JsonObject { ["note"] = new string('x', 100_000) } });

        await AssertErrorAsync(answer, HttpStatusCode.RequestEntityTooLarge, "MessageSizeTooBig");
    }

    [Theory]
    [InlineData("🙂")]
    [InlineData("👩‍⚕️🦴💪")]
    [InlineData("\u0000\u0007")]
    [InlineData("<script>alert(1)</script>")]
    public async Task Message_OfAnyCharacters_ComesBackAsItWas(string text)
    {
        await _person.SayAsync(text);

        Assert.Equal(text, (await _person.TextsAsync())[1]);
    }

    [Fact]
    public async Task HalfACharacter_IsReplaced_AndTheConversationGoesOn()
    {
        using var answer = await _person.PostAsync("""{"type":"message","text":"half \ud83d","channelData":{"\ud83d":"\udc4d"}}""");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("Echo: half \ufffd", (await _person.TextsAsync())[2]);
    }

    [Fact]
    public async Task EmptyCardSubmit_ReachesTheBot()
    {
        using var answer = await _person.PostAsync("""{"type":"message","value":{}}""");

        Assert.Equal("Received {}", (await _person.TextsAsync())[^1]);
    }

    [Theory]
    [InlineData("POST", "/v3/directline/conversations")]
    [InlineData("POST", "/v3/directline/tokens/refresh")]
    [InlineData("GET", "/v3/directline/conversations/{id}?watermark=")]
    [InlineData("GET", "/v3/directline/conversations/{id}/activities")]
    [InlineData("POST", "/v3/directline/conversations/{id}/activities")]
    [InlineData("POST", "/v3/directline/conversations/{id}/upload?userId=x")]
    public async Task EveryDoor_IsClosedWithoutAToken_WithAForgedOne_AndWithAnothersToken(string method, string path)
    {
        var own = path.Replace("{id}", _person.ConversationId, StringComparison.Ordinal);
        var other = await DirectLineClient.StartAsync(_server);

        using var without = await _person.SendAsync(new HttpMethod(method), own, bearer: "");
        using var forged = await _person.SendAsync(new HttpMethod(method), own, bearer: _person.Token![..^8] + "AAAAAAAA");
        using var anothers = await _person.SendAsync(new HttpMethod(method), own, """{"type":"message","text":"let me in"}""", bearer: other.Token);

        await AssertErrorAsync(without, HttpStatusCode.Unauthorized, "MissingToken");
        await AssertErrorAsync(forged, HttpStatusCode.Unauthorized, "BadToken");
        if (path.Contains("{id}", StringComparison.Ordinal))
        {
            await AssertErrorAsync(anothers, HttpStatusCode.Forbidden, "BadArgument");
        }

        Assert.Equal([EchoTurns.Greeting], await _person.TextsAsync());
    }

    [Fact]
    public async Task Upload_IsRefusedKindly_InTheConversation()
    {
        using var form = new MultipartFormDataContent { { new StringContent("""{"type":"message"}"""), "activity", "blob" }, { new ByteArrayContent(new byte[300_000]), "file", "back.png" } };
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/v3/directline/conversations/{_person.ConversationId}/upload?userId=x") { Content = form };
        request.Headers.Authorization = new("Bearer", _person.Token);

        using var answer = await _server.Client.SendAsync(request);

        await AssertErrorAsync(answer, HttpStatusCode.UnsupportedMediaType, "AttachmentsNotSupported");
        Assert.Contains("I cannot take files", (await _person.TextsAsync())[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task PostsBeyondTheRate_AreRefused_ButPollsAndStartsNever()
    {
        await using var server = await BackBotServer.StartEchoingAsync(("DirectLine:PostsPerTenSeconds", "3"));
        var person = await DirectLineClient.StartAsync(server);
        foreach (var number in Enumerable.Range(0, 3))
        {
            await person.SayAsync($"{number}");
        }

        using var refused = await person.PostAsync(DirectLineClient.Message("one too many"));

        await AssertErrorAsync(refused, HttpStatusCode.TooManyRequests, "TooManyRequests");
        foreach (var _ in Enumerable.Range(0, 50))
        {
            Assert.Equal(7, (await person.PollAsync()).Activities.Count);
            using var start = await person.SendAsync(HttpMethod.Post, "/v3/directline/conversations");
            Assert.Equal(HttpStatusCode.OK, start.StatusCode);
        }

        await (await DirectLineClient.StartAsync(server)).SayAsync("somebody else may");
    }

    [Fact]
    public async Task ConfiguredOrigin_MayCall_AndItsPreflightIsRemembered()
    {
        using var preflight = await _person.SendAsync(HttpMethod.Options, "/v3/directline/conversations", null, "",
            ("Origin", "https://clinic.example"), ("Access-Control-Request-Method", "POST"), ("Access-Control-Request-Headers", "authorization,content-type,x-ms-bot-agent,x-requested-with"));
        using var call = await _person.SendAsync(HttpMethod.Post, "/v3/directline/conversations", null, null, ("Origin", "https://clinic.example"));

        Assert.Equal(HttpStatusCode.NoContent, preflight.StatusCode);
        Assert.Equal("https://clinic.example", preflight.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.Equal("7200", preflight.Headers.GetValues("Access-Control-Max-Age").Single());
        Assert.Contains("x-ms-bot-agent", preflight.Headers.GetValues("Access-Control-Allow-Headers").Single(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, call.StatusCode);
        Assert.Equal("https://clinic.example", call.Headers.GetValues("Access-Control-Allow-Origin").Single());
    }

    [Theory]
    [InlineData("/v3/directline/conversations")]
    [InlineData("/api/webchat/token")]
    public async Task AnyOtherOrigin_IsRefused(string path)
    {
        using var answer = await _person.SendAsync(HttpMethod.Post, path, null, null, ("Origin", "https://elsewhere.example"));

        await AssertErrorAsync(answer, HttpStatusCode.Forbidden, "OriginNotAllowed");
        Assert.False(answer.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Theory]
    [InlineData("/v3/directline/session/getsessionid")]
    [InlineData("/v3/directline/attachments")]
    [InlineData("/v3/directline")]
    public async Task Operations_ThatAreNotThere_AreNotFound(string path)
    {
        using var answer = await _person.SendAsync(HttpMethod.Get, path);

        await AssertErrorAsync(answer, HttpStatusCode.NotFound, "NotFound");
    }

    [Fact]
    public async Task Answers_AreNeverCached()
    {
        using var answer = await _person.SendAsync(HttpMethod.Get, $"/v3/directline/conversations/{_person.ConversationId}/activities");

        Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    private static async Task AssertErrorAsync(HttpResponseMessage answer, HttpStatusCode status, string code)
    {
        Assert.Equal(status, answer.StatusCode);
        var error = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["error"]!;
        Assert.Equal(code, (string?)error["code"]);
        Assert.NotEmpty((string)error["message"]!);
    }
}
