namespace Microsoft.Recognizers.Text.Scanning;

/// <summary>
/// The words that a language's phrases are made of, each with a number. An utterance looks each of its tokens up once; after that
/// every phrase list answers from an array. It is filled while the phrase lists are made and only read afterwards.
/// </summary>
internal sealed class Vocabulary
{
    public const int Unknown = -1;

    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private int longest;

    public Vocabulary() => lookup = numbers.GetAlternateLookup<ReadOnlySpan<char>>();

    public int Add(string word)
    {
        longest = Math.Max(longest, word.Length);
        if (!numbers.TryGetValue(word, out var number))
        {
            number = numbers.Count;
            numbers.Add(word, number);
        }

        return number;
    }

    public int Find(ReadOnlySpan<char> word) => word.Length <= longest && lookup.TryGetValue(word, out var number) ? number : Unknown;
}
