namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Makes clients for channels' services.</summary>
public abstract class ConnectorFactory
{
    /// <param name="serviceUrl">The channel's address.</param>
    /// <param name="audience">The scope of the tokens to send with; null for the channels' own.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public abstract Task<IConnectorClient> CreateAsync(string serviceUrl, string audience, CancellationToken cancellationToken);
}
