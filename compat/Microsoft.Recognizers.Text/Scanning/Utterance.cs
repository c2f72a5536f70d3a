using System.Globalization;

namespace Microsoft.Recognizers.Text.Scanning;

/// <summary>
/// An utterance cut into tokens once, so that every recogniser reads it in one pass without searching backwards.
/// Positions are those of the text as it was given: folding never changes a length.
/// </summary>
internal sealed class Utterance
{
    private readonly Token[] tokens;
    private readonly int[] numbers;

    public Utterance(string original, Vocabulary vocabulary)
    {
        Original = original;
        Text = string.Create(original.Length, original, static (span, source) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = Fold(source[i]);
            }
        });
        tokens = Cut(Text);
        numbers = new int[tokens.Length];
        for (var i = 0; i < tokens.Length; i++)
        {
            numbers[i] = vocabulary.Find(Word(i));
        }
    }

    public string Original { get; }

    /// <summary>The text in lower case, full-width digits and signs and curly apostrophes made plain.</summary>
    public string Text { get; }

    public int Count => tokens.Length;

    public Token this[int index] => tokens[index];

    /// <summary>The words and signs of a phrase.</summary>
    public static IEnumerable<string> Pieces(string phrase) => Cut(phrase).Select(token => phrase[token.Start..token.End]);

    /// <summary>The token's number in the vocabulary; -1 for a word it does not hold, and beyond the text.</summary>
    public int NumberOf(int index) => (uint)index < (uint)numbers.Length ? numbers[index] : Vocabulary.Unknown;

    public ReadOnlySpan<char> Word(int index) => Text.AsSpan(tokens[index].Start, tokens[index].Length);

    public bool IsWord(int index) => (uint)index < (uint)tokens.Length && tokens[index].Kind == TokenKind.Word;

    public bool IsDigits(int index) => (uint)index < (uint)tokens.Length && tokens[index].Kind == TokenKind.Digits;

    public bool IsSymbol(int index, char symbol) =>
        (uint)index < (uint)tokens.Length && tokens[index].Kind == TokenKind.Symbol && Text[tokens[index].Start] == symbol;

    public bool Is(int index, string word) => IsWord(index) && Word(index).SequenceEqual(word);

    /// <summary>Whether white space, and nothing else, lies before the token.</summary>
    public bool SpaceBefore(int index) => index > 0 && index < tokens.Length && tokens[index - 1].End < tokens[index].Start;

    /// <summary>Whether the token touches the one before it.</summary>
    public bool TouchesPrevious(int index) => index > 0 && index < tokens.Length && tokens[index - 1].End == tokens[index].Start;

    /// <summary>A boundary before the token: not letters and digits that touch.</summary>
    public bool StartsFresh(int index) =>
        !TouchesPrevious(index) || tokens[index - 1].Kind == TokenKind.Symbol || tokens[index].Kind == TokenKind.Symbol;

    /// <summary>A boundary after the token.</summary>
    public bool EndsClean(int index) => index + 1 >= tokens.Length || StartsFresh(index + 1);

    private static char Fold(char c) => c switch
    {
        < (char)128 => char.ToLowerInvariant(c),
        '’' or '‘' => '\'',
        '、' => ',',
        >= '！' and <= '～' => char.ToLowerInvariant((char)(c - '！' + '!')),
        _ => char.ToLowerInvariant(c),
    };

    private static Token[] Cut(string text)
    {
        var cut = new List<Token>((text.Length / 4) + 4);
        var i = 0;
        while (i < text.Length)
        {
            var c = text[i];
            if (char.IsWhiteSpace(c))
            {
                i++;
                continue;
            }

            var start = i++;
            var kind = KindOf(c);
            if (kind != TokenKind.Symbol)
            {
                while (i < text.Length && KindOf(text[i]) == kind)
                {
                    i++;
                }
            }

            cut.Add(new Token(start, i, kind));
        }

        return [.. cut];
    }

    private static TokenKind KindOf(char c)
    {
        if (char.IsAsciiDigit(c))
        {
            return TokenKind.Digits;
        }

        if (char.IsAsciiLetter(c) || c == '_')
        {
            return TokenKind.Word;
        }

        return c < 128 ? TokenKind.Symbol : KindOfCategory(char.GetUnicodeCategory(c));
    }

    private static TokenKind KindOfCategory(UnicodeCategory category) => category
        is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
        or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.NonSpacingMark
        or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.ConnectorPunctuation
            ? TokenKind.Word
            : TokenKind.Symbol;
}
