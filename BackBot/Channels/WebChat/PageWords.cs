using YamlDotNet.Core;
using YamlDotNet.Serialization;

namespace BackBot.Channels.WebChat;

/// <summary>The words of the page, from <c>Content/&lt;language&gt;/page.yaml</c>; what a language lacks is English.</summary>
internal sealed class PageWords
{
    private const string English = "en";
    private const string FileName = "page.yaml";

    private readonly Dictionary<string, IReadOnlyDictionary<string, string>> _byLanguage = new(StringComparer.OrdinalIgnoreCase);

    /// <exception cref="InvalidDataException">A file is missing or is not a plain list of keys and words; the message names it.</exception>
    public PageWords(string contentFolder)
    {
        var english = Read(Path.Combine(contentFolder, English, FileName));
        _byLanguage[English] = english;
        foreach (var file in Directory.EnumerateDirectories(contentFolder).Select(folder => Path.Combine(folder, FileName)).Where(File.Exists))
        {
            var language = Path.GetFileName(Path.GetDirectoryName(file)!);
            _byLanguage[language] = language == English ? english : Translated(english, Read(file), file);
        }
    }

    /// <summary>The language that a BCP 47 tag gets: its own, its parent's, or English.</summary>
    public string LanguageFor(string? tag)
    {
        for (; !string.IsNullOrEmpty(tag); tag = tag.LastIndexOf('-') is var cut and > 0 ? tag[..cut] : null)
        {
            if (_byLanguage.ContainsKey(tag))
            {
                return tag;
            }
        }

        return English;
    }

    public IReadOnlyDictionary<string, string> For(string? tag) => _byLanguage[LanguageFor(tag)];

    private static Dictionary<string, string> Translated(IReadOnlyDictionary<string, string> english, IReadOnlyDictionary<string, string> own, string file) =>
        own.Keys.FirstOrDefault(key => !english.ContainsKey(key)) is { } unknown
            ? throw new InvalidDataException($"{file}: the page has no words called \"{unknown}\"; the keys are those of {English}/{FileName}.")
            : english.ToDictionary(pair => pair.Key, pair => own.GetValueOrDefault(pair.Key, pair.Value), StringComparer.Ordinal);

    private static Dictionary<string, string> Read(string file)
    {
        try
        {
            return new DeserializerBuilder().Build().Deserialize<Dictionary<string, string>>(File.ReadAllText(file));
        }
        catch (YamlException malformed)
        {
            throw new InvalidDataException($"{file}({malformed.Start.Line}): {malformed.Message}", malformed);
        }
        catch (IOException missing)
        {
            throw new InvalidDataException($"{file} cannot be read: {missing.Message}", missing);
        }
    }
}
