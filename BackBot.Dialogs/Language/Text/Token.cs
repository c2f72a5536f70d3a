using System.Runtime.InteropServices;

namespace BackBot.Dialogs.Language.Text;

/// <summary>What a token is: a word, a number, or a mark that shapes clauses.</summary>
internal enum TokenKind { Word, Number, Mark }

/// <summary>One piece of a message, after normalising.</summary>
/// <param name="Text">Lower-case letters without accents, the digits as written, or the mark.</param>
/// <param name="Glued">No space stood before it: <c>8</c> and <c>am</c> in "8am".</param>
/// <param name="Value">The value of a number.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Token(TokenKind Kind, string Text, bool Glued, double Value = 0)
{
    public bool IsWord => Kind == TokenKind.Word;

    public bool IsNumber => Kind == TokenKind.Number;

    public bool IsMark(char mark) => Kind == TokenKind.Mark && Text[0] == mark;

    /// <summary>A mark that ends a sentence.</summary>
    public bool IsStop => Kind == TokenKind.Mark && Text[0] is '.' or '!' or '?' or ';' or '\n';
}
