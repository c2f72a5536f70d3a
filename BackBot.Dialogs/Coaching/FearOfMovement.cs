using BackBot.Dialogs.Content;

namespace BackBot.Dialogs.Coaching;

/// <summary>How much a person fears movement, and which reassurance fits what they fear.</summary>
public static class FearOfMovement
{
    /// <summary>From here reassurance is offered.</summary>
    public const double ReassuranceFrom = 4;

    private const double HighFrom = 7;

    /// <summary>Low below 4, some from 4 and high from 7; null, not asked, counts as low.</summary>
    public static FearBand Band(double? fear) => fear switch
    {
        null or < ReassuranceFrom => FearBand.Low,
        < HighFrom => FearBand.Some,
        _ => FearBand.High,
    };

    /// <summary>
    /// The reassurance whose words are in what the person wrote. What is feared tells more than that it is feared, then the longest words win; a tie goes
    /// by content order, and nothing found gives the general one, or null when there is none.
    /// </summary>
    public static Reassurance? Match(string text, IReadOnlyList<Reassurance> reassurances)
    {
        var best = reassurances
            .Select(entry => (Entry: entry, Length: entry.Words.Where(words => Contains(text, words)).Select(words => words.Length).DefaultIfEmpty(0).Max()))
            .Where(pair => pair.Length > 0)
            .OrderBy(pair => pair.Entry.Theme == FearTheme.General)
            .ThenByDescending(pair => pair.Length)
            .Select(pair => pair.Entry)
            .FirstOrDefault();
        return best ?? reassurances.FirstOrDefault(entry => entry.Theme == FearTheme.General);
    }

    /// <summary>Whole words only, so that "age" is not found in "manage".</summary>
    private static bool Contains(string text, string words)
    {
        for (var at = text.IndexOf(words, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(words, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + words.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end])))
            {
                return true;
            }
        }

        return false;
    }
}
