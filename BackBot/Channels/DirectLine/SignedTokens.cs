using System.IdentityModel.Tokens.Jwt;
using System.Security.Claims;
using Microsoft.IdentityModel.Tokens;

namespace BackBot.Channels.DirectLine;

/// <summary>Tokens that every replica signs and reads alike. Each is for one purpose, its audience, and is refused for any other.</summary>
internal sealed class SignedTokens(SigningKey key, TimeProvider time)
{
    private const string Issuer = "BackBot";

    private readonly JwtSecurityTokenHandler _handler = new() { MapInboundClaims = false, SetDefaultTimesOnTokenCreation = false };

    /// <summary>What an untouched token of ours says, and until when it said so; that time may have passed.</summary>
    internal sealed record Reading(ClaimsPrincipal Claims, DateTimeOffset Until);

    /// <exception cref="Storage.StorageUnavailableException">The key was not loaded before, and storage is away.</exception>
    public async Task<string> MintAsync(string audience, IEnumerable<Claim> claims, TimeSpan lifetime, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return _handler.CreateEncodedJwt(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = audience,
            Subject = new ClaimsIdentity(claims),
            NotBefore = now,
            IssuedAt = now,
            Expires = now + lifetime,
            SigningCredentials = new SigningCredentials(await key.GetAsync(cancellationToken), SecurityAlgorithms.HmacSha256),
        });
    }

    /// <summary>Null for what is no token, is for another purpose, or was not signed by us.</summary>
    /// <exception cref="Storage.StorageUnavailableException">The key was not loaded before, and storage is away.</exception>
    public async Task<Reading?> ReadAsync(string? token, string audience, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(token) || !_handler.CanReadToken(token))
        {
            return null;
        }

        var demands = new TokenValidationParameters
        {
            ValidIssuer = Issuer,
            ValidAudience = audience,
            IssuerSigningKey = await key.GetAsync(cancellationToken),
            ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
            // The lifetime is judged by our own clock: a renewal needs to know whose expired token it is.
            ValidateLifetime = false,
        };
        try
        {
            var claims = _handler.ValidateToken(token, demands, out var validated);
            return new Reading(claims, new DateTimeOffset(DateTime.SpecifyKind(validated.ValidTo, DateTimeKind.Utc)));
        }
        catch (Exception refused) when (refused is SecurityTokenException or ArgumentException)
        {
            return null;
        }
    }
}
