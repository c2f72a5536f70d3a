using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

// The document's properties, one by one.
public abstract partial class BotState
{
    /// <summary>The property as a <typeparamref name="T"/>; null when a reference type is missing.</summary>
    /// <exception cref="KeyNotFoundException">The property is missing and <typeparamref name="T"/> is a value type.</exception>
    protected Task<T> GetPropertyValueAsync<T>(
        ITurnContext turnContext, string propertyName, CancellationToken cancellationToken = default)
    {
        var state = Loaded(turnContext).State;
        if (!state.TryGetValue(propertyName, out var value))
        {
            return typeof(T).IsValueType ? throw new KeyNotFoundException(propertyName) : Task.FromResult<T>(default);
        }

        if (value is null or T)
        {
            return Task.FromResult((T)value);
        }

        // From here on the converted object is the live one.
        var converted = (value as JToken ?? JToken.FromObject(value)).ToObject<T>();
        state[propertyName] = converted;
        return Task.FromResult(converted);
    }

    protected Task SetPropertyValueAsync(
        ITurnContext turnContext, string propertyName, object value, CancellationToken cancellationToken = default)
    {
        Loaded(turnContext).State[propertyName] = value;
        return Task.CompletedTask;
    }

    protected Task DeletePropertyValueAsync(
        ITurnContext turnContext, string propertyName, CancellationToken cancellationToken = default)
    {
        Loaded(turnContext).State.Remove(propertyName);
        return Task.CompletedTask;
    }

    private CachedBotState Loaded(ITurnContext turnContext) =>
        GetCachedState(turnContext) ?? throw new InvalidOperationException($"{_contextServiceKey} was not loaded in this turn.");

    private sealed class BotStatePropertyAccessor<T>(BotState botState, string name) : IStatePropertyAccessor<T>
    {
        public string Name => name;

        public async Task<T> GetAsync(
            ITurnContext turnContext, Func<T> defaultValueFactory = null, CancellationToken cancellationToken = default)
        {
            await botState.LoadAsync(turnContext, force: false, cancellationToken);
            var isStored = botState.Loaded(turnContext).State.TryGetValue(name, out var stored) && stored != null;
            if (isStored)
            {
                return await botState.GetPropertyValueAsync<T>(turnContext, name, cancellationToken);
            }

            if (defaultValueFactory == null)
            {
                return default;
            }

            var value = defaultValueFactory();
            await botState.SetPropertyValueAsync(turnContext, name, value, cancellationToken);
            return value;
        }

        public async Task SetAsync(ITurnContext turnContext, T value, CancellationToken cancellationToken = default)
        {
            await botState.LoadAsync(turnContext, force: false, cancellationToken);
            await botState.SetPropertyValueAsync(turnContext, name, value, cancellationToken);
        }

        public async Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
        {
            await botState.LoadAsync(turnContext, force: false, cancellationToken);
            await botState.DeletePropertyValueAsync(turnContext, name, cancellationToken);
        }
    }
}
