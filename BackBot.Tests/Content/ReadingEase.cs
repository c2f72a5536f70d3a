using System.Text.RegularExpressions;

namespace BackBot.Tests.Content;

/// <summary>The Flesch-Kincaid grade of an English text: about the school year, plus five the reader's age. Syllables are estimated.</summary>
internal static partial class ReadingEase
{
    public static double Grade(string text)
    {
        var sentences = SentenceEnd().Split(text).Count(sentence => Word().IsMatch(sentence));
        string[] words = [.. Word().Matches(text).Select(match => match.Value)];
        return (0.39 * words.Length / sentences) + (11.8 * words.Sum(Syllables) / words.Length) - 15.59;
    }

    public static int Syllables(string word)
    {
        var lower = word.ToLowerInvariant();
        var groups = Vowels().Count(lower);
        if (groups > 1 && lower.EndsWith('e') && !lower.EndsWith("le", StringComparison.Ordinal))
        {
            groups--;
        }

        return Math.Max(1, groups > 1 && SilentEd().IsMatch(lower) ? groups - 1 : groups);
    }

    [GeneratedRegex(@"[.!?]+(?:\s|$)", RegexOptions.None, 1000)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"[A-Za-z][A-Za-z'’-]*|\d+", RegexOptions.None, 1000)]
    private static partial Regex Word();

    [GeneratedRegex("[aeiouy]+", RegexOptions.None, 1000)]
    private static partial Regex Vowels();

    [GeneratedRegex("[^td]ed$", RegexOptions.None, 1000)]
    private static partial Regex SilentEd();
}
