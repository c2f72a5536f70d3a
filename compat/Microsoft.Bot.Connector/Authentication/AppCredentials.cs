using System.Net.Http.Headers;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>An app's identity, shown as a bearer token. Tokens are cached until shortly before they run out.</summary>
public abstract class AppCredentials : ServiceClientCredentials
{
    public string MicrosoftAppId { get; set; }

    /// <summary>What the tokens are for.</summary>
    public virtual string OAuthScope { get; set; } = AuthenticationConstants.ToChannelFromBotOAuthScope;

    /// <exception cref="Microsoft.Identity.Client.MsalException">No token was to be had.</exception>
    public abstract Task<string> GetTokenAsync(bool forceRefresh = false);

    public override async Task ProcessHttpRequestAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (await GetTokenAsync() is { Length: > 0 } token)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }
    }
}
