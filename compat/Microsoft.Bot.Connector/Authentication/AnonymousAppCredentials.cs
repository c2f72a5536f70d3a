namespace Microsoft.Bot.Connector.Authentication;

/// <summary>A bot without an identity: it shows nothing.</summary>
internal sealed class AnonymousAppCredentials : AppCredentials
{
    public override Task<string> GetTokenAsync(bool forceRefresh = false) => Task.FromResult<string>(null);
}
