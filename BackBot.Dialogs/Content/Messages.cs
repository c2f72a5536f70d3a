using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace BackBot.Dialogs.Content;

/// <summary>
/// The sentences of one language by dotted key, such as <c>session.close.well_done</c>. A key holds one text or a pool of
/// variants; <c>{name}</c> in a text is filled when it is said.
/// </summary>
public sealed partial class Messages
{
    private readonly FrozenDictionary<string, IReadOnlyList<string>> texts;
    private readonly FrozenDictionary<string, IReadOnlyList<Choice>> choices;

    private const string ChoicesPrefix = "choices.";

    internal Messages(IReadOnlyDictionary<string, IReadOnlyList<string>> texts)
    {
        this.texts = texts.ToFrozenDictionary(StringComparer.Ordinal);
        choices = texts
            .Where(text => text.Key.StartsWith(ChoicesPrefix, StringComparison.Ordinal) && text.Key.LastIndexOf('.') >= ChoicesPrefix.Length)
            .GroupBy(text => text.Key[ChoicesPrefix.Length..text.Key.LastIndexOf('.')], StringComparer.Ordinal)
            .ToFrozenDictionary(
                list => list.Key,
                list => (IReadOnlyList<Choice>)[.. list.Select(text => new Choice(text.Key[(text.Key.LastIndexOf('.') + 1)..], text.Value[0], [.. text.Value.Skip(1)]))],
                StringComparer.Ordinal);
    }

    public IReadOnlyList<string> Keys => [.. texts.Keys.Order(StringComparer.Ordinal)];

    public bool Has(string key) => texts.ContainsKey(key);

    /// <summary>How many variants a key has; 0 for a key that is not there.</summary>
    public int Count(string key) => texts.TryGetValue(key, out var variants) ? variants.Count : 0;

    /// <summary>
    /// The choices of a list, in the order of the file. Each is a message <c>choices.{list}.{id}</c>: its label first, then the words that mean the same when typed.
    /// </summary>
    /// <exception cref="KeyNotFoundException">There is no such list.</exception>
    public IReadOnlyList<Choice> Choices(string list) =>
        choices.TryGetValue(list, out var found) ? found : throw new KeyNotFoundException($"There are no choices '{list}'.");

    /// <summary>The text of a key with its placeholders filled.</summary>
    /// <param name="variant">Any number; it is counted round the pool, so a day or a counter may be given as it is.</param>
    /// <exception cref="KeyNotFoundException">No such key, or a placeholder that <paramref name="values"/> does not fill; the message names it.</exception>
    public string Say(string key, IReadOnlyDictionary<string, string>? values = null, int variant = 0)
    {
        if (!texts.TryGetValue(key, out var variants))
        {
            throw new KeyNotFoundException($"There is no message '{key}'.");
        }

        var text = variants[((variant % variants.Count) + variants.Count) % variants.Count];
        return Placeholder().Replace(text, match =>
            values is not null && values.TryGetValue(match.Groups["name"].Value, out var value)
                ? value
                : throw new KeyNotFoundException($"Message '{key}' needs a value for {match.Value}."));
    }

    /// <summary>The names of the placeholders of all variants of a key.</summary>
    public IReadOnlySet<string> PlaceholdersOf(string key) =>
        texts.TryGetValue(key, out var variants)
            ? variants.SelectMany(text => Placeholder().Matches(text)).Select(match => match.Groups["name"].Value).ToHashSet(StringComparer.Ordinal)
            : new HashSet<string>(StringComparer.Ordinal);

    [GeneratedRegex(@"\{(?<name>[a-z][A-Za-z0-9_]*)\}", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    internal static partial Regex Placeholder();
}
