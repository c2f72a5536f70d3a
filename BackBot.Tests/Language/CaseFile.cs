using BackBot.Dialogs.Language;
using BackBot.Dialogs.Language.Danger;
using BackBot.Dialogs.People;

namespace BackBot.Tests.Language;

/// <summary>
/// Written cases, one a line, columns parted by tabs. <c>dev</c> files were looked at while the word lists were written; <c>test</c> files were written by
/// somebody who had seen neither lists nor examples, and are the ones to quote; <c>unusual</c> ones say it as few people would. The dev cases of danger signs are the examples that the model is fitted to.
/// </summary>
internal static class CaseFile
{
    public static readonly DateOnly Today = new(2026, 11, 21);

    public static readonly Lazy<LanguageReader> Reader = new(() => LanguageReader.Load(Path.Combine(AppContext.BaseDirectory, "Content")));

    /// <param name="kind">safety, intents, topics or answers.</param>
    /// <param name="split">dev, test or unusual.</param>
    public static IReadOnlyList<string[]> Read(string locale, string kind, string split)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "Language", "Cases", locale);
        return
        [
            .. Directory.EnumerateFiles(folder, $"{kind}-{split}*.tsv").Order(StringComparer.Ordinal)
                .SelectMany(File.ReadLines).Where(line => line.Length > 0).Select(line => line.Split('\t')),
        ];
    }

    /// <summary>Messages with the class that they belong to.</summary>
    public static IEnumerable<(string Class, string Text)> DangerSigns(string locale, string split) => split == "dev"
        ? LanguageData.ReadAll(Path.Combine(AppContext.BaseDirectory, "Content", locale, "language", "danger"))
            .SelectMany(sign => sign.Value.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(text => (ClassOf(sign.Key), text)))
        : Read(locale, "safety", split).Select(fields => (fields[0], fields[^1]));

    public static Understanding Understand(string locale, string text, QuestionKind question = QuestionKind.None) =>
        Reader.Value.Read(text, new ReadingContext(locale, question, Today, null));

    private static string ClassOf(string sign) => sign == DangerModel.None ? DangerModel.None : Vocabulary.NameOf(SignRule.TierOf(sign));
}
