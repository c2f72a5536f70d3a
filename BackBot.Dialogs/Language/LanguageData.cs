using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace BackBot.Dialogs.Language;

/// <summary>How a language is written; its settings.yaml.</summary>
internal sealed class LanguageSettings
{
    /// <summary><c>join</c> reads "can't" as one word, <c>split</c> reads "j'ai" as two.</summary>
    public string Apostrophe { get; init; } = "join";

    /// <summary>Whether "4,5" is four and a half.</summary>
    public bool DecimalComma { get; init; }

    /// <summary>Words that may stand inside any phrase, separated by commas.</summary>
    public string Light { get; init; } = "";

    /// <summary>Words worth recognising when they are misspelt, separated by commas.</summary>
    public string Spelling { get; init; } = "";

    /// <summary>Words close to those that are right as they are, separated by commas.</summary>
    public string Known { get; init; } = "";

    /// <summary>Spellings of one or two words that mean the same as another.</summary>
    public Dictionary<string, string> Rewrites { get; init; } = [];
}

/// <summary>Reads the data files of a language.</summary>
/// <exception cref="InvalidDataException">A file is missing or cannot be read; the message names it.</exception>
internal static class LanguageData
{
    private static readonly IDeserializer Yaml = new DeserializerBuilder().WithNamingConvention(UnderscoredNamingConvention.Instance).Build();

    public static T Read<T>(string path)
    {
        try
        {
            using var reader = File.OpenText(path);
            return Yaml.Deserialize<T>(reader) ?? throw new InvalidDataException($"{path} is empty.");
        }
        catch (Exception error) when (error is YamlDotNet.Core.YamlException or IOException)
        {
            throw new InvalidDataException($"{path} cannot be read: {error.Message}", error);
        }
    }

    /// <summary>All mappings of a folder's files as one.</summary>
    public static Dictionary<string, string> ReadAll(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new InvalidDataException($"{folder} is missing.");
        }

        var all = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal))
        {
            if (File.ReadLines(path).FirstOrDefault(line => line.Contains(" #", StringComparison.Ordinal) && line.Length > 0 && char.IsLetter(line[0])) is { } cut)
            {
                throw new InvalidDataException($"{path}: in '{cut[..cut.IndexOf(':', StringComparison.Ordinal)]}' the text after ' #' would be lost as a comment; write the phrases on the line after '>-'.");
            }

            foreach (var (key, value) in Read<Dictionary<string, string>>(path))
            {
                if (!all.TryAdd(key, value))
                {
                    throw new InvalidDataException($"{path}: '{key}' is written down twice.");
                }
            }
        }

        return all;
    }
}
