using System.IdentityModel.Tokens.Jwt;
using System.Security.Claims;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Takes tokens of one kind of issuer.</summary>
internal sealed class TokenIssuer(IReadOnlyCollection<string> names, OpenIdMetadata metadata)
{
    // A token of a channel has about one and a half kilobytes.
    private const int LargestToken = 16 * 1024;

    private static readonly string[] Algorithms =
        [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512, SecurityAlgorithms.EcdsaSha256];

    public bool Issued(JwtSecurityToken token) => names.Contains(token.Issuer, StringComparer.Ordinal);

    /// <summary>The token in a header, not yet checked in any way.</summary>
    /// <exception cref="UnauthorizedAccessException">The header holds none.</exception>
    public static JwtSecurityToken Read(string authHeader)
    {
        if (authHeader?.Split(' ') is not [var scheme, { Length: > 0 and <= LargestToken } text]
            || !scheme.Equals("Bearer", StringComparison.OrdinalIgnoreCase))
        {
            throw Refused("No bearer token.");
        }

        try
        {
            return Handler().ReadJwtToken(text);
        }
        catch (Exception malformed) when (malformed is ArgumentException or SecurityTokenException or FormatException)
        {
            throw Refused("The token cannot be read.");
        }
    }

    public static UnauthorizedAccessException Refused(string reason) => new(reason);

    /// <summary>The claims of a token with a good signature, from this issuer, that is valid now. Its audience is not looked at.</summary>
    /// <exception cref="UnauthorizedAccessException">It is none.</exception>
    public async Task<ClaimsIdentity> ValidateAsync(
        JwtSecurityToken token, string channelId, IReadOnlyCollection<string> requiredEndorsements, CancellationToken cancellationToken)
    {
        var keys = await metadata.GetAsync(cancellationToken);
        if (!keys.Keys.Any(key => key.KeyId == token.Header.Kid))
        {
            keys = await metadata.GetNewerAsync(keys, cancellationToken);
        }

        var identity = Validate(token.RawData, keys);
        if (token.Header.Kid is { } id && keys.Endorsements.TryGetValue(id, out var endorsements))
        {
            var missing = requiredEndorsements.Append(channelId).FirstOrDefault(wanted => !EndorsementsValidator.Validate(wanted, endorsements));
            if (missing != null)
            {
                throw Refused("The token's key is not endorsed for this channel.");
            }
        }

        return identity;
    }

    private static JwtSecurityTokenHandler Handler() => new() { MaximumTokenSizeInBytes = LargestToken, MapInboundClaims = false };

    private ClaimsIdentity Validate(string token, PublishedKeys keys)
    {
        var parameters = new TokenValidationParameters
        {
            ValidIssuers = names,
            ValidateAudience = false,
            ValidateLifetime = true,
            RequireExpirationTime = true,
            RequireSignedTokens = true,
            ValidAlgorithms = Algorithms,
            IssuerSigningKeys = keys.Keys,
            ClockSkew = TimeSpan.FromMinutes(5),
        };
        try
        {
            return (ClaimsIdentity)Handler().ValidateToken(token, parameters, out _).Identity;
        }
        catch (Exception invalid) when (invalid is SecurityTokenException or ArgumentException)
        {
            throw Refused("The token is not valid.");
        }
    }
}
