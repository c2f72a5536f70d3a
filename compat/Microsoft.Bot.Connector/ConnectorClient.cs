using Microsoft.Rest;
using Microsoft.Rest.Serialization;
using Newtonsoft.Json;

namespace Microsoft.Bot.Connector;

/// <summary>Talks to the channel's service at one address.</summary>
public class ConnectorClient : IConnectorClient
{
    private static readonly HttpClient SharedClient = new();

    private static readonly JsonSerializerSettings Settings = new()
    {
        NullValueHandling = NullValueHandling.Ignore,
        DateFormatHandling = DateFormatHandling.IsoDateFormat,
        DateTimeZoneHandling = DateTimeZoneHandling.Utc,
        ReferenceLoopHandling = ReferenceLoopHandling.Serialize,
        ContractResolver = new ReadOnlyJsonContractResolver(),
        Converters = [new Iso8601TimeSpanConverter()],
    };

    /// <param name="baseUri">The channel's address, as an activity's service URL gives it.</param>
    /// <param name="credentials">Who sends; null for nobody in particular.</param>
    /// <param name="customHttpClient">What to send with; it stays the caller's to dispose.</param>
    public ConnectorClient(Uri baseUri, ServiceClientCredentials credentials, HttpClient customHttpClient = null)
    {
        ArgumentNullException.ThrowIfNull(baseUri);
        BaseUri = baseUri;
        Credentials = credentials;
        Conversations = new Conversations(this, customHttpClient ?? SharedClient);
    }

    public Uri BaseUri { get; set; }

    public ServiceClientCredentials Credentials { get; }

    public JsonSerializerSettings SerializationSettings => Settings;

    public JsonSerializerSettings DeserializationSettings => Settings;

    public IConversations Conversations { get; }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Holds nothing of its own: connections are shared.</summary>
    protected virtual void Dispose(bool disposing)
    {
    }
}
