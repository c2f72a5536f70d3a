using BackBot.Dialogs.Content.Reading;

namespace BackBot.Dialogs.Content;

/// <summary>
/// All content, read once at start-up from a folder with one subfolder per language. English is required and holds what an
/// exercise is; another language holds words only, and what it lacks is English.
/// </summary>
public sealed class ContentLibrary
{
    /// <summary>The language that is always there.</summary>
    public const string English = "en";

    private readonly IReadOnlyDictionary<string, LocalContent> locales;

    internal ContentLibrary(
        IReadOnlyDictionary<string, LocalContent> locales, IReadOnlyList<SourceArticle> articles, IReadOnlyList<SourceFact> facts, ContentCoverage coverage)
    {
        this.locales = locales;
        Articles = articles;
        Facts = facts;
        Coverage = coverage;
    }

    /// <summary>The folders found, English first.</summary>
    public IReadOnlyList<string> Locales => [.. locales.Keys.OrderBy(locale => locale != English).ThenBy(locale => locale, StringComparer.Ordinal)];

    public IReadOnlyList<SourceArticle> Articles { get; }

    public IReadOnlyList<SourceFact> Facts { get; }

    public ContentCoverage Coverage { get; }

    /// <summary>Reads and checks a content folder.</summary>
    /// <exception cref="ContentException">Anything is wrong with it; all problems are named.</exception>
    public static ContentLibrary Load(string contentFolder) => new LibraryReader(contentFolder).Read();

    /// <summary>The content for a BCP 47 tag: its own folder, else its language's, else English.</summary>
    public LocalContent For(string? locale)
    {
        for (var tag = locale?.Replace('_', '-'); !string.IsNullOrEmpty(tag); tag = tag.LastIndexOf('-') is var cut and > 0 ? tag[..cut] : null)
        {
            if (locales.TryGetValue(tag, out var content))
            {
                return content;
            }
        }

        return locales[English];
    }
}
