namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Makes clients that send as one app.</summary>
internal sealed class CredentialedConnectorFactory(
    string appId, string defaultScope, string loginUrl, bool validateAuthority, ServiceClientCredentialsFactory credentials,
    IHttpClientFactory httpClients) : ConnectorFactory
{
    public override async Task<IConnectorClient> CreateAsync(string serviceUrl, string audience, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(serviceUrl);
        var scope = string.IsNullOrEmpty(audience) ? defaultScope : audience;
        var proof = await credentials.CreateCredentialsAsync(appId, scope, loginUrl, validateAuthority, cancellationToken);
        return new ConnectorClient(new Uri(serviceUrl), proof, httpClients?.CreateClient());
    }
}
