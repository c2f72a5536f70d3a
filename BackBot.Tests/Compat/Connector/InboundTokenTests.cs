using System.IdentityModel.Tokens.Jwt;
using System.Net;
using System.Security.Claims;
using Microsoft.IdentityModel.Tokens;

namespace BackBot.Tests.Compat.Connector;

public sealed class InboundTokenTests : IAsyncLifetime
{
    private Issuer _issuer = null!;
    private Bot _bot = null!;

    public async Task InitializeAsync()
    {
        _issuer = await Issuer.StartAsync();
        _bot = await Bot.StartAsync(_issuer);
    }

    public async Task DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _issuer.DisposeAsync();
    }

    [StandInFact]
    public async Task GoodToken_RunsTheTurn()
    {
        Assert.Equal(HttpStatusCode.OK, await PostAsync(_issuer.Token()));

        Assert.Equal("urn:botframework:azure", Assert.Single(_bot.Turns).CallerId);
    }

    public static TheoryData<string> Forgeries => new(
        "audience", "issuer", "expired", "not yet valid", "key", "unknown key", "none", "public key as secret", "no service URL", "foreign service URL",
        "no expiry", "oversize");

    [StandInTheory]
    [MemberData(nameof(Forgeries))]
    public async Task Token_WithOneThingWrong_IsRefusedAndNothingRuns(string wrong)
    {
        var token = wrong switch
        {
            "audience" => _issuer.Token(audience: "00000000-0000-0000-0000-0000000000bb"),
            "issuer" => _issuer.Token(issuer: "https://api.botframework.example"),
            "expired" => _issuer.Token(from: TimeSpan.FromHours(-2), until: TimeSpan.FromMinutes(-6)),
            "not yet valid" => _issuer.Token(from: TimeSpan.FromMinutes(6)),
            "key" => _issuer.Token(key: Issuer.ForeignKey("first")),
            "unknown key" => _issuer.Token(key: Issuer.ForeignKey("third")),
            "none" => _issuer.Token(algorithm: "none"),
            "public key as secret" => _issuer.Token(key: _issuer.PublicKeyAsSecret(), algorithm: SecurityAlgorithms.HmacSha256),
            "no service URL" => _issuer.Token(serviceUrl: null),
            "foreign service URL" => _issuer.Token(serviceUrl: "https://elsewhere.example/"),
            "no expiry" => WithoutExpiry(),
            "oversize" => _issuer.Token(claims: new Claim("padding", new string('x', 20_000))),
            _ => throw new ArgumentOutOfRangeException(nameof(wrong)),
        };

        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(token));
        Assert.Empty(_bot.Turns);
    }

    [StandInTheory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Bearer nonsense")]
    [InlineData("Bearer a.b.c")]
    [InlineData("Bearer eyJhbGciOiJub25lIn0.e30.")]
    [InlineData("Bearer one two")]
    [InlineData("Bearer eyJhbGciOiJSUzI1NiJ9.bm90IGpzb24.AAAA")]
    [InlineData("Basic dXNlcjpwYXNz")]
    public async Task Header_WithoutAToken_IsRefusedAndNothingRuns(string? authorization)
    {
        var response = await _bot.PostAsync(Bot.Message(), authorization);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Empty(_bot.Turns);
    }

    [StandInFact]
    public async Task Header_LargerThanTheServerTakes_IsRefusedAndNothingRuns()
    {
        var response = await _bot.PostAsync(Bot.Message(), $"Bearer {new string('x', 40_000)}");

        Assert.Equal(HttpStatusCode.RequestHeaderFieldsTooLarge, response.StatusCode);
        Assert.Empty(_bot.Turns);
    }

    [StandInFact]
    public async Task Token_WhoseKeyIsNotEndorsedForTheChannel_IsRefused()
    {
        var response = await _bot.PostAsync(Bot.Message(channelId: "slack"), $"Bearer {_issuer.Token()}");

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Empty(_bot.Turns);
    }

    [StandInFact]
    public async Task Keys_AreFetchedOnceForManyTokens()
    {
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(HttpStatusCode.OK, await PostAsync(_issuer.Token()));
        }

        Assert.Equal(1, _issuer.Fetches);
    }

    [StandInFact]
    public async Task Keys_Rotated_AreFetchedAgainAtOnce()
    {
        Assert.Equal(HttpStatusCode.OK, await PostAsync(_issuer.Token()));
        var old = _issuer.Token();
        _issuer.Rotate();

        Assert.Equal(HttpStatusCode.OK, await PostAsync(_issuer.Token()));
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(old));
        Assert.Equal(2, _issuer.Fetches);
    }

    [StandInFact]
    public async Task MadeUpKeys_DoNotMakeTheBotFetchAgainAndAgain()
    {
        Assert.Equal(HttpStatusCode.OK, await PostAsync(_issuer.Token()));
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(_issuer.Token(key: Issuer.ForeignKey($"made up {i}"))));
        }

        Assert.Equal(2, _issuer.Fetches);
        Assert.Equal(HttpStatusCode.OK, await PostAsync(_issuer.Token()));
    }

    [StandInFact]
    public async Task IssuerThatGoesDown_LeavesTheKeysAtHandInUse()
    {
        Assert.Equal(HttpStatusCode.OK, await PostAsync(_issuer.Token()));
        _issuer.IsDown = true;

        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(_issuer.Token(key: Issuer.ForeignKey("made up"))));
        Assert.Equal(HttpStatusCode.OK, await PostAsync(_issuer.Token()));
    }

    [StandInFact]
    public async Task IssuerThatWasNeverUp_LetsNobodyIn()
    {
        _issuer.IsDown = true;

        Assert.Equal(HttpStatusCode.InternalServerError, await PostAsync(_issuer.Token()));
        Assert.Empty(_bot.Turns);
    }

    [StandInTheory]
    [InlineData("1.0", "appid", Issuer.AppId, HttpStatusCode.OK)]
    [InlineData("2.0", "azp", Issuer.AppId, HttpStatusCode.OK)]
    [InlineData("1.0", "appid", "another app", HttpStatusCode.Unauthorized)]
    [InlineData("2.0", "appid", Issuer.AppId, HttpStatusCode.Unauthorized)]
    [InlineData("3.0", "azp", Issuer.AppId, HttpStatusCode.Unauthorized)]
    public async Task EmulatorsToken_IsTakenWhenItIsTheBotsOwn(string version, string claim, string appId, HttpStatusCode expected)
    {
        var token = _issuer.Token(
            issuer: "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/",
            serviceUrl: null,
            claims: [new Claim("ver", version), new Claim(claim, appId)]);

        Assert.Equal(expected, await PostAsync(token));
        Assert.Equal(expected == HttpStatusCode.OK ? 1 : 0, _bot.Turns.Count);
    }

    private async Task<HttpStatusCode> PostAsync(string token) => (await _bot.PostAsync(Bot.Message(), $"Bearer {token}")).StatusCode;

    private string WithoutExpiry()
    {
        var token = new JwtSecurityToken(
            Issuer.Name, Issuer.AppId, [new Claim("serviceurl", Issuer.ServiceUrl)], signingCredentials: _issuer.Credentials);
        return new JwtSecurityTokenHandler().WriteToken(token);
    }
}
