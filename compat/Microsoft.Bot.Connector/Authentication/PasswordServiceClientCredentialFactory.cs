using Microsoft.Extensions.Logging;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>A bot that shows a secret; without an app id, one that has no identity.</summary>
public class PasswordServiceClientCredentialFactory : ServiceClientCredentialsFactory
{
    private readonly Lazy<ConfidentialApps> _apps;

    public PasswordServiceClientCredentialFactory()
        : this(appId: null, password: null, httpClient: null, logger: null)
    {
    }

    public PasswordServiceClientCredentialFactory(string appId, string password, HttpClient httpClient, ILogger logger)
        : this(appId, password, tenantId: null, httpClient, logger)
    {
    }

    public PasswordServiceClientCredentialFactory(string appId, string password, string tenantId, HttpClient httpClient, ILogger logger)
    {
        AppId = appId;
        Password = password;
        TenantId = tenantId;
        _apps = new Lazy<ConfidentialApps>(() => new ConfidentialApps(AppId, TenantId, httpClient, app => app.WithClientSecret(Password)));
    }

    public string AppId { get; set; }

    public string Password { get; set; }

    public string TenantId { get; set; }

    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) => Task.FromResult(appId == AppId);

    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) =>
        Task.FromResult(string.IsNullOrEmpty(AppId));

    public override async Task<ServiceClientCredentials> CreateCredentialsAsync(
        string appId, string audience, string loginEndpoint, bool validateAuthority, CancellationToken cancellationToken) =>
        await IsAuthenticationDisabledAsync(cancellationToken)
            ? new AnonymousAppCredentials()
            : _apps.Value.Credentials(appId, audience, loginEndpoint, validateAuthority);
}
