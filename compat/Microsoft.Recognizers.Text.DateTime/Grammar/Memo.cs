namespace Microsoft.Recognizers.Text.DateTime.Grammar;

/// <summary>Remembers what was read at each token, so that readers which build on one another read nothing twice.</summary>
internal sealed class Memo<T>(int tokens)
{
    private readonly (bool Known, Found<T> Found)[] read = new (bool Known, Found<T> Found)[tokens];

    /// <summary>What begins at the token; nothing beyond the text.</summary>
    public Found<T> At(int token, Func<int, Found<T>> reader)
    {
        if ((uint)token >= (uint)read.Length)
        {
            return default;
        }

        ref var entry = ref read[token];
        if (!entry.Known)
        {
            var found = reader(token);
            read[token] = (true, found);
            return found;
        }

        return entry.Found;
    }
}
