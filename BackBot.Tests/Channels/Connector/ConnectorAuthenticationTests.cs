using System.Net;
using BackBot.Tests.Compat.Connector;
using Microsoft.IdentityModel.Tokens;
using Newtonsoft.Json.Linq;

namespace BackBot.Tests.Channels.Connector;

/// <summary>The endpoint of a bot with an identity, whose channel service is an issuer of this machine.</summary>
public sealed class ConnectorAuthenticationTests : IClassFixture<ConnectorAuthenticationTests.KnownBot>
{
    private readonly RecordingTurns _turns;
    private readonly Issuer _issuer;
    private readonly BackBotServer _server;

    public ConnectorAuthenticationTests(KnownBot bot)
    {
        (_turns, _issuer, _server) = (bot.Turns, bot.Issuer, bot.Server);
        _turns.Reset();
    }

    [Fact]
    public async Task GoodToken_RunsTheTurn()
    {
        Assert.Equal(HttpStatusCode.OK, await PostAsync(Message(), _issuer.Token()));
        Assert.Single(_turns.Taken);
    }

    public static TheoryData<string> Forgeries => new(
        "none at all", "no token", "audience", "issuer", "expired", "not yet valid", "key", "none", "public key as secret", "no service URL", "foreign service URL", "oversize");

    [Theory]
    [MemberData(nameof(Forgeries))]
    public async Task TokenWithOneThingWrong_IsRefusedAndNothingRuns(string wrong)
    {
        var token = wrong switch
        {
            "none at all" => null,
            "no token" => "a.b",
            "audience" => _issuer.Token(audience: "00000000-0000-0000-0000-0000000000bb"),
            "issuer" => _issuer.Token(issuer: "https://api.botframework.example"),
            "expired" => _issuer.Token(from: TimeSpan.FromHours(-2), until: TimeSpan.FromMinutes(-6)),
            "not yet valid" => _issuer.Token(from: TimeSpan.FromMinutes(6)),
            "key" => _issuer.Token(key: Issuer.ForeignKey("first")),
            "none" => _issuer.Token(algorithm: "none"),
            "public key as secret" => _issuer.Token(key: _issuer.PublicKeyAsSecret(), algorithm: SecurityAlgorithms.HmacSha256),
            "no service URL" => _issuer.Token(serviceUrl: null),
            "foreign service URL" => _issuer.Token(serviceUrl: "https://elsewhere.example/"),
            "oversize" => _issuer.Token(claims: new System.Security.Claims.Claim("padding", new string('x', 14_000))),
            _ => throw new ArgumentOutOfRangeException(nameof(wrong)),
        };

        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(Message(), token));
        Assert.Empty(_turns.Taken);
    }

    [Theory]
    [InlineData("33333333-3333-3333-3333-333333333333")]
    [InlineData(null)]
    public async Task TenantThatIsNotAllowed_Is403AndNothingRuns(string? tenant)
    {
        var message = Message();
        message["channelData"] = new JObject { ["tenant"] = new JObject { ["id"] = tenant } };
        ((JObject)message["conversation"]!).Remove("tenantId");

        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(message, _issuer.Token()));
        Assert.Empty(_turns.Taken);
    }

    [Fact]
    public async Task CallerOfThisMachineWithoutAToken_IsRefused()
    {
        Assert.Equal(HttpStatusCode.Unauthorized, (await Post.ActivityAsync(_server, Message())).StatusCode);
        Assert.Empty(_turns.Taken);
    }

    public sealed class KnownBot : IAsyncLifetime
    {
        internal RecordingTurns Turns { get; } = new();

        internal Issuer Issuer { get; private set; } = null!;

        internal BackBotServer Server { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            Issuer = await Compat.Connector.Issuer.StartAsync();
            Server = await RecordingTurns.ServeAsync(
                Turns,
                ("MicrosoftAppId", Compat.Connector.Issuer.AppId),
                ("MicrosoftAppPassword", "secret"),
                ("ToChannelFromBotLoginUrl", "https://login.microsoftonline.com/botframework.com"),
                ("ToChannelFromBotOAuthScope", "https://api.botframework.com"),
                ("ToBotFromChannelTokenIssuer", Compat.Connector.Issuer.Name),
                ("OAuthUrl", "https://api.botframework.com"),
                ("ToBotFromChannelOpenIdMetadataUrl", Issuer.Metadata.AbsoluteUri),
                ("ToBotFromEmulatorOpenIdMetadataUrl", Issuer.Metadata.AbsoluteUri),
                ("Connector:AllowedTenants:0", Post.Tenant));
        }

        public async Task DisposeAsync()
        {
            await Server.DisposeAsync();
            await Issuer.DisposeAsync();
        }
    }

    private static JObject Message() => Post.Message(serviceUrl: Issuer.ServiceUrl);

    private async Task<HttpStatusCode> PostAsync(JObject activity, string? token) =>
        (await Post.ActivityAsync(_server, activity, token is null ? null : "Bearer " + token)).StatusCode;
}
