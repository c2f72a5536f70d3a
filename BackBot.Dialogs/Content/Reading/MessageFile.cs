using YamlDotNet.RepresentationModel;

namespace BackBot.Dialogs.Content.Reading;

/// <summary>Reads messages*.yaml: keys within keys, each ending in a text or a list of variants.</summary>
internal sealed class MessageFile(Problems problems)
{
    private readonly Dictionary<string, MessageNode> read = new(StringComparer.Ordinal);

    /// <summary>Where each key was written, with its variants.</summary>
    public IReadOnlyDictionary<string, MessageNode> Read => read;

    public void Add(string path, string name)
    {
        switch (YamlFile.Root(path, name, problems))
        {
            case null:
                break;
            case YamlMappingNode mapping:
                Walk(mapping, "", name);
                break;
            case var other:
                problems.Add(name, (int)other.Start.Line, "", "the file must hold keys with values");
                break;
        }
    }

    private void Walk(YamlMappingNode mapping, string above, string file)
    {
        foreach (var (keyNode, value) in mapping.Children)
        {
            var key = above + (keyNode as YamlScalarNode)?.Value;
            if (value is YamlMappingNode inner)
            {
                Walk(inner, key + ".", file);
            }
            else if (Variants(value) is not { Count: > 0 } variants)
            {
                problems.Add(file, (int)keyNode.Start.Line, key, "a message must hold a text, a list of texts, or further keys");
            }
            else if (!read.TryAdd(key, new MessageNode(file, (int)keyNode.Start.Line, variants)))
            {
                problems.Add(file, (int)keyNode.Start.Line, key, $"this message is already in {read[key].File}:{read[key].Line}");
            }
            else
            {
                CheckBraces(key, read[key]);
            }
        }
    }

    /// <summary>A brace that is no placeholder would reach a person as it is.</summary>
    private void CheckBraces(string key, MessageNode message)
    {
        if (message.Variants.Any(text => Messages.Placeholder().Replace(text, "").AsSpan().ContainsAny('{', '}')))
        {
            problems.Add(message.File, message.Line, key, "a brace here is no placeholder; allowed: {name}, beginning with a small letter");
        }
    }

    private static List<string>? Variants(YamlNode value) => value switch
    {
        YamlScalarNode { Value: { } text } when !string.IsNullOrWhiteSpace(text) => [text.Trim()],
        YamlSequenceNode list when list.Children.All(item => item is YamlScalarNode { Value: { } text } && !string.IsNullOrWhiteSpace(text)) =>
            [.. list.Children.Select(item => ((YamlScalarNode)item).Value!.Trim())],
        _ => null,
    };
}

/// <summary>One message key as written.</summary>
internal sealed record MessageNode(string File, int Line, IReadOnlyList<string> Variants);
