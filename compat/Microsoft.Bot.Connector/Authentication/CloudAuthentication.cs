using System.IdentityModel.Tokens.Jwt;
using System.Security.Claims;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>
/// Who is who in one cloud. A channel's token is signed by the channel service, is meant for this bot, and names the service URL of the activity.
/// An emulator's is the bot's own token. A bot without an identity takes callers without a token, and no others but those.
/// </summary>
internal sealed class CloudAuthentication : BotFrameworkAuthentication
{
    private readonly Cloud _cloud;
    private readonly bool _validateAuthority;
    private readonly ServiceClientCredentialsFactory _credentials;
    private readonly AuthenticationConfiguration _configuration;
    private readonly IHttpClientFactory _httpClients;
    private readonly TokenIssuer _channels;
    private readonly TokenIssuer _emulators;

    public CloudAuthentication(
        Cloud cloud, bool validateAuthority, ServiceClientCredentialsFactory credentials, AuthenticationConfiguration configuration,
        IHttpClientFactory httpClients, HttpClient http)
    {
        _cloud = cloud;
        _validateAuthority = validateAuthority;
        _credentials = credentials;
        _configuration = configuration;
        _httpClients = httpClients;
        _channels = new TokenIssuer([cloud.ChannelIssuer], new OpenIdMetadata(cloud.ChannelMetadata, http, TimeProvider.System));
        _emulators = new TokenIssuer(
            [.. Cloud.EmulatorIssuers, .. configuration.ValidTokenIssuers ?? []],
            new OpenIdMetadata(cloud.EmulatorMetadata, http, TimeProvider.System));
    }

    public override string GetOriginatingAudience() => _cloud.Scope;

    public override async Task<AuthenticateRequestResult> AuthenticateRequestAsync(
        Activity activity, string authHeader, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var identity = await IdentifyAsync(authHeader, activity.ChannelId, claims => NamesServiceUrl(claims, activity.ServiceUrl), cancellationToken);
        return new AuthenticateRequestResult
        {
            ClaimsIdentity = identity,
            Audience = _cloud.Scope,
            CallerId = identity.AuthenticationType == AuthenticationConstants.AnonymousAuthType ? null : _cloud.CallerId,
            ConnectorFactory = CreateConnectorFactory(identity),
        };
    }

    public override Task<ClaimsIdentity> AuthenticateChannelRequestAsync(string authHeader, CancellationToken cancellationToken) =>
        IdentifyAsync(authHeader, channelId: null, _ => true, cancellationToken);

    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity)
    {
        ArgumentNullException.ThrowIfNull(claimsIdentity);
        var appId = claimsIdentity.FindFirst(AuthenticationConstants.AudienceClaim)?.Value
            ?? claimsIdentity.FindFirst(AuthenticationConstants.AppIdClaim)?.Value;
        return new CredentialedConnectorFactory(appId, _cloud.Scope, _cloud.LoginUrl, _validateAuthority, _credentials, _httpClients);
    }

    private static bool NamesServiceUrl(ClaimsIdentity claims, string serviceUrl) =>
        claims.FindFirst(AuthenticationConstants.ServiceUrlClaim)?.Value is { Length: > 0 } named
        && string.Equals(named, serviceUrl, StringComparison.OrdinalIgnoreCase);

    private async Task<ClaimsIdentity> IdentifyAsync(
        string authHeader, string channelId, Func<ClaimsIdentity, bool> isFromItsChannel, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(authHeader))
        {
            return await _credentials.IsAuthenticationDisabledAsync(cancellationToken)
                ? new ClaimsIdentity([], AuthenticationConstants.AnonymousAuthType)
                : throw TokenIssuer.Refused("No token.");
        }

        var identity = await CheckAsync(TokenIssuer.Read(authHeader), channelId, isFromItsChannel, cancellationToken);
        if (_configuration.ClaimsValidator is { } validator)
        {
            await validator.ValidateClaimsAsync([.. identity.Claims]);
        }

        return identity;
    }

    private async Task<ClaimsIdentity> CheckAsync(
        JwtSecurityToken token, string channelId, Func<ClaimsIdentity, bool> isFromItsChannel, CancellationToken cancellationToken)
    {
        if (_channels.Issued(token))
        {
            var channel = await _channels.ValidateAsync(token, channelId, _configuration.RequiredEndorsements ?? [], cancellationToken);
            await RequireThisBotAsync(channel.FindFirst(AuthenticationConstants.AudienceClaim)?.Value, cancellationToken);
            return isFromItsChannel(channel) ? channel : throw TokenIssuer.Refused("The token is for another service URL.");
        }

        if (_emulators.Issued(token))
        {
            var emulator = await _emulators.ValidateAsync(token, channelId, _configuration.RequiredEndorsements ?? [], cancellationToken);
            await RequireThisBotAsync(emulator.FindFirst(AuthenticationConstants.AudienceClaim)?.Value, cancellationToken);
            await RequireThisBotAsync(SenderOf(emulator), cancellationToken);
            return emulator;
        }

        throw TokenIssuer.Refused("The token's issuer is not known.");
    }

    private static string SenderOf(ClaimsIdentity claims) => claims.FindFirst(AuthenticationConstants.VersionClaim)?.Value switch
    {
        null or "" or "1.0" => claims.FindFirst(AuthenticationConstants.AppIdClaim)?.Value,
        "2.0" => claims.FindFirst(AuthenticationConstants.AuthorizedParty)?.Value,
        _ => null,
    };

    private async Task RequireThisBotAsync(string appId, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(appId) || !await _credentials.IsValidAppIdAsync(appId, cancellationToken))
        {
            throw TokenIssuer.Refused("The token is for another bot.");
        }
    }
}
