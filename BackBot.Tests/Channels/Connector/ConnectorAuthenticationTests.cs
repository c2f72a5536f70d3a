using System.Net;
using BackBot.Tests.Compat.Connector;
using Microsoft.IdentityModel.Tokens;
using Newtonsoft.Json.Linq;

namespace BackBot.Tests.Channels.Connector;

/// <summary>The endpoint of a bot with an identity, whose channel service is an issuer of this machine.</summary>
public sealed class ConnectorAuthenticationTests : IAsyncLifetime
{
    private readonly RecordingTurns _turns = new();
    private Issuer _issuer = null!;
    private BackBotServer _server = null!;

    public async Task InitializeAsync()
    {
        _issuer = await Issuer.StartAsync();
        _server = await RecordingTurns.ServeAsync(
            _turns,
            ("MicrosoftAppId", Issuer.AppId),
            ("MicrosoftAppPassword", "secret"),
            ("ToChannelFromBotLoginUrl", "https://login.microsoftonline.com/botframework.com"),
            ("ToChannelFromBotOAuthScope", "https://api.botframework.com"),
            ("ToBotFromChannelTokenIssuer", Issuer.Name),
            ("OAuthUrl", "https://api.botframework.com"),
            ("ToBotFromChannelOpenIdMetadataUrl", _issuer.Metadata.AbsoluteUri),
            ("ToBotFromEmulatorOpenIdMetadataUrl", _issuer.Metadata.AbsoluteUri),
            ("Connector:AllowedTenants:0", Post.Tenant));
    }

    public async Task DisposeAsync()
    {
        await _server.DisposeAsync();
        await _issuer.DisposeAsync();
    }

    [Fact]
    public async Task GoodToken_RunsTheTurn()
    {
        Assert.Equal(HttpStatusCode.OK, await PostAsync(Message(), _issuer.Token()));
        Assert.Single(_turns.Taken);
    }

    [Fact]
    public async Task RotatedKey_IsFetched()
    {
        Assert.Equal(HttpStatusCode.OK, await PostAsync(Message(), _issuer.Token()));
        _issuer.Rotate();

        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(Message(), _issuer.Token(key: Issuer.ForeignKey("second"))));
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

    private static JObject Message() => Post.Message(serviceUrl: Issuer.ServiceUrl);

    private async Task<HttpStatusCode> PostAsync(JObject activity, string? token) =>
        (await Post.ActivityAsync(_server, activity, token is null ? null : "Bearer " + token)).StatusCode;
}
