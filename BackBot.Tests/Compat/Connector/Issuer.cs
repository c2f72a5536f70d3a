using System.IdentityModel.Tokens.Jwt;
using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.IdentityModel.Tokens;
using Newtonsoft.Json.Linq;

namespace BackBot.Tests.Compat.Connector;

/// <summary>An issuer of tokens on this machine, with metadata and keys as the channel service publishes them.</summary>
internal sealed class Issuer : IAsyncDisposable
{
    public const string Name = "https://api.botframework.com";
    public const string AppId = "00000000-0000-0000-0000-0000000000aa";
    public const string ServiceUrl = "https://smba.trafficmanager.net/emea/";

    // Making a key takes a while; the tests share three.
    private static readonly RSA First = RSA.Create(2048);
    private static readonly RSA Second = RSA.Create(2048);
    private static readonly RSA Foreign = RSA.Create(2048);

    private Loopback? _server;
    private RsaSecurityKey _key = new(First) { KeyId = "first" };

    public Uri Metadata => new(_server!.Address, "/.well-known/openidconfiguration");

    /// <summary>How often the keys were fetched.</summary>
    public int Fetches => _server!.Paths.Count(path => path == "/keys");

    public SigningCredentials Credentials => new(_key, SecurityAlgorithms.RsaSha256);

    public bool IsDown { get; set; }

    public static async Task<Issuer> StartAsync()
    {
        var issuer = new Issuer();
        issuer._server = await Loopback.StartAsync(issuer.AnswerAsync);
        return issuer;
    }

    /// <summary>A key that was never published, under any name.</summary>
    public static RsaSecurityKey ForeignKey(string id) => new(Foreign) { KeyId = id };

    public void Rotate() => _key = new RsaSecurityKey(Second) { KeyId = "second" };

    /// <summary>A token as the channel service makes them; what is given differs.</summary>
    public string Token(
        string issuer = Name, string audience = AppId, TimeSpan? from = null, TimeSpan? until = null, string? serviceUrl = ServiceUrl,
        SecurityKey? key = null, string algorithm = SecurityAlgorithms.RsaSha256, params Claim[] claims)
    {
        var all = serviceUrl == null ? claims : [.. claims, new Claim("serviceurl", serviceUrl)];
        var now = DateTime.UtcNow;
        var token = new JwtSecurityToken(
            issuer,
            audience,
            all,
            now + (from ?? TimeSpan.FromMinutes(-1)),
            now + (until ?? TimeSpan.FromHours(1)),
            algorithm == "none" ? null : new SigningCredentials(key ?? _key, algorithm));
        return new JwtSecurityTokenHandler().WriteToken(token);
    }

    /// <summary>The public half of the key, as a secret that a forger could use.</summary>
    public SymmetricSecurityKey PublicKeyAsSecret() => new(_key.Rsa.ExportSubjectPublicKeyInfo()) { KeyId = _key.KeyId };

    public ValueTask DisposeAsync() => _server!.DisposeAsync();

    private Task AnswerAsync(HttpContext context)
    {
        if (IsDown)
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return Task.CompletedTask;
        }

        var published = _key.Rsa.ExportParameters(includePrivateParameters: false);
        var answer = context.Request.Path == "/keys"
            ? new JObject
            {
                ["keys"] = new JArray(new JObject
                {
                    ["kty"] = "RSA",
                    ["use"] = "sig",
                    ["kid"] = _key.KeyId,
                    ["n"] = Base64UrlEncoder.Encode(published.Modulus),
                    ["e"] = Base64UrlEncoder.Encode(published.Exponent),
                    ["endorsements"] = new JArray("msteams", "webchat"),
                }),
            }
            : new JObject { ["issuer"] = Name, ["jwks_uri"] = new Uri(_server!.Address, "/keys").AbsoluteUri };
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(answer.ToString());
    }
}
