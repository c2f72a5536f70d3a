using System.Globalization;
using BackBot.Dialogs.People;
using YamlDotNet.RepresentationModel;

namespace BackBot.Dialogs.Content.Reading;

/// <summary>
/// One YAML mapping of a content file, read key by key. A mistake is noted with file, line, entry and what is allowed, and
/// reading goes on with a harmless value. <see cref="Close"/> then notes every key that nobody asked for.
/// </summary>
internal sealed class EntryNode(string file, string entry, YamlMappingNode mapping, Problems problems)
{
    private readonly List<string> asked = [];

    public string File => file;

    public string Entry => entry;

    public int Line => (int)mapping.Start.Line;

    public int LineOf(string key) => mapping.Children.Keys.FirstOrDefault(node => node is YamlScalarNode { Value: var name } && name == key) is { } found ? (int)found.Start.Line : Line;

    public bool Has(string key) => Find(key) is not null;

    public void Problem(string key, string message) => problems.Add(file, LineOf(key), entry, message);

    /// <summary>A text that must be there; "" when it is not.</summary>
    public string Text(string key)
    {
        if (!Ask(key))
        {
            Problem(key, $"'{key}' is missing");
            return "";
        }

        return TextOf(Find(key)!, key) ?? "";
    }

    public string? OptionalText(string key) => Ask(key) ? TextOf(Find(key)!, key) : null;

    public IReadOnlyList<string> Texts(string key, int least = 1, int most = int.MaxValue)
    {
        if (!Ask(key) && least > 0)
        {
            Problem(key, $"'{key}' is missing");
            return [];
        }

        string[] texts = [.. Items(key).Select(item => TextOf(item, key)).OfType<string>()];
        if (texts.Length < least || texts.Length > most)
        {
            var allowed = most == least ? $"{least}" : most == int.MaxValue ? $"at least {least}" : $"{least} to {most}";
            Problem(key, $"'{key}' has {texts.Length} item(s); allowed: {allowed}");
        }

        return texts;
    }

    public T Member<T>(string key, T whenAbsent) where T : struct, Enum => Ask(key) ? MemberOf<T>(Find(key)!, key) ?? whenAbsent : whenAbsent;

    public T Member<T>(string key) where T : struct, Enum
    {
        if (!Ask(key))
        {
            Problem(key, $"'{key}' is missing; allowed: {AllowedOf<T>()}");
            return default;
        }

        return MemberOf<T>(Find(key)!, key) ?? default;
    }

    public IReadOnlyList<T> Members<T>(string key, int least = 0) where T : struct, Enum
    {
        Ask(key);
        T[] members = [.. Items(key).Select(item => MemberOf<T>(item, key)).OfType<T>()];
        if (members.Length < least)
        {
            Problem(key, $"'{key}' needs at least {least} of: {AllowedOf<T>()}");
        }

        return members;
    }

    public int Number(string key, int least, int most)
    {
        if (OptionalNumber(key, least, most) is { } number)
        {
            return number;
        }

        if (!Has(key))
        {
            Problem(key, $"'{key}' is missing; allowed: a whole number from {least} to {most}");
        }

        return least;
    }

    public int? OptionalNumber(string key, int least, int most)
    {
        if (!Ask(key))
        {
            return null;
        }

        var written = (Find(key) as YamlScalarNode)?.Value;
        if (int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
        {
            return number;
        }

        Problem(key, $"'{key}' is '{written}'; allowed: a whole number from {least} to {most}");
        return null;
    }

    public bool Flag(string key, bool whenAbsent)
    {
        if (!Ask(key))
        {
            return whenAbsent;
        }

        var written = (Find(key) as YamlScalarNode)?.Value;
        if (bool.TryParse(written, out var flag))
        {
            return flag;
        }

        Problem(key, $"'{key}' is '{written}'; allowed: true, false");
        return whenAbsent;
    }

    /// <summary>A mapping inside this one, which shares its entry name; null when it is absent or no mapping.</summary>
    public EntryNode? Child(string key)
    {
        if (!Ask(key))
        {
            return null;
        }

        if (Find(key) is YamlMappingNode child)
        {
            return new EntryNode(file, entry, child, problems);
        }

        Problem(key, $"'{key}' must hold keys with values");
        return null;
    }

    /// <summary>Every key with its text, in order; null where the text is empty.</summary>
    public IEnumerable<(string Key, string? Text)> TextsByKey()
    {
        foreach (var (node, value) in mapping.Children)
        {
            var key = ((YamlScalarNode)node).Value ?? "";
            asked.Add(key);
            yield return (key, (value as YamlScalarNode)?.Value is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null);
        }
    }

    /// <summary>Notes the keys that do not belong here.</summary>
    public void Close()
    {
        foreach (var key in mapping.Children.Keys.Where(node => !asked.Contains((node as YamlScalarNode)?.Value ?? "", StringComparer.Ordinal)))
        {
            problems.Add(file, (int)key.Start.Line, entry, $"unknown key '{key}'; allowed: {string.Join(", ", asked)}");
        }
    }

    /// <summary>The member that a key of this mapping names, where its keys are members.</summary>
    public T? MemberNamed<T>(string key, string inside) where T : struct, Enum
    {
        if (Vocabulary.TryParse<T>(key, out var member))
        {
            return member;
        }

        Problem(key, $"'{key}' is not known in '{inside}'; allowed: {AllowedOf<T>()}");
        return null;
    }

    private static string AllowedOf<T>() where T : struct, Enum => string.Join(", ", Vocabulary.Allowed<T>());

    private bool Ask(string key)
    {
        asked.Add(key);
        return Has(key);
    }

    private YamlNode? Find(string key) => mapping.Children.TryGetValue(new YamlScalarNode(key), out var node) ? node : null;

    private IEnumerable<YamlNode> Items(string key)
    {
        switch (Find(key))
        {
            case null:
                return [];
            case YamlSequenceNode sequence:
                return sequence.Children;
            default:
                Problem(key, $"'{key}' must be a list");
                return [];
        }
    }

    private string? TextOf(YamlNode node, string key)
    {
        if (node is YamlScalarNode { Value: var text } && !string.IsNullOrWhiteSpace(text))
        {
            return text.Trim();
        }

        problems.Add(file, (int)node.Start.Line, entry, $"'{key}' must hold a text");
        return null;
    }

    private T? MemberOf<T>(YamlNode node, string key) where T : struct, Enum
    {
        var name = (node as YamlScalarNode)?.Value;
        if (Vocabulary.TryParse<T>(name, out var member))
        {
            return member;
        }

        problems.Add(file, (int)node.Start.Line, entry, $"'{name}' is not known in '{key}'; allowed: {AllowedOf<T>()}");
        return null;
    }
}
