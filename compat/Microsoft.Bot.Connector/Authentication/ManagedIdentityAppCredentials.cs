using Microsoft.Identity.Client;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>An app that its host in Azure vouches for.</summary>
internal sealed class ManagedIdentityAppCredentials : AppCredentials
{
    private readonly IManagedIdentityApplication _app;

    public ManagedIdentityAppCredentials(IManagedIdentityApplication app, string appId, string scope)
    {
        _app = app;
        MicrosoftAppId = appId;
        OAuthScope = scope;
    }

    public override async Task<string> GetTokenAsync(bool forceRefresh = false)
    {
        var result = await _app.AcquireTokenForManagedIdentity(OAuthScope).WithForceRefresh(forceRefresh).ExecuteAsync();
        return result.AccessToken;
    }
}
