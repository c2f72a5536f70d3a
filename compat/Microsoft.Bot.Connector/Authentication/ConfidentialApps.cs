using System.Collections.Concurrent;
using Microsoft.Identity.Client;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>One application object per authority, kept because it holds the tokens.</summary>
internal sealed class ConfidentialApps(
    string appId, string tenantId, HttpClient httpClient, Func<ConfidentialClientApplicationBuilder, ConfidentialClientApplicationBuilder> withProof)
{
    private readonly ConcurrentDictionary<(Uri Authority, bool IsValidated), IConfidentialClientApplication> _apps = [];

    public AppCredentials Credentials(string requestedAppId, string scope, string loginEndpoint, bool validateAuthority)
    {
        if (requestedAppId != appId)
        {
            throw new InvalidOperationException("Invalid appId.");
        }

        var app = _apps.GetOrAdd((Authority(loginEndpoint), validateAuthority), key => Build(key.Authority, key.IsValidated));
        return new MsalAppCredentials(app, appId, scope);
    }

    // An app of one tenant asks that tenant, in whichever cloud it is.
    private Uri Authority(string loginEndpoint) => string.IsNullOrEmpty(tenantId)
        ? new Uri(loginEndpoint)
        : new Uri(new Uri(loginEndpoint), $"/{tenantId}");

    private IConfidentialClientApplication Build(Uri authority, bool isValidated)
    {
        var builder = ConfidentialClientApplicationBuilder.Create(appId)
            .WithAuthority(authority.AbsoluteUri, isValidated)
            .WithInstanceDiscovery(isValidated);
        if (httpClient != null)
        {
            builder = builder.WithHttpClientFactory(new MsalHttpClients(httpClient));
        }

        return withProof(builder).Build();
    }
}
