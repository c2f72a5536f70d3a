using BackBot.Dialogs.Language.Danger;

namespace BackBot.Dialogs.Language;

/// <summary>Reads messages by the language's data files. Holds no state of its own after it was loaded, so one serves all conversations.</summary>
internal sealed class LanguageReader : ILanguageReader
{
    private const string Fallback = "en";

    private readonly IReadOnlyDictionary<string, LanguagePack> _packs;

    private LanguageReader(IReadOnlyDictionary<string, LanguagePack> packs) => _packs = packs;

    /// <summary>The languages that have a folder, by primary subtag.</summary>
    public IEnumerable<string> Languages => _packs.Keys;

    /// <summary>Loads every language under a content folder.</summary>
    /// <param name="content">The folder that holds danger-signs.yaml and one folder per language.</param>
    /// <exception cref="InvalidDataException">A file is missing or wrong; the message names it.</exception>
    public static LanguageReader Load(string content)
    {
        var rules = LanguageData.Read<Dictionary<string, List<string>>>(Path.Combine(content, "danger-signs.yaml"))
            .SelectMany(sign => sign.Value.Select(rule => SignRule.Parse(sign.Key, rule)))
            .ToList();
        var packs = Directory.EnumerateDirectories(content)
            .Where(folder => File.Exists(Path.Combine(folder, "language", "settings.yaml")))
            .ToDictionary(folder => Path.GetFileName(folder), folder => new LanguagePack(Path.Combine(folder, "language"), rules), StringComparer.OrdinalIgnoreCase);
        return packs.ContainsKey(Fallback) ? new LanguageReader(packs) : throw new InvalidDataException($"{content} holds no language '{Fallback}'.");
    }

    public Understanding Read(string text, ReadingContext context)
    {
        var primary = context.Locale.Split('-', '_')[0];
        return (_packs.GetValueOrDefault(primary) ?? _packs[Fallback]).Read(text, context);
    }
}
