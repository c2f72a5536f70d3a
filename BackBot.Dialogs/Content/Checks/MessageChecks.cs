using BackBot.Dialogs.Content.Reading;

namespace BackBot.Dialogs.Content.Checks;

/// <summary>A translated message must exist in English and use the same placeholders: code fills them without knowing the language.</summary>
internal static class MessageChecks
{
    public static void Run(LocaleDraft english, IEnumerable<LocaleDraft> others, Problems problems)
    {
        foreach (var (key, message) in others.SelectMany(draft => draft.Messages))
        {
            if (!english.Messages.TryGetValue(key, out var original))
            {
                problems.Add(message.File, message.Line, key, $"no such message in {ContentLibrary.English}/messages*.yaml");
            }
            else if (!PlaceholdersOf(message).SetEquals(PlaceholdersOf(original)))
            {
                problems.Add(message.File, message.Line, key, $"the placeholders differ from English; allowed: {Listed(PlaceholdersOf(original))}");
            }
        }
    }

    private static HashSet<string> PlaceholdersOf(MessageNode message) =>
        [.. message.Variants.SelectMany(text => Messages.Placeholder().Matches(text)).Select(match => match.Value)];

    private static string Listed(HashSet<string> placeholders) => placeholders.Count == 0 ? "none" : string.Join(", ", placeholders.Order(StringComparer.Ordinal));
}
