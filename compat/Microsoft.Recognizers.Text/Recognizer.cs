using System.Collections.Concurrent;

namespace Microsoft.Recognizers.Text;

/// <summary>Hands out the models of one family, by culture.</summary>
public abstract class Recognizer<TRecognizerOptions>
    where TRecognizerOptions : struct
{
    private readonly Dictionary<(string Culture, Type Model), Func<TRecognizerOptions, IModel>> creators = [];
    private readonly ConcurrentDictionary<(string Culture, Type Model), IModel> models = new();

    protected Recognizer(string? targetCulture, TRecognizerOptions options, bool lazyInitialization)
    {
        TargetCulture = Culture.MapToNearestLanguage(targetCulture);
        Options = options;
        InitializeConfiguration();
        if (!lazyInitialization)
        {
            foreach (var key in creators.Keys.Where(key => TargetCulture is null || key.Culture == TargetCulture))
            {
                models.GetOrAdd(key, static (wanted, recognizer) => recognizer.creators[wanted](recognizer.Options), this);
            }
        }
    }

    public string? TargetCulture { get; }

    public TRecognizerOptions Options { get; }

    protected abstract void InitializeConfiguration();

    /// <summary>The model for a culture; English when there is none and the caller allows it.</summary>
    /// <exception cref="ArgumentException">No model for the culture, and no fallback allowed.</exception>
    protected T GetModel<T>(string? culture, bool fallbackToDefaultCulture)
        where T : IModel
    {
        var code = string.IsNullOrEmpty(culture) ? TargetCulture : Culture.MapToNearestLanguage(culture);
        if (code is null || !creators.ContainsKey((code, typeof(T))))
        {
            code = fallbackToDefaultCulture
                ? Culture.English
                : throw new ArgumentException($"There is no {typeof(T).Name} for the culture '{culture}'.", nameof(culture));
        }

        return (T)models.GetOrAdd((code, typeof(T)), static (wanted, recognizer) => recognizer.creators[wanted](recognizer.Options), this);
    }

    protected void RegisterModel<T>(string culture, Func<TRecognizerOptions, IModel> modelCreator) =>
        creators[(culture, typeof(T))] = modelCreator;
}
