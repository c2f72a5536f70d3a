using BackBot.Dialogs.Language.Lexicon;

namespace BackBot.Dialogs.Language.Intents;

/// <summary>
/// What the model sees of a message: its words (as the lexicon spells them), pairs of neighbours, pieces of three to five letters, and the concepts found.
/// Each is hashed to a column, so the model's size is fixed and an unseen word costs nothing.
/// </summary>
internal static class Features
{
    public const int Columns = 1 << 16;

    /// <summary>Words looked at; intents are said early and the model must stay quick.</summary>
    private const int MaxWords = 60;

    private const int MaxConcepts = 12;

    /// <summary>Concepts that carry intent have names with this beginning.</summary>
    private const string ConceptPrefix = "i_";

    public static (int[] Columns, float[] Values) Of(Utterance utterance)
    {
        var found = new Dictionary<int, float>();
        var previous = "<s>";
        foreach (var word in utterance.Words.Take(MaxWords))
        {
            var text = Text(word);
            if (text is null)
            {
                continue;
            }

            Add(found, 'w', text, 1f);
            Add(found, 'b', previous + " " + text, 1f);
            if (word.Token.IsWord && text.Length > 3)
            {
                Pieces(found, text);
            }

            previous = text;
        }

        Add(found, 'b', previous + " </s>", 1f);
        Concepts(found, [.. utterance.Concepts.Where(concept => concept.StartsWith(ConceptPrefix, StringComparison.Ordinal)).Take(MaxConcepts)]);

        return Normalised(found);
    }

    /// <summary>Concepts one by one and in pairs: "nuke" with "data" is a deletion, whatever the words.</summary>
    private static void Concepts(Dictionary<int, float> found, string[] concepts)
    {
        for (var i = 0; i < concepts.Length; i++)
        {
            Add(found, 'c', concepts[i], 1.2f);
            for (var j = 0; j < i; j++)
            {
                Add(found, 'd', concepts[j] + " " + concepts[i], 0.7f);
            }
        }
    }

    private static string? Text(Word word) => word.Token.Kind switch
    {
        Language.Text.TokenKind.Number => "#",
        Language.Text.TokenKind.Mark => word.Token.IsMark('?') ? "?" : null,
        Language.Text.TokenKind.Word => word.Text,
    };

    private static void Pieces(Dictionary<int, float> found, string text)
    {
        var framed = $"<{text}>";
        for (var length = 3; length <= 5; length++)
        {
            for (var start = 0; start + length <= framed.Length; start++)
            {
                Add(found, 'p', framed.AsSpan(start, length), 0.35f);
            }
        }
    }

    private static void Add(Dictionary<int, float> found, char kind, ReadOnlySpan<char> text, float value)
    {
        // FNV-1a: the same on every machine and run, which string.GetHashCode is not.
        var hash = 2166136261u ^ kind;
        foreach (var c in text)
        {
            hash = (hash ^ c) * 16777619u;
        }

        hash ^= hash >> 15;
        var column = (int)(hash % Columns);
        found[column] = found.GetValueOrDefault(column) + value;
    }

    private static (int[] Columns, float[] Values) Normalised(Dictionary<int, float> found)
    {
        var columns = found.Keys.Order().ToArray();
        var values = columns.Select(column => MathF.Min(found[column], 2f)).ToArray();
        var length = MathF.Sqrt(values.Sum(value => value * value));
        for (var i = 0; i < values.Length; i++)
        {
            values[i] /= length;
        }

        return (columns, values);
    }
}
