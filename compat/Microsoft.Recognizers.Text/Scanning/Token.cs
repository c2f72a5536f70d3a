namespace Microsoft.Recognizers.Text.Scanning;

internal enum TokenKind : byte
{
    /// <summary>A run of letters, marks and underscores.</summary>
    Word,

    /// <summary>A run of the digits 0 to 9.</summary>
    Digits,

    /// <summary>Any other single code unit that is not white space.</summary>
    Symbol,
}

/// <summary>A piece of an utterance; <paramref name="End"/> is exclusive.</summary>
internal readonly record struct Token(int Start, int End, TokenKind Kind)
{
    public int Length => End - Start;
}
