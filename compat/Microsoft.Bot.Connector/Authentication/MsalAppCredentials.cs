using Microsoft.Identity.Client;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>An app that shows a secret or a certificate.</summary>
internal sealed class MsalAppCredentials : AppCredentials
{
    private readonly IConfidentialClientApplication _app;

    public MsalAppCredentials(IConfidentialClientApplication app, string appId, string scope)
    {
        _app = app;
        MicrosoftAppId = appId;
        OAuthScope = scope;
    }

    public override async Task<string> GetTokenAsync(bool forceRefresh = false)
    {
        var result = await _app.AcquireTokenForClient([$"{OAuthScope}/.default"]).WithForceRefresh(forceRefresh).ExecuteAsync();
        return result.AccessToken;
    }
}
