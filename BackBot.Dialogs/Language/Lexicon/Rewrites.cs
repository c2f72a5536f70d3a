using BackBot.Dialogs.Language.Text;

namespace BackBot.Dialogs.Language.Lexicon;

/// <summary>Brings spellings that mean the same to one: "can not", "cannot" and "cnt" are all "cant".</summary>
internal sealed class Rewrites(IReadOnlyDictionary<string, string> pairs)
{
    private readonly IReadOnlyDictionary<string, string[]> _pairs = pairs.ToDictionary(pair => pair.Key, pair => pair.Value.Split(' '), StringComparer.Ordinal);

    public string[] Apply(string[] words)
    {
        var result = new List<string>(words.Length);
        for (var i = 0; i < words.Length; i++)
        {
            if (i + 1 < words.Length && _pairs.TryGetValue(words[i] + " " + words[i + 1], out var two))
            {
                result.AddRange(two);
                i++;
            }
            else
            {
                result.AddRange(_pairs.GetValueOrDefault(words[i]) ?? [words[i]]);
            }
        }

        return [.. result];
    }

    public List<Token> Apply(IReadOnlyList<Token> tokens)
    {
        var result = new List<Token>(tokens.Count);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].IsWord && i + 1 < tokens.Count && tokens[i + 1].IsWord && _pairs.TryGetValue(tokens[i].Text + " " + tokens[i + 1].Text, out var two))
            {
                Add(result, two, tokens[i].Glued);
                i++;
            }
            else if (tokens[i].IsWord && _pairs.TryGetValue(tokens[i].Text, out var one))
            {
                Add(result, one, tokens[i].Glued);
            }
            else
            {
                result.Add(tokens[i]);
            }
        }

        return result;
    }

    private static void Add(List<Token> result, string[] words, bool glued)
    {
        foreach (var word in words)
        {
            result.Add(new Token(TokenKind.Word, word, glued));
            glued = false;
        }
    }
}
