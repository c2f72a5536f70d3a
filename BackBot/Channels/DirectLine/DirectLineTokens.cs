using System.IdentityModel.Tokens.Jwt;
using System.Security.Claims;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;

namespace BackBot.Channels.DirectLine;

/// <summary>
/// Mints and reads the tokens of web chat: signed, bound to one conversation and one person, and enough by themselves,
/// so that a conversation lives as long as its token even while storage is away.
/// </summary>
internal sealed class DirectLineTokens(SigningKey key, IOptions<DirectLineOptions> options, TimeProvider time)
{
    private const string Issuer = "BackBot";
    private const string ClientAudience = "directline";
    private const string StreamAudience = "directline-stream";
    private const string ConversationClaim = "conv";
    private const string UserClaim = "user";

    private readonly JwtSecurityTokenHandler _handler = new() { MapInboundClaims = false, SetDefaultTimesOnTokenCreation = false };

    /// <summary>The lifetime that clients are told, in seconds.</summary>
    public int ExpiresIn => options.Value.TokenMinutes * 60;

    public Task<string> MintAsync(DirectLineIdentity identity, CancellationToken cancellationToken) =>
        MintAsync(identity, ClientAudience, TimeSpan.FromMinutes(options.Value.TokenMinutes), cancellationToken);

    /// <summary>A token for the address of a stream: addresses end up in logs, so it lasts about a minute and opens nothing else.</summary>
    public Task<string> MintForStreamAsync(DirectLineIdentity identity, CancellationToken cancellationToken) =>
        MintAsync(identity, StreamAudience, TimeSpan.FromSeconds(options.Value.StreamTokenSeconds), cancellationToken);

    public Task<TokenReading> ReadAsync(string? token, CancellationToken cancellationToken) => ReadAsync(token, ClientAudience, cancellationToken);

    public Task<TokenReading> ReadForStreamAsync(string? token, CancellationToken cancellationToken) => ReadAsync(token, StreamAudience, cancellationToken);

    private async Task<string> MintAsync(DirectLineIdentity identity, string audience, TimeSpan lifetime, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return _handler.CreateEncodedJwt(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = audience,
            Subject = new ClaimsIdentity([new(ConversationClaim, identity.ConversationId), new(UserClaim, identity.UserId)]),
            NotBefore = now,
            IssuedAt = now,
            Expires = now + lifetime,
            SigningCredentials = new SigningCredentials(await key.GetAsync(cancellationToken), SecurityAlgorithms.HmacSha256),
        });
    }

    private async Task<TokenReading> ReadAsync(string? token, string audience, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(token) || !_handler.CanReadToken(token))
        {
            return new TokenReading.Unacceptable();
        }

        var demands = new TokenValidationParameters
        {
            ValidIssuer = Issuer,
            ValidAudience = audience,
            IssuerSigningKey = await key.GetAsync(cancellationToken),
            ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
            // The lifetime is judged below, by our own clock: a renewal needs to know whose expired token it is.
            ValidateLifetime = false,
        };
        try
        {
            var claims = _handler.ValidateToken(token, demands, out var validated);
            return Judge(claims, validated.ValidTo);
        }
        catch (Exception refused) when (refused is SecurityTokenException or ArgumentException)
        {
            return new TokenReading.Unacceptable();
        }
    }

    private TokenReading Judge(ClaimsPrincipal claims, DateTime validTo)
    {
        if (claims.FindFirstValue(ConversationClaim) is not { Length: > 0 } conversation || claims.FindFirstValue(UserClaim) is not { Length: > 0 } user)
        {
            return new TokenReading.Unacceptable();
        }

        var identity = new DirectLineIdentity(conversation, user);
        var until = new DateTimeOffset(DateTime.SpecifyKind(validTo, DateTimeKind.Utc));
        return time.GetUtcNow() < until ? new TokenReading.Valid(identity) : new TokenReading.Expired(identity, until);
    }
}
