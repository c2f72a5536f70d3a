using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Makes the authentication of a cloud.</summary>
public static class BotFrameworkAuthenticationFactory
{
    private static readonly HttpClient SharedClient = new();

    /// <summary>The public cloud's, for a bot without an identity.</summary>
    public static BotFrameworkAuthentication Create() => Create(
        channelService: null, validateAuthority: true, null, null, null, null, null, null, null,
        new PasswordServiceClientCredentialFactory(), new AuthenticationConfiguration(), httpClientFactory: null, logger: null);

    /// <summary>A cloud's: the public one, unless the channel service is that of the government. What is given replaces the cloud's own.</summary>
    /// <exception cref="InvalidOperationException">The channel service is neither, and not everything is given.</exception>
    public static BotFrameworkAuthentication Create(
        string channelService, bool validateAuthority, string toChannelFromBotLoginUrl, string toChannelFromBotOAuthScope,
        string toBotFromChannelTokenIssuer, string oAuthUrl, string toBotFromChannelOpenIdMetadataUrl,
        string toBotFromEmulatorOpenIdMetadataUrl, string callerId, ServiceClientCredentialsFactory credentialFactory,
        AuthenticationConfiguration authConfiguration, IHttpClientFactory httpClientFactory, ILogger logger)
    {
        ArgumentNullException.ThrowIfNull(credentialFactory);
        var cloud = channelService switch
        {
            null or "" => Cloud.Public,
            GovernmentAuthenticationConstants.ChannelService => Cloud.Government,
            _ => throw new InvalidOperationException("The provided ChannelService value is not supported."),
        };
        cloud = new Cloud(
            Given(toChannelFromBotLoginUrl) ?? cloud.LoginUrl,
            Given(toChannelFromBotOAuthScope) ?? cloud.Scope,
            Given(toBotFromChannelTokenIssuer) ?? cloud.ChannelIssuer,
            Address(toBotFromChannelOpenIdMetadataUrl) ?? cloud.ChannelMetadata,
            Address(toBotFromEmulatorOpenIdMetadataUrl) ?? cloud.EmulatorMetadata,
            Given(callerId) ?? cloud.CallerId);
        var http = httpClientFactory?.CreateClient() ?? SharedClient;
        return new CloudAuthentication(
            cloud, validateAuthority, credentialFactory, authConfiguration ?? new AuthenticationConfiguration(), httpClientFactory, http);
    }

    private static string Given(string value) => string.IsNullOrWhiteSpace(value) ? null : value;

    private static Uri Address(string value) => Given(value) is { } address ? new Uri(address) : null;
}
