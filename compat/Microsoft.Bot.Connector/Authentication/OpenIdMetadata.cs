using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>
/// An issuer's published keys. They are fetched once a day, and at once when a token names a key that is not among them, but then no more than
/// once a minute: anyone can make up a key's name. When fetching fails the keys at hand go on being used.
/// </summary>
internal sealed class OpenIdMetadata(Uri address, HttpClient http, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(1);
    private static readonly TimeSpan BetweenUnknownKeys = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim _oneAtATime = new(1);
    private volatile Snapshot _current;
    private DateTimeOffset _nextUnknownKey = DateTimeOffset.MinValue;

    /// <exception cref="InvalidOperationException">The keys could not be fetched, and there are none from before.</exception>
    public async Task<PublishedKeys> GetAsync(CancellationToken cancellationToken)
    {
        if (_current is { } kept && time.GetUtcNow() < kept.GoodUntil)
        {
            return kept.Keys;
        }

        await _oneAtATime.WaitAsync(cancellationToken);
        try
        {
            return _current is { } fetched && time.GetUtcNow() < fetched.GoodUntil ? fetched.Keys : await FetchAsync(cancellationToken);
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    /// <summary>The keys as they are published now, after a token named one that <paramref name="seen"/> did not have.</summary>
    public async Task<PublishedKeys> GetNewerAsync(PublishedKeys seen, CancellationToken cancellationToken)
    {
        await _oneAtATime.WaitAsync(cancellationToken);
        try
        {
            if (_current is { } fetched && fetched.Keys != seen)
            {
                return fetched.Keys;
            }

            if (time.GetUtcNow() < _nextUnknownKey)
            {
                return seen;
            }

            _nextUnknownKey = time.GetUtcNow() + BetweenUnknownKeys;
            return await FetchAsync(cancellationToken);
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    public void Dispose() => _oneAtATime.Dispose();

    private async Task<PublishedKeys> FetchAsync(CancellationToken cancellationToken)
    {
        // Only on this machine may an issuer be without encryption.
        var documents = new RememberingRetriever(new HttpDocumentRetriever(http) { RequireHttps = !address.IsLoopback });
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limited.CancelAfter(Patience);
        try
        {
            var configuration = await OpenIdConnectConfigurationRetriever.GetAsync(address.AbsoluteUri, documents, limited.Token);
            var keys = PublishedKeys.From(configuration, documents.Last);
            _current = new Snapshot(keys, time.GetUtcNow() + KeptFor);
            return keys;
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            if (_current is not { } kept)
            {
                throw new InvalidOperationException($"The keys at {address.Host} could not be fetched.", failure);
            }

            _current = kept with { GoodUntil = time.GetUtcNow() + AfterFailure };
            return kept.Keys;
        }
    }

    private sealed record Snapshot(PublishedKeys Keys, DateTimeOffset GoodUntil);

    private sealed class RememberingRetriever(HttpDocumentRetriever inner) : IDocumentRetriever
    {
        /// <summary>The document fetched last: the keys come after the configuration that says where they are.</summary>
        public string Last { get; private set; }

        public async Task<string> GetDocumentAsync(string address, CancellationToken cancel) =>
            Last = await inner.GetDocumentAsync(address, cancel);
    }
}
