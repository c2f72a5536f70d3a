using System.Runtime.ExceptionServices;
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
        var packs = Packs(content, rules);
        return packs.ContainsKey(Fallback) ? new LanguageReader(packs) : throw new InvalidDataException($"{content} holds no language '{Fallback}'.");
    }

    /// <summary>Fitting the models is most of the work, so each language has a thread of its own.</summary>
    private static Dictionary<string, LanguagePack> Packs(string content, IReadOnlyList<SignRule> rules)
    {
        try
        {
            return Directory.EnumerateDirectories(content)
                .Where(folder => File.Exists(Path.Combine(folder, "language", "settings.yaml")))
                .AsParallel()
                .Select(folder => (Language: Path.GetFileName(folder), Pack: new LanguagePack(Path.Combine(folder, "language"), rules)))
                .ToDictionary(read => read.Language, read => read.Pack, StringComparer.OrdinalIgnoreCase);
        }
        catch (AggregateException failures) when (failures.InnerException is InvalidDataException)
        {
            ExceptionDispatchInfo.Throw(failures.InnerException);
            throw;
        }
    }

    public Understanding Read(string text, ReadingContext context)
    {
        var primary = context.Locale.Split('-', '_')[0];
        return (_packs.GetValueOrDefault(primary) ?? _packs[Fallback]).Read(text, context);
    }
}
