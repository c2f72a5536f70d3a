using System.Runtime.InteropServices;
using BackBot.Dialogs.Language.Text;

namespace BackBot.Dialogs.Language.Classification;

/// <summary>What a model sees of a text: weighted features, each hashed to a column, so the model's size is fixed and an unseen word costs nothing.</summary>
internal sealed class FeatureBag
{
    public const int Columns = 1 << 17;

    /// <summary>Once said is enough: a word that is repeated counts at most so much.</summary>
    private const float MostOfOne = 2;

    private const int LongestWhole = 3;

    private readonly Dictionary<int, float> _found = [];

    /// <summary>What models see of a token: that it is a number, and of the marks only the question. Null for nothing.</summary>
    /// <param name="word">The word as it is to be seen, which need not be as it was spelt.</param>
    public static string? TextOf(Token token, string word) => token.Kind switch
    {
        TokenKind.Number => "#",
        TokenKind.Mark => token.IsMark('?') ? "?" : null,
        TokenKind.Word => word,
    };

    public void Add(char kind, ReadOnlySpan<char> text, float value) => Add(Hash(kind, text), value);

    /// <summary>Two words side by side, or near each other.</summary>
    public void Add(char kind, ReadOnlySpan<char> first, ReadOnlySpan<char> second, float value) => Add(Hash(Hash(kind, first), ' ', second), value);

    /// <summary>Pieces of a word and its edges, of so many to so many letters. A short word is seen whole only.</summary>
    public void AddPieces(char kind, string text, int shortest, int longest, float value)
    {
        if (text.Length <= LongestWhole)
        {
            return;
        }

        var framed = $"<{text}>".AsSpan();
        for (var length = shortest; length <= longest; length++)
        {
            for (var start = 0; start + length <= framed.Length; start++)
            {
                Add(kind, framed.Slice(start, length), value);
            }
        }
    }

    /// <summary>The columns in order, with values that make up a vector of a length.</summary>
    public FeatureVector ToVector(float length = 1)
    {
        var columns = _found.Keys.Order().ToArray();
        var values = columns.Select(column => MathF.Min(_found[column], MostOfOne)).ToArray();
        var scale = length / MathF.Sqrt(values.Sum(value => value * value));
        for (var i = 0; i < values.Length; i++)
        {
            values[i] *= scale;
        }

        return new FeatureVector(columns, values);
    }

    private void Add(uint hash, float value)
    {
        hash ^= hash >> 15;
        CollectionsMarshal.GetValueRefOrAddDefault(_found, (int)(hash % Columns), out _) += value;
    }

    private static uint Hash(char kind, ReadOnlySpan<char> text) => Hash(2166136261u, kind, text);

    /// <summary>FNV-1a: the same on every machine and run, which string.GetHashCode is not.</summary>
    private static uint Hash(uint hash, char first, ReadOnlySpan<char> rest)
    {
        hash = (hash ^ first) * 16777619u;
        foreach (var c in rest)
        {
            hash = (hash ^ c) * 16777619u;
        }

        return hash;
    }
}

/// <summary>Columns in rising order and their values.</summary>
internal sealed record FeatureVector(int[] Columns, float[] Values);
