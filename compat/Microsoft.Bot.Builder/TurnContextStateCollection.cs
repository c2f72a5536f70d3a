namespace Microsoft.Bot.Builder;

/// <summary>What a turn carries, by name; names differ by more than letter case. Without a name an object goes by its type's.</summary>
public class TurnContextStateCollection : Dictionary<string, object>, IDisposable
{
    private bool _disposed;

    public TurnContextStateCollection()
        : base(StringComparer.OrdinalIgnoreCase)
    {
    }

    /// <summary>The object of that name, or null when there is none or it is of another type.</summary>
    public T Get<T>(string key)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(key);
        return TryGetValue(key, out var value) ? value as T : null;
    }

    public T Get<T>()
        where T : class => Get<T>(NameOf<T>());

    /// <exception cref="ArgumentException">There is one of that name already.</exception>
    public void Add<T>(string key, T value)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(value);
        base.Add(key, value);
    }

    public void Add<T>(T value)
        where T : class => Add(NameOf<T>(), value);

    /// <summary>Puts the object under that name, in place of any other.</summary>
    public void Set<T>(string key, T value)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(key);
        this[key] = value;
    }

    public void Set<T>(T value)
        where T : class => Set(NameOf<T>(), value);

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (_disposed)
        {
            return;
        }

        _disposed = true;
        if (disposing)
        {
            foreach (var disposable in Values.OfType<IDisposable>().Where(value => value != this).ToList())
            {
                disposable.Dispose();
            }
        }
    }

    private static string NameOf<T>() => typeof(T).FullName!;
}
