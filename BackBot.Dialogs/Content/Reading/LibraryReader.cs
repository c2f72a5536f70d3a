using BackBot.Dialogs.Content.Checks;

namespace BackBot.Dialogs.Content.Reading;

/// <summary>Reads and checks a whole content folder.</summary>
internal sealed class LibraryReader(string contentFolder)
{
    private readonly Problems problems = new();

    public ContentLibrary Read()
    {
        if (!Directory.Exists(Path.Combine(contentFolder, ContentLibrary.English)))
        {
            problems.Add(ContentLibrary.English, 0, "", $"the folder is missing; English is required, in {contentFolder}");
            problems.ThrowIfAny();
        }

        var (articles, facts) = new SourcesFile(contentFolder, problems).Read();
        var english = new LocaleReader(contentFolder, ContentLibrary.English, english: null, problems).Read();
        LocaleDraft[] others =
        [
            .. Directory.EnumerateDirectories(contentFolder).Where(HoldsContent).Select(path => Path.GetFileName(path)!)
                .Where(locale => locale != ContentLibrary.English).Order(StringComparer.Ordinal)
                .Select(locale => new LocaleReader(contentFolder, locale, english, problems).Read()),
        ];

        new ExerciseChecks(english, problems).Run();
        new ReferenceChecks(english, facts, problems).Run();
        MessageChecks.Run(english, others, problems);
        problems.ThrowIfAny();

        var content = others.Prepend(english).ToDictionary(draft => draft.Locale, draft => Assembled(draft, english, articles), StringComparer.OrdinalIgnoreCase);
        return new ContentLibrary(content, articles, facts, Coverage.Of(content[ContentLibrary.English], facts));
    }

    /// <summary>A folder without YAML is no language: the source folder holds the code that reads the content too.</summary>
    private static bool HoldsContent(string folder) => Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories).Any();

    /// <summary>The English order, each entry in the draft's own language where it has one.</summary>
    private static LocalContent Assembled(LocaleDraft draft, LocaleDraft english, IReadOnlyList<SourceArticle> articles) => new()
    {
        Locale = draft.Locale,
        Articles = articles,
        Reviewed = draft.Reviewed,
        Counts =
        [
            new("exercises", english.Exercises.Count, draft.Exercises.Count),
            new("education", english.Education.Count, draft.Education.Count),
            new("faq", english.Faqs.Count, draft.Faqs.Count),
            new("reassurance", english.Reassurances.Count, draft.Reassurances.Count),
            new("habits", english.Habits.Count, draft.Habits.Count),
            new("avoid", english.Avoid.Count, draft.Avoid.Count),
            new("feared_movements", english.FearedMovements.Count, draft.FearedMovements.Count),
            new("gates", english.Gates.Count, draft.Gates.Count),
            new("messages", english.Messages.Count, draft.Messages.Count),
        ],
        MessagesInEnglish = draft.Messages.Count == 0 ? [] : [.. english.Messages.Keys.Where(key => !draft.Messages.ContainsKey(key))],
        Exercises = Filled(draft.Exercises, english.Exercises),
        Education = Filled(draft.Education, english.Education),
        Faqs = Filled(draft.Faqs, english.Faqs),
        Reassurances = Filled(draft.Reassurances, english.Reassurances),
        Habits = Filled(draft.Habits, english.Habits),
        Avoid = Filled(draft.Avoid, english.Avoid),
        FearedMovements = Filled(draft.FearedMovements, english.FearedMovements),
        Gates = Filled(draft.Gates, english.Gates).ToDictionary(gate => gate.Gate),
        Messages = new Messages(english.Messages.ToDictionary(
            pair => pair.Key, pair => draft.Messages.GetValueOrDefault(pair.Key, pair.Value).Variants, StringComparer.Ordinal)),
    };

    private static IReadOnlyList<T> Filled<T>(IReadOnlyList<Located<T>> own, IReadOnlyList<Located<T>> english)
    {
        var ownById = own.ToDictionary(entry => entry.Id, entry => entry.Value, StringComparer.Ordinal);
        return [.. english.Select(entry => ownById.GetValueOrDefault(entry.Id, entry.Value))];
    }
}
