using System.Globalization;
using System.Text;

namespace BackBot.Dialogs.Language.Text;

/// <summary>
/// Brings what people type to one form: compatibility forms folded, accents and invisible characters removed, lower case, length capped.
/// </summary>
internal static class Normaliser
{
    /// <summary>
    /// How much of a message is read. A longer one is read at its beginning and its end, where people say what they want,
    /// so that a pasted book cannot slow the service down.
    /// </summary>
    public const int MaxLength = 12_000;
    private const int Head = 8_000;
    private const int Tail = MaxLength - Head;

    /// <summary>Marks stacked on one letter beyond this are decoration; without a bound, composing them takes quadratic time.</summary>
    private const int MaxCombining = 3;

    public static string Normalise(string text)
    {
        var composed = Composable(text.Length <= MaxLength ? text : Ends(text)).Normalize(NormalizationForm.FormKC).ToLowerInvariant();
        return Folded(composed.Normalize(NormalizationForm.FormD));
    }

    /// <summary>The beginning and the end, each cut between two words: half a word can mean something else.</summary>
    private static string Ends(string text)
    {
        var (end, start) = (text.LastIndexOf(' ', Head), text.IndexOf(' ', text.Length - Tail));
        return string.Concat(text.AsSpan(0, end > 0 ? end : Head), "\n", text.AsSpan(start > 0 ? start : text.Length - Tail));
    }

    /// <summary>Valid UTF-16 with fractions written out and bounded stacks of marks.</summary>
    private static string Composable(string text)
    {
        var result = new StringBuilder(text.Length + 8);
        var stacked = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var mark = Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.SpacingCombiningMark;
            stacked = mark ? stacked + 1 : 0;
            if (stacked > MaxCombining)
            {
                continue;
            }

            var fraction = rune.Value switch { '½' => ".5", '¼' => ".25", '¾' => ".75", _ => null };
            if (fraction is not null)
            {
                result.Append(result.Length > 0 && char.IsAsciiDigit(result[^1]) ? "" : "0").Append(fraction);
            }
            else if (rune.Value is 0x1F51F)
            {
                result.Append("10");
            }
            else
            {
                result.Append(rune.ToString());
            }
        }

        return result.ToString();
    }

    private static string Folded(string decomposed)
    {
        var result = new StringBuilder(decomposed.Length);
        foreach (var c in decomposed)
        {
            switch (CharUnicodeInfo.GetUnicodeCategory(c))
            {
                case UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.Format:
                    break;
                case UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator:
                    result.Append(c is '\n' or '\u2028' or '\u2029' ? '\n' : ' ');
                    break;
                default:
                    Append(result, c);
                    break;
            }
        }

        return result.ToString();
    }

    private static void Append(StringBuilder result, char c) => _ = c switch
    {
        'ß' => result.Append("ss"),
        'æ' => result.Append("ae"),
        'œ' => result.Append("oe"),
        'ø' => result.Append('o'),
        'ł' => result.Append('l'),
        'ı' => result.Append('i'),
        '\u2018' or '\u2019' or '\u02BC' or '\u00B4' or '`' => result.Append('\''),
        '\u201C' or '\u201D' or '\u201E' or '\u00AB' or '\u00BB' => result.Append('"'),
        '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2015' or '\u2212' => result.Append('-'),
        '\u2044' => result.Append('/'),
        '\u00BF' or '\u00A1' => result.Append(' '),
        _ => result.Append(c),
    };
}
