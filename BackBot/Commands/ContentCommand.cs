using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using BackBot.Dialogs.Content;

namespace BackBot.Commands;

/// <summary>
/// <c>content</c>: checks the content and prints what it holds, one JSON object a line: a count for each language and kind, then how far
/// the facts of the sources are covered. Exits with 1, and the problems on standard error, when the content cannot be used, a fact has no place, or a language that has messages lacks one.
/// </summary>
internal static class ContentCommand
{
    private static readonly JsonSerializerOptions Plain = new(JsonSerializerDefaults.Web)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static Command Create()
    {
        var folder = new Option<DirectoryInfo>("--folder")
        {
            Description = "The content folder to check; the one beside the program when not given.",
            DefaultValueFactory = _ => new DirectoryInfo(Path.Combine(AppContext.BaseDirectory, "Content")),
        };
        var command = new Command("content", "Checks the content and prints what it holds and which facts of the sources it covers.") { folder };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(folder).FullName, parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error));
        return command;
    }

    private static int Run(string folder, TextWriter output, TextWriter error)
    {
        ContentLibrary library;
        try
        {
            library = ContentLibrary.Load(folder);
        }
        catch (ContentException broken)
        {
            foreach (var problem in broken.Problems)
            {
                error.WriteLine(problem);
            }

            return 1;
        }

        foreach (var content in library.Locales.Select(library.For))
        {
            foreach (var count in content.Counts)
            {
                output.WriteLine(JsonSerializer.Serialize(new { count.Kind, content.Locale, count.Count, count.Own, content.Reviewed }, Plain));
            }

            foreach (var key in content.MessagesInEnglish)
            {
                error.WriteLine($"{content.Locale}: {key}: this message is not translated, and is said in English");
            }
        }

        var coverage = library.Coverage;
        output.WriteLine(JsonSerializer.Serialize(
            new { facts = coverage.Facts, covered = coverage.Covered, not_told = coverage.NotTold, missing = coverage.Missing, settled = coverage.Settled }, Plain));
        foreach (var fact in coverage.Missing)
        {
            error.WriteLine($"sources.yaml: {fact}: no entry cites this fact; cite it, or give it a 'not_told' with the reason");
        }

        return coverage.Missing.Count == 0 && library.Locales.All(locale => library.For(locale).MessagesInEnglish.Count == 0) ? 0 : 1;
    }
}
