using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

/// <summary>Typed reading from a storage.</summary>
public static class StorageExtensions
{
    /// <summary>The documents that exist, as <typeparamref name="TStoreItem"/>; those of another type are left out.</summary>
    public static async Task<IDictionary<string, TStoreItem>> ReadAsync<TStoreItem>(
        this IStorage storage, string[] keys, CancellationToken cancellationToken = default)
        where TStoreItem : class
    {
        var found = new Dictionary<string, TStoreItem>(StringComparer.Ordinal);
        foreach (var (key, document) in await storage.ReadAsync(keys, cancellationToken))
        {
            if ((document as TStoreItem ?? (document as JObject)?.ToObject<TStoreItem>()) is { } item)
            {
                found.Add(key, item);
            }
        }

        return found;
    }
}
