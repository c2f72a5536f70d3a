using System.Collections.Concurrent;
using BackBot.Dialogs.Content;
using BackBot.Tests.Content;

namespace BackBot.Tests.Conversations;

/// <summary>Finds English in what a person of another language hears: any piece of an English message or entry that their own language does not share.</summary>
internal static class EnglishLeft
{
    /// <summary>Shorter pieces may well be words of both languages.</summary>
    private const int Shortest = 10;

    private static readonly ConcurrentDictionary<string, IReadOnlyList<string>> Pieces = new(StringComparer.Ordinal);

    /// <summary>The first English piece; null when there is none, or when the person's language is English.</summary>
    public static string? In(string heard, string locale)
    {
        var own = ShippedContent.Library.For(locale);
        return own.Locale == ContentLibrary.English ? null : Pieces.GetOrAdd(own.Locale, _ => EnglishOnly(own)).FirstOrDefault(piece => heard.Contains(piece, StringComparison.Ordinal));
    }

    private static List<string> EnglishOnly(LocalContent own)
    {
        var shared = string.Join('\n', Texts(own));
        return [.. Texts(ShippedContent.English).SelectMany(text => Messages.Placeholder().Replace(text, "\n").Split('\n', StringSplitOptions.TrimEntries))
            .Where(piece => piece.Length >= Shortest && !shared.Contains(piece, StringComparison.Ordinal)).Distinct(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> Texts(LocalContent content)
    {
        var messages = content.Messages;
        foreach (var key in messages.Keys)
        {
            var filled = messages.PlaceholdersOf(key).ToDictionary(name => name, name => $"{{{name}}}", StringComparer.Ordinal);
            var variants = key.StartsWith("choices.", StringComparison.Ordinal) ? 1 : messages.Count(key);
            for (var variant = 0; variant < variants; variant++)
            {
                yield return messages.Say(key, filled, variant);
            }
        }

        var entries = content.Exercises.SelectMany(entry => entry.Steps.Concat([entry.Name, entry.Purpose, entry.Breathing, entry.StopRule ?? ""]))
            .Concat(content.Education.SelectMany(entry => (string[])[entry.Title, entry.Text, entry.Do]))
            .Concat(content.Faqs.Select(entry => entry.Answer))
            .Concat(content.Reassurances.SelectMany(entry => (string[])[entry.Text, entry.Do]))
            .Concat(content.Habits.SelectMany(entry => (string[])[entry.Cue, entry.Text]))
            .Concat(content.FearedMovements.Select(entry => entry.Name))
            .Concat(content.Gates.Values.Select(entry => entry.Reason));
        foreach (var text in entries)
        {
            yield return text;
        }
    }
}
