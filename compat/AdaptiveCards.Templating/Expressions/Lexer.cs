using System.Text;

namespace AdaptiveCards.Templating.Expressions;

/// <summary>Cuts an expression into words.</summary>
internal static class Lexer
{
    private static readonly string[] Symbols =
        ["==", "!=", "<=", ">=", "&&", "||", "??", "(", ")", "[", "]", ",", ".", "+", "-", "*", "/", "%", "^", "&", "<", ">", "!", "?", ":"];

    public static List<Token> Read(string source)
    {
        var tokens = new List<Token>();
        var at = 0;
        while (true)
        {
            while (at < source.Length && char.IsWhiteSpace(source[at]))
            {
                at++;
            }

            if (at == source.Length)
            {
                tokens.Add(new Token(TokenKind.End, "the end", at));
                return tokens;
            }

            tokens.Add(Next(source, ref at));
        }
    }

    private static Token Next(string source, ref int at)
    {
        var start = at;
        var first = source[at];
        if (first is '"' or '\'')
        {
            return new Token(TokenKind.Text, Quoted(source, ref at), start);
        }

        if (char.IsAsciiDigit(first))
        {
            at = EndOfNumber(source, at);
            return new Token(TokenKind.Number, source[start..at], start);
        }

        if (IsNameStart(first))
        {
            while (at < source.Length && (IsNameStart(source[at]) || char.IsAsciiDigit(source[at])))
            {
                at++;
            }

            return new Token(TokenKind.Name, source[start..at], start);
        }

        var symbol = Array.Find(Symbols, candidate => string.CompareOrdinal(source, start, candidate, 0, candidate.Length) == 0)
            ?? throw new AdaptiveTemplateException($"'{first}' is not understood at {start} in '{source}'.");
        at += symbol.Length;
        return new Token(TokenKind.Symbol, symbol, start);
    }

    private static bool IsNameStart(char c) => char.IsLetter(c) || c is '_' or '$' or '@' or '#';

    private static int EndOfNumber(string source, int at)
    {
        while (at < source.Length && char.IsAsciiDigit(source[at]))
        {
            at++;
        }

        if (at + 1 < source.Length && source[at] == '.' && char.IsAsciiDigit(source[at + 1]))
        {
            at++;
            while (at < source.Length && char.IsAsciiDigit(source[at]))
            {
                at++;
            }
        }

        return at;
    }

    private static string Quoted(string source, ref int at)
    {
        var quote = source[at];
        var text = new StringBuilder();
        for (at++; at < source.Length; at++)
        {
            if (source[at] == quote)
            {
                at++;
                return text.ToString();
            }

            if (source[at] == '\\' && at + 1 < source.Length)
            {
                at++;
                text.Append(Escaped(source[at]));
            }
            else
            {
                text.Append(source[at]);
            }
        }

        throw new AdaptiveTemplateException($"A string has no end in '{source}'.");
    }

    private static string Escaped(char c) => c switch
    {
        'n' => "\n",
        't' => "\t",
        'r' => "\r",
        '"' or '\'' or '\\' => c.ToString(),
        _ => $"\\{c}",
    };
}
