using BackBot.Dialogs.Language;

namespace BackBot.Tests.Language;

/// <summary>
/// Written cases, one a line, columns parted by tabs. <c>dev</c> files were looked at while the word lists were written; <c>test</c> files were written later,
/// without the word lists at hand, and are the ones to quote.
/// </summary>
internal static class CaseFile
{
    public static readonly DateOnly Today = new(2026, 11, 21);

    public static readonly Lazy<LanguageReader> Reader = new(() => LanguageReader.Load(Path.Combine(AppContext.BaseDirectory, "Content")));

    /// <param name="kind">safety, intents, topics or answers.</param>
    /// <param name="split">dev or test.</param>
    public static IReadOnlyList<string[]> Read(string locale, string kind, string split)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "Language", "Cases", locale);
        return
        [
            .. Directory.EnumerateFiles(folder, $"{kind}-{split}*.tsv").Order(StringComparer.Ordinal)
                .SelectMany(File.ReadLines).Where(line => line.Length > 0).Select(line => line.Split('\t')),
        ];
    }

    public static Understanding Understand(string locale, string text, QuestionKind question = QuestionKind.None) =>
        Reader.Value.Read(text, new ReadingContext(locale, question, Today, null));
}
