using System.Net.Http.Headers;
using System.Text;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Newtonsoft.Json.Linq;

namespace BackBot.Tests.Compat.Connector;

/// <summary>A bot behind HTTP on this machine, which does what a test says.</summary>
internal sealed class Bot : IBot, IAsyncDisposable
{
    private static readonly HttpClient Http = new();
    private Loopback? _server;

    private Bot(CloudAdapter adapter) => Adapter = adapter;

    public CloudAdapter Adapter { get; }

    /// <summary>The activities whose turns have run.</summary>
    public List<Activity> Turns { get; } = [];

    public Func<ITurnContext, Task> OnTurn { get; set; } = _ => Task.CompletedTask;

    public static async Task<Bot> StartAsync(params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)))
            .Build();
        var bot = new Bot(new CloudAdapter(configuration));
        bot._server = await Loopback.StartAsync(context => bot.Adapter.ProcessAsync(context.Request, context.Response, bot));
        return bot;
    }

    /// <summary>A bot with an identity, which trusts the given issuer in the channel service's place.</summary>
    public static Task<Bot> StartAsync(Issuer issuer) => StartAsync(
        ("MicrosoftAppId", Issuer.AppId),
        ("MicrosoftAppPassword", "secret"),
        ("ToChannelFromBotLoginUrl", "https://login.microsoftonline.com/botframework.com"),
        ("ToChannelFromBotOAuthScope", "https://api.botframework.com"),
        ("ToBotFromChannelTokenIssuer", Issuer.Name),
        ("OAuthUrl", "https://api.botframework.com"),
        ("ToBotFromChannelOpenIdMetadataUrl", issuer.Metadata.AbsoluteUri),
        ("ToBotFromEmulatorOpenIdMetadataUrl", issuer.Metadata.AbsoluteUri));

    public async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        Turns.Add(turnContext.Activity);
        await OnTurn(turnContext);
    }

    public Task<HttpResponseMessage> PostAsync(JObject activity, string? authorization = null) =>
        SendAsync(HttpMethod.Post, activity.ToString(), authorization);

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string? body, string? authorization = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(_server!.Address, "/api/messages"));
        request.Headers.TryAddWithoutValidation("Authorization", authorization);
        request.Content = body == null ? null : new StringContent(body, Encoding.UTF8, MediaTypeHeaderValue.Parse("application/json"));
        return await Http.SendAsync(request);
    }

    public static JObject Message(string serviceUrl = Issuer.ServiceUrl, string channelId = "msteams") => new()
    {
        ["type"] = "message",
        ["id"] = "m1",
        ["text"] = "hi",
        ["channelId"] = channelId,
        ["serviceUrl"] = serviceUrl,
        ["from"] = new JObject { ["id"] = "29:user" },
        ["recipient"] = new JObject { ["id"] = "28:bot" },
        ["conversation"] = new JObject { ["id"] = "a:1/x" },
    };

    public ValueTask DisposeAsync() => _server!.DisposeAsync();
}
