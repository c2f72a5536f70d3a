using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

/// <summary>
/// One document of named properties per scope, such as a user or a conversation. It is read once a turn, kept in the turn's state, and
/// written when it has changed. The last writer wins: the document carries no ETag.
/// </summary>
public abstract partial class BotState : IPropertyManager
{
    private readonly IStorage _storage;
    private readonly string _contextServiceKey;

    protected BotState(IStorage storage, string contextServiceKey)
    {
        ArgumentNullException.ThrowIfNull(storage);
        ArgumentNullException.ThrowIfNull(contextServiceKey);
        _storage = storage;
        _contextServiceKey = contextServiceKey;
    }

    public IStatePropertyAccessor<T> CreateProperty<T>(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return new BotStatePropertyAccessor<T>(this, name);
    }

    public virtual async Task LoadAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (!force && GetCachedState(turnContext) != null)
        {
            return;
        }

        var key = GetStorageKey(turnContext);
        var found = await _storage.ReadAsync([key], cancellationToken);
        found.TryGetValue(key, out var document);
        var properties = document switch
        {
            null => new Dictionary<string, object>(StringComparer.Ordinal),
            IDictionary<string, object> read => read,
            JObject json => json.ToObject<Dictionary<string, object>>(),
            _ => throw new InvalidOperationException("Data is not in the correct format for BotState."),
        };
        turnContext.TurnState[_contextServiceKey] = new CachedBotState(properties);
    }

    /// <summary>Writes the document if it was loaded and has changed since; always, when forced.</summary>
    public virtual async Task SaveChangesAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (GetCachedState(turnContext) is { } cached && (force || cached.IsChanged()))
        {
            var changes = new Dictionary<string, object>(StringComparer.Ordinal) { [GetStorageKey(turnContext)] = cached.State };
            await _storage.WriteAsync(changes, cancellationToken);
            cached.MarkSaved();
        }
    }

    /// <summary>Empties the document; the next save writes it empty.</summary>
    public virtual Task ClearStateAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        turnContext.TurnState[_contextServiceKey] = CachedBotState.Emptied();
        return Task.CompletedTask;
    }

    /// <summary>Removes the document at once.</summary>
    public virtual async Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        turnContext.TurnState.Remove(_contextServiceKey);
        await _storage.DeleteAsync([GetStorageKey(turnContext)], cancellationToken);
    }

    /// <summary>The cached document as JSON; null when it was not loaded.</summary>
    public JToken Get(ITurnContext turnContext) => GetCachedState(turnContext) is { } cached ? JObject.FromObject(cached.State) : null;

    public CachedBotState GetCachedState(ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return turnContext.TurnState.Get<CachedBotState>(_contextServiceKey);
    }

    protected abstract string GetStorageKey(ITurnContext turnContext);
}
