using System.IdentityModel.Tokens.Jwt;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Web;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.IdentityModel.Tokens;

namespace BackBot.Tests.Compat.Connector;

/// <summary>How the bot gets the tokens it sends with, against a login service in its place.</summary>
public sealed class OutboundTokenTests : IDisposable
{
    private const string Scope = "https://api.botframework.com";
    private const string Login = "https://login.microsoftonline.com/botframework.com";
    private readonly LoginService _login = new();
    private readonly HttpClient _http;

    public OutboundTokenTests() => _http = new HttpClient(_login);

    public void Dispose() => _http.Dispose();

    [Fact]
    public async Task Secret_IsShownToTheLoginServiceOnceForManyRequests()
    {
        var factory = new PasswordServiceClientCredentialFactory(Issuer.AppId, "a secret", _http, null);

        Assert.Equal("Bearer token-1", await AuthorizationAsync(factory));
        Assert.Equal("Bearer token-1", await AuthorizationAsync(factory));

        var form = Assert.Single(_login.Forms);
        Assert.Equal("/botframework.com/oauth2/v2.0/token", form.Path);
        Assert.Equal(
            (Issuer.AppId, "a secret", "client_credentials"), (form.Fields["client_id"], form.Fields["client_secret"], form.Fields["grant_type"]));
        Assert.Contains($"{Scope}/.default", form.Fields["scope"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task SecretOfOneTenantsApp_IsShownToThatTenant()
    {
        var factory = new PasswordServiceClientCredentialFactory(Issuer.AppId, "a secret", "tenant-1", _http, null);

        await AuthorizationAsync(factory);

        Assert.Equal("/tenant-1/oauth2/v2.0/token", Assert.Single(_login.Forms).Path);
    }

    [Fact]
    public async Task Certificate_SignsWhatIsShown()
    {
        using var key = RSA.Create(2048);
        using var certificate = new CertificateRequest("CN=bot", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        var factory = new CertificateServiceClientCredentialsFactory(certificate, Issuer.AppId, "tenant-1", _http);

        Assert.Equal("Bearer token-1", await AuthorizationAsync(factory));

        var form = Assert.Single(_login.Forms);
        Assert.DoesNotContain("client_secret", form.Fields.Keys, StringComparer.Ordinal);
        new JwtSecurityTokenHandler().ValidateToken(
            form.Fields["client_assertion"],
            new TokenValidationParameters { ValidIssuer = Issuer.AppId, ValidateAudience = false, IssuerSigningKey = new X509SecurityKey(certificate) },
            out _);
    }

    [Fact]
    public async Task ManagedIdentity_IsAskedFromTheHost()
    {
        var factory = new ManagedIdentityServiceClientCredentialsFactory(Issuer.AppId, _http);

        Assert.Equal("Bearer token-1", await AuthorizationAsync(factory));

        Assert.Contains(_login.Queries, query => query.Contains($"client_id={Issuer.AppId}", StringComparison.Ordinal)
            && HttpUtility.UrlDecode(query).Contains($"resource={Scope}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task BotWithoutAnIdentity_ShowsNothing()
    {
        Assert.Null(await AuthorizationAsync(new PasswordServiceClientCredentialFactory()));
        Assert.Empty(_login.Forms);
    }

    [Fact]
    public async Task AnotherAppsId_IsRefused()
    {
        var factory = new PasswordServiceClientCredentialFactory(Issuer.AppId, "a secret", _http, null);

        await Assert.ThrowsAsync<InvalidOperationException>(
            () => factory.CreateCredentialsAsync("another", Scope, Login, validateAuthority: false, CancellationToken.None));
    }

    private static async Task<string?> AuthorizationAsync(ServiceClientCredentialsFactory factory)
    {
        var credentials = await factory.CreateCredentialsAsync(Issuer.AppId, Scope, Login, validateAuthority: false, CancellationToken.None);
        using var request = new HttpRequestMessage(HttpMethod.Post, "https://channel.example/");
        await credentials.ProcessHttpRequestAsync(request, CancellationToken.None);
        return request.Headers.Authorization?.ToString();
    }

    private sealed class LoginService : HttpMessageHandler
    {
        public List<(string Path, Dictionary<string, string> Fields)> Forms { get; } = [];

        public List<string> Queries { get; } = [];

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Queries.Add(request.RequestUri!.Query);
            if (request is { Method.Method: "POST", Content: { } content })
            {
                var fields = HttpUtility.ParseQueryString(await content.ReadAsStringAsync(cancellationToken));
                Forms.Add((request.RequestUri.AbsolutePath, fields.AllKeys.ToDictionary(key => key!, key => fields[key]!, StringComparer.Ordinal)));
            }

            var answer = $$"""{"token_type":"Bearer","expires_in":"3600","expires_on":"{{DateTimeOffset.UtcNow.AddHours(1).ToUnixTimeSeconds()}}","access_token":"token-1"}""";
            return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(answer, Encoding.UTF8, "application/json") };
        }
    }
}
