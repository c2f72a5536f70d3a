namespace BackBot.Dialogs.Content.Reading;

/// <summary>
/// Reads one language's folder. A kind is one file, or a folder of that name with files in alphabetical order; their order is
/// the order of the entries.
/// </summary>
internal sealed class LocaleReader(string contentFolder, string locale, LocaleDraft? english, Problems problems)
{
    private static readonly string[] Kinds =
        ["exercises", "education", "faq", "reassurance", "habits", "avoid", "feared-movements", "gates"];

    private readonly string[] files =
    [
        .. Directory.EnumerateFiles(Path.Combine(contentFolder, locale), "*.yaml", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Path.Combine(contentFolder, locale), path).Replace('\\', '/'))
            .Where(file => !ReadElsewhere(file))
            .Order(StringComparer.Ordinal),
    ];

    public LocaleDraft Read()
    {
        foreach (var file in files.Where(file => KindOf(file) is null))
        {
            problems.Add($"{locale}/{file}", 0, "", $"nothing reads this file; allowed: locale.yaml, messages*.yaml, {string.Join(", ", Kinds.Select(kind => $"{kind}.yaml"))}, or a folder of that name");
        }

        return new LocaleDraft(
            locale,
            Reviewed(),
            Entries("exercises", "id", ExerciseEntry.Read, english?.Exercises),
            Entries("education", "id", TextEntries.Education, english?.Education),
            Entries("faq", "id", TextEntries.Faq, english?.Faqs),
            Entries("reassurance", "id", TextEntries.Reassurance, english?.Reassurances),
            Entries("habits", "id", TextEntries.Habit, english?.Habits),
            Entries("avoid", "id", TextEntries.Avoid, english?.Avoid),
            Entries("feared-movements", "id", TextEntries.FearedMovement, english?.FearedMovements),
            Entries("gates", "gate", TextEntries.Gate, english?.Gates),
            Messages());
    }

    /// <summary>The language reader's own data, and the words of the web page.</summary>
    private static bool ReadElsewhere(string file) => file == "page.yaml" || file.StartsWith("language/", StringComparison.Ordinal);

    private static string? KindOf(string file)
    {
        if (!file.Contains('/', StringComparison.Ordinal) && file.StartsWith("messages", StringComparison.Ordinal))
        {
            return "messages";
        }

        return file == "locale.yaml" ? "locale" : Kinds.FirstOrDefault(kind => file == $"{kind}.yaml" || file.StartsWith($"{kind}/", StringComparison.Ordinal));
    }

    private IReadOnlyList<Located<T>> Entries<T>(string kind, string idKey, Func<EntryNode, T?, T> read, IReadOnlyList<Located<T>>? inEnglish) where T : class
    {
        var entries = new List<Located<T>>();
        foreach (var node in files.Where(file => KindOf(file) == kind)
            .SelectMany(file => YamlFile.Entries(Path.Combine(contentFolder, locale, file), $"{locale}/{file}", idKey, problems)))
        {
            if (entries.FirstOrDefault(other => other.Id == node.Entry) is { } first)
            {
                node.Problem(idKey, $"'{node.Entry}' is already in {first.Node.File}:{first.Node.Line}");
                continue;
            }

            var basis = inEnglish?.FirstOrDefault(entry => entry.Id == node.Entry);
            if (inEnglish is not null && basis is null)
            {
                node.Problem(idKey, $"'{node.Entry}' is not in English; a translation follows an entry of {ContentLibrary.English}/{kind}");
                continue;
            }

            var before = problems.Count;
            var value = read(node, basis?.Value);
            node.Close();
            entries.Add(new Located<T>(node.Entry, value, node, problems.Count == before));
        }

        return entries;
    }

    private bool Reviewed()
    {
        if (!files.Contains("locale.yaml", StringComparer.Ordinal) || YamlFile.Mapping(Path.Combine(contentFolder, locale, "locale.yaml"), $"{locale}/locale.yaml", problems) is not { } node)
        {
            return true;
        }

        var reviewed = node.Flag("reviewed", whenAbsent: true);
        node.Close();
        return reviewed;
    }

    private IReadOnlyDictionary<string, MessageNode> Messages()
    {
        var messages = new MessageFile(problems);
        foreach (var file in files.Where(file => KindOf(file) == "messages"))
        {
            messages.Add(Path.Combine(contentFolder, locale, file), $"{locale}/{file}");
        }

        return messages.Read;
    }
}
