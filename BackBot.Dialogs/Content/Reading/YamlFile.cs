using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace BackBot.Dialogs.Content.Reading;

/// <summary>Opens one YAML file. A broken one is noted with its line, and read as having nothing in it.</summary>
internal static class YamlFile
{
    public static YamlNode? Root(string path, string name, Problems problems)
    {
        try
        {
            var stream = new YamlStream();
            using var reader = new StreamReader(path);
            stream.Load(reader);
            if (stream.Documents.Count == 1)
            {
                return stream.Documents[0].RootNode;
            }

            problems.Add(name, 1, "", $"the file holds {stream.Documents.Count} documents; allowed: one");
        }
        catch (YamlException broken)
        {
            problems.Add(name, (int)broken.Start.Line, "", $"the YAML is broken here: {broken.Message}");
        }
        catch (IOException unreadable)
        {
            problems.Add(name, 0, "", $"the file cannot be read: {unreadable.Message}");
        }

        return null;
    }

    /// <summary>The root as a mapping without an entry name.</summary>
    public static EntryNode? Mapping(string path, string name, Problems problems)
    {
        switch (Root(path, name, problems))
        {
            case null:
                return null;
            case YamlMappingNode mapping:
                return new EntryNode(name, "", mapping, problems);
            case var other:
                problems.Add(name, (int)other.Start.Line, "", "the file must hold keys with values");
                return null;
        }
    }

    /// <summary>The entries of a file that is a list of mappings, each with an <paramref name="idKey"/>.</summary>
    public static IReadOnlyList<EntryNode> Entries(string path, string name, string idKey, Problems problems)
    {
        switch (Root(path, name, problems))
        {
            case null:
                return [];
            case YamlSequenceNode list:
                return [.. list.Children.Select((node, index) => Entry(node, index, name, idKey, problems)).OfType<EntryNode>()];
            case var other:
                problems.Add(name, (int)other.Start.Line, "", $"the file must be a list of entries that begin with '- {idKey}:'");
                return [];
        }
    }

    private static EntryNode? Entry(YamlNode node, int index, string name, string idKey, Problems problems)
    {
        if (node is YamlMappingNode mapping)
        {
            var id = mapping.Children.TryGetValue(new YamlScalarNode(idKey), out var value) ? (value as YamlScalarNode)?.Value : null;
            return new EntryNode(name, string.IsNullOrWhiteSpace(id) ? $"entry {index + 1}" : id, mapping, problems);
        }

        problems.Add(name, (int)node.Start.Line, $"entry {index + 1}", $"an entry must hold keys with values and begin with '- {idKey}:'");
        return null;
    }
}
