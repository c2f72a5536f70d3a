using System.Globalization;
using System.Text;

namespace BackBot.Dialogs.Language.Text;

/// <summary>Cuts normalised text into words, numbers and marks. Linear in the text's length.</summary>
/// <param name="splitAtApostrophe">French writes two words around an apostrophe; in English "can't" is one.</param>
/// <param name="decimalComma">"4,5" is a number where the language writes it so.</param>
internal sealed class Tokenizer(bool splitAtApostrophe, bool decimalComma)
{
    private const string Marks = ".!?;,:\n\"/-%()~+&>=°";
    private const int MaxWord = 40;

    public IReadOnlyList<Token> Tokens(string normalised)
    {
        var tokens = new List<Token>(normalised.Length / 5 + 4);
        var glued = false;
        for (var i = 0; i < normalised.Length;)
        {
            var c = normalised[i];
            var start = i;
            if (char.IsAsciiDigit(c))
            {
                tokens.Add(Number(normalised, ref i, glued));
            }
            else if (char.IsLetter(c))
            {
                tokens.Add(Word(normalised, ref i, glued));
            }
            else if (Rune.TryGetRuneAt(normalised, i, out var rune) && Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherSymbol && c != '°')
            {
                // An emoji is a word of its own.
                i += rune.Utf16SequenceLength;
                tokens.Add(new Token(TokenKind.Word, rune.ToString(), false));
            }
            else
            {
                i++;
                if (c == '-' && JoinsLetters(normalised, start))
                {
                    glued = false;
                    continue;
                }

                if (Marks.Contains(c, StringComparison.Ordinal))
                {
                    tokens.Add(new Token(TokenKind.Mark, c.ToString(), glued));
                }
                else
                {
                    glued = false;
                    continue;
                }
            }

            glued = i > start;
            if (Repeats(tokens))
            {
                tokens.RemoveAt(tokens.Count - 1);
            }
        }

        return tokens;
    }

    /// <summary>One word, mark or emoji again and again says no more than three of it. Numbers may stand beside their like: "1 1 1 1".</summary>
    private static bool Repeats(List<Token> tokens) =>
        tokens is [.., var first, var second, var third, var last] && !last.IsNumber && last.Text == third.Text && last.Text == second.Text && last.Text == first.Text;

    private static bool JoinsLetters(string text, int hyphen) =>
        hyphen > 0 && hyphen + 1 < text.Length && char.IsLetter(text[hyphen - 1]) && char.IsLetter(text[hyphen + 1]);

    private Token Word(string text, ref int i, bool glued)
    {
        var word = new StringBuilder();
        if (IsDotted(text, i))
        {
            for (; IsDotted(text, i); i += 2)
            {
                word.Append(text[i]);
            }
        }

        for (; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsLetter(c))
            {
                Append(word, c);
            }
            else if (c == '\'' && !splitAtApostrophe && i + 1 < text.Length && char.IsLetter(text[i + 1]))
            {
                continue;
            }
            else
            {
                break;
            }
        }

        return new Token(TokenKind.Word, word.ToString(), glued);
    }

    /// <summary>A single letter and a full stop within an abbreviation such as "a.m." or "e.g.".</summary>
    private static bool IsDotted(string text, int i) =>
        i + 1 < text.Length && char.IsLetter(text[i]) && text[i + 1] == '.' && (i == 0 || !char.IsLetter(text[i - 1]))
        && ((i + 2 < text.Length && char.IsLetter(text[i + 2]) && (i + 3 >= text.Length || !char.IsLetter(text[i + 3]))) || (i >= 2 && text[i - 1] == '.' && char.IsLetter(text[i - 2])));

    /// <summary>Three or more of one letter are emphasis ("nooo"): two are kept, and spelling sees to the rest. "AAA" is a word.</summary>
    private static void Append(StringBuilder word, char c)
    {
        var repeated = word.Length >= 2 && word[^1] == c && word[^2] == c && (word.Length > 2 || word[0] != c);
        if (!repeated && word.Length < MaxWord)
        {
            word.Append(c);
        }
    }

    private Token Number(string text, ref int i, bool glued)
    {
        var start = i;
        Digits(text, ref i);
        if (i + 1 < text.Length && IsDecimalMark(text[i]) && char.IsAsciiDigit(text[i + 1]))
        {
            i++;
            Digits(text, ref i);
        }

        var written = text[start..i].Replace(',', '.');
        var value = written.Length <= 15 && double.TryParse(written, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var parsed) ? parsed : double.MaxValue;
        return new Token(TokenKind.Number, written, glued, value);
    }

    private bool IsDecimalMark(char c) => c == '.' || (c == ',' && decimalComma);

    private static void Digits(string text, ref int i)
    {
        while (i < text.Length && char.IsAsciiDigit(text[i]))
        {
            i++;
        }
    }
}
