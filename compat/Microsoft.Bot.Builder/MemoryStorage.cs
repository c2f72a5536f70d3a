using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

/// <summary>
/// A storage that lasts as long as the process. It keeps plain JSON without type names, so that what is stored outlives a renamed type;
/// readers get a <see cref="JObject"/> of their own.
/// </summary>
public class MemoryStorage : IStorage
{
    private const string ETagMember = "eTag";

    private readonly JsonSerializer _serializer;
    private readonly Dictionary<string, JObject> _documents;
    private readonly Lock _gate = new();
    private int _nextETag;

    public MemoryStorage(Dictionary<string, JObject> dictionary = null)
        : this(JsonSerializer.Create(new JsonSerializerSettings { ReferenceLoopHandling = ReferenceLoopHandling.Error }), dictionary)
    {
    }

    public MemoryStorage(JsonSerializer jsonSerializer, Dictionary<string, JObject> dictionary = null)
    {
        ArgumentNullException.ThrowIfNull(jsonSerializer);
        _serializer = jsonSerializer;
        _documents = dictionary ?? new Dictionary<string, JObject>(StringComparer.Ordinal);
    }

    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);
        IDictionary<string, object> found = new Dictionary<string, object>(StringComparer.Ordinal);
        lock (_gate)
        {
            foreach (var key in keys)
            {
                if (_documents.TryGetValue(key, out var document) && document != null)
                {
                    found[key] = document.DeepClone();
                }
            }
        }

        return Task.FromResult(found);
    }

    /// <exception cref="ArgumentException">A store item's tag is not the stored one's.</exception>
    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(changes);
        lock (_gate)
        {
            foreach (var (key, value) in changes)
            {
                var document = value == null ? null : JObject.FromObject(value, _serializer);
                if (value is IStoreItem item)
                {
                    RequireCurrent(key, item);
                    document!.Property("ETag", StringComparison.OrdinalIgnoreCase)?.Remove();
                    document[ETagMember] = (_nextETag++).ToString(CultureInfo.InvariantCulture);
                }

                _documents[key] = document;
            }
        }

        return Task.CompletedTask;
    }

    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);
        lock (_gate)
        {
            foreach (var key in keys)
            {
                _documents.Remove(key);
            }
        }

        return Task.CompletedTask;
    }

    private void RequireCurrent(string key, IStoreItem item)
    {
        var stored = _documents.GetValueOrDefault(key)?.Value<string>(ETagMember);
        if (stored != null && item.ETag != "*" && item.ETag != stored)
        {
            throw new ArgumentException($"Etag conflict.\r\n\r\nOriginal: {item.ETag}\r\nCurrent: {stored}", nameof(item));
        }
    }
}
