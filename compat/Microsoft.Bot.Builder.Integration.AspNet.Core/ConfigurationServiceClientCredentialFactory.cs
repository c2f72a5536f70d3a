using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Rest;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>
/// The identity that the settings describe. MicrosoftAppType is MultiTenant (the default), SingleTenant or UserAssignedMsi; the others are
/// MicrosoftAppId, MicrosoftAppPassword and MicrosoftAppTenantId. Without an app id there is no identity.
/// </summary>
public class ConfigurationServiceClientCredentialFactory : ServiceClientCredentialsFactory
{
    private readonly ServiceClientCredentialsFactory _inner;

    /// <exception cref="ArgumentException">A setting that the type of app needs is missing, or the type is none.</exception>
    public ConfigurationServiceClientCredentialFactory(IConfiguration configuration, HttpClient httpClient = null, ILogger logger = null)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var appId = configuration["MicrosoftAppId"];
        var type = configuration["MicrosoftAppType"] is { } given && !string.IsNullOrWhiteSpace(given) ? given.Trim() : "MultiTenant";
        _inner = type.ToUpperInvariant() switch
        {
            "MULTITENANT" => new PasswordServiceClientCredentialFactory(
                appId, configuration["MicrosoftAppPassword"], tenantId: null, httpClient, logger),
            "SINGLETENANT" => new PasswordServiceClientCredentialFactory(
                Needed("MicrosoftAppId"), Needed("MicrosoftAppPassword"), Needed("MicrosoftAppTenantId"), httpClient, logger),
            "USERASSIGNEDMSI" => new ManagedIdentityServiceClientCredentialsFactory(Needed("MicrosoftAppId"), httpClient, logger),
            _ => throw new ArgumentException(
                $"MicrosoftAppType is '{type}'; it may be MultiTenant, SingleTenant or UserAssignedMsi.", nameof(configuration)),
        };

        string Needed(string key) => configuration[key] is { Length: > 0 } value
            ? value
            : throw new ArgumentException($"{key} is required for MicrosoftAppType {type}.", nameof(configuration));
    }

    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) =>
        _inner.IsValidAppIdAsync(appId, cancellationToken);

    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) =>
        _inner.IsAuthenticationDisabledAsync(cancellationToken);

    public override Task<ServiceClientCredentials> CreateCredentialsAsync(
        string appId, string audience, string loginEndpoint, bool validateAuthority, CancellationToken cancellationToken) =>
        _inner.CreateCredentialsAsync(appId, audience, loginEndpoint, validateAuthority, cancellationToken);
}
