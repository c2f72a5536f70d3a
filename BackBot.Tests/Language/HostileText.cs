using System.Globalization;
using System.Text;

namespace BackBot.Tests.Language;

/// <summary>Text that no person would write and any client may send. The same seed gives the same text.</summary>
internal static class HostileText
{
    private const int LongestPiece = 60;

    /// <summary>Pieces that are hard by themselves, and harder together.</summary>
    public static readonly IReadOnlyList<string> Pieces =
    [
        "\0", "\u200B", "\u200D", "\uFEFF", "\u202E", "\u2066", "\u0301", "\u0489", "a\u0301\u0302\u0303\u0304\u0305", "\uD83D", "\uDE00", "\uD83D\uDE00", "👨‍👩‍👧‍👦", "👍🏽", "🇬🇧", "1️⃣", "🔟",
        "½", "٣", "Ⅷ", "１２", "²", "ß", "İ", "ı", "ﷺ", "ﬁ", "ظهري يؤلمني", "הגב שלי", "背中が痛い", "\u2028", "\r\n", "\t", "no ", "not ", "n't ", "(", ")", "[", "\"", "'", "`", "\\", "/", "%", "%s", "{0}",
        "{name}", "${x}", "<b>", "&amp;", "--", "...", "1e308", "1e999", "-1", "0x1F", "99999999999999999999", "24:61", "8:30", "half ", "and ", "or ", "to ", "since ", "every ", "my ", "back ", "numb ", "leg ",
        "nein ", "kein ", "no ", "sin ", "pas ", "d'", "l'", "depuis ", "seit ", "desde ", "menos ", "zwei", "quatre-vingt-", "treinta y ",
    ];

    /// <summary>Ten ways to fill a message of any length.</summary>
    public static readonly IReadOnlyDictionary<string, string> Patterns = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["letters"] = "abcdefg hij klmnop ",
        ["one word"] = "a",
        ["digits"] = "0123456789",
        ["spaces"] = " ",
        ["emoji"] = "😀",
        ["combining marks"] = "\u0301",
        ["right to left"] = "ظهري ",
        ["denials"] = "no no no ",
        ["brackets"] = "(((((",
        ["mixed"] = "no, 8:30 my leg is numb 😀 (since ½) e\u0301 ",
    };

    /// <summary>So many UTF-16 units of a pattern.</summary>
    public static string Long(string pattern, int length) => string.Concat(Enumerable.Repeat(Patterns[pattern], (length / Patterns[pattern].Length) + 1))[..length];

    /// <summary>Hard pieces, UTF-16 units (halves of characters included), characters of all planes and random bytes read as UTF-8, in any order.</summary>
    public static string Random(Random random)
    {
        var text = new StringBuilder();
        var length = random.Next(1, LongestPiece);
        while (text.Length < length)
        {
            text.Append(random.Next(5) switch
            {
                0 => ((char)random.Next(char.MaxValue + 1)).ToString(),
                1 => char.ConvertFromUtf32(random.Next(0x10000, 0x110000)),
                2 => FromBytes(random),
                3 => random.Next(100_000).ToString(CultureInfo.InvariantCulture),
                _ => Pieces[random.Next(Pieces.Count)],
            });
        }

        return text.ToString();
    }

    private static string FromBytes(Random random)
    {
        var bytes = new byte[random.Next(1, 12)];
        random.NextBytes(bytes);
        return Encoding.UTF8.GetString(bytes);
    }
}
