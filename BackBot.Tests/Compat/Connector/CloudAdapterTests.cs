using System.Net;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace BackBot.Tests.Compat.Connector;

public sealed class CloudAdapterTests : IAsyncLifetime
{
    private Bot _bot = null!;

    public async Task InitializeAsync() => _bot = await Bot.StartAsync();

    public async Task DisposeAsync() => await _bot.DisposeAsync();

    [Fact]
    public async Task Message_Handled_Is200WithoutABody()
    {
        var response = await _bot.PostAsync(Bot.Message());

        Assert.Equal((HttpStatusCode.OK, ""), (response.StatusCode, await response.Content.ReadAsStringAsync()));
        Assert.Null(Assert.Single(_bot.Turns).CallerId);
    }

    [Fact]
    public async Task CallerId_FromOutside_IsNotBelieved()
    {
        var message = Bot.Message();
        message["callerId"] = "urn:botframework:azure";
        await _bot.PostAsync(message);

        Assert.Null(Assert.Single(_bot.Turns).CallerId);
    }

    [StandInTheory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("{}")]
    [InlineData("""{"type":"message"}""")]
    [InlineData("""{"type":"message","serviceUrl":"not an address"}""")]
    [InlineData("""{"type":"message","serviceUrl":"https://x","timestamp":"yesterday"}""")]
    [InlineData("""{"type":{"a":1},"serviceUrl":"https://x"}""")]
    public async Task Body_ThatIsNoActivity_Is400(string body)
    {
        var response = await _bot.SendAsync(HttpMethod.Post, body);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Empty(_bot.Turns);
    }

    [StandInFact]
    public async Task Body_NestedWithoutEnd_Is400()
    {
        var response = await _bot.SendAsync(HttpMethod.Post, string.Concat(Enumerable.Repeat("{\"a\":", 100_000)));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("HEAD")]
    public async Task AnythingButAPost_Is405(string method)
    {
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await _bot.SendAsync(new HttpMethod(method), body: null)).StatusCode);
    }

    [StandInTheory]
    [InlineData("Basic dXNlcjpwYXNz")]
    [InlineData("Bearer nonsense")]
    public async Task Header_ThatIsNoGoodToken_Is401EvenForABotWithoutAnIdentity(string authorization)
    {
        Assert.Equal(HttpStatusCode.Unauthorized, (await _bot.PostAsync(Bot.Message(), authorization)).StatusCode);
    }

    [Fact]
    public async Task UnknownType_Is200()
    {
        var activity = Bot.Message();
        activity["type"] = "somethingNew";

        Assert.Equal(HttpStatusCode.OK, (await _bot.PostAsync(activity)).StatusCode);
    }

    [Fact]
    public async Task Invoke_Answered_IsTheResponse()
    {
        _bot.OnTurn = turn => Answer(turn, new InvokeResponse { Status = 202, Body = new ResourceResponse("x") });

        var response = await _bot.PostAsync(Invoke());

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("x", JObject.Parse(await response.Content.ReadAsStringAsync())["id"]);
    }

    [Fact]
    public async Task Invoke_NotAnswered_Is501()
    {
        Assert.Equal(HttpStatusCode.NotImplemented, (await _bot.PostAsync(Invoke())).StatusCode);
    }

    [Fact]
    public async Task SenderThatExpectsReplies_GetsThemInTheResponse()
    {
        _bot.OnTurn = async turn =>
        {
            await turn.SendActivityAsync("one");
            await turn.SendActivityAsync("two");
        };
        var message = Bot.Message();
        message["deliveryMode"] = "expectReplies";

        var response = JObject.Parse(await (await _bot.PostAsync(message)).Content.ReadAsStringAsync());

        Assert.Equal(["one", "two"], response["activities"]!.Select(reply => (string?)reply["text"]));
        Assert.All(response["activities"]!, reply => Assert.Null(reply["id"]));
    }

    [Theory]
    [InlineData("message", HttpStatusCode.OK)]
    [InlineData("invoke", HttpStatusCode.NotImplemented)]
    public async Task TurnThatThrows_WithAnErrorHandler_IsAnsweredAsIfItHadNot(string type, HttpStatusCode expected)
    {
        _bot.Adapter.OnTurnError = (_, _) => Task.CompletedTask;
        _bot.OnTurn = _ => throw new InvalidOperationException();
        var activity = Bot.Message();
        activity["type"] = type;

        Assert.Equal(expected, (await _bot.PostAsync(activity)).StatusCode);
    }

    [Fact]
    public async Task TurnThatThrows_WithoutAnErrorHandler_Is500()
    {
        _bot.OnTurn = _ => throw new InvalidOperationException();

        Assert.Equal(HttpStatusCode.InternalServerError, (await _bot.PostAsync(Bot.Message())).StatusCode);
    }

    private static Task Answer(ITurnContext turn, InvokeResponse response) =>
        turn.SendActivityAsync(new Activity(ActivityTypesEx.InvokeResponse) { Value = response });

    private static JObject Invoke()
    {
        var activity = Bot.Message();
        activity["type"] = "invoke";
        activity["name"] = "adaptiveCard/action";
        return activity;
    }
}
