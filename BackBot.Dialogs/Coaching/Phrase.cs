namespace BackBot.Dialogs.Coaching;

/// <summary>
/// Something to say, as the key of a message in the content files and the values for its placeholders. Rules decide what is said; the words stay in
/// YAML, so an edited sentence shows even in a plan that was stored before.
/// </summary>
public sealed record Phrase(string Key, IReadOnlyDictionary<string, string> Values)
{
    /// <summary>A phrase with its values given in pairs.</summary>
    public static Phrase Of(string key, params (string Name, string Value)[] values) =>
        new(key, values.ToDictionary(pair => pair.Name, pair => pair.Value, StringComparer.Ordinal));
}
