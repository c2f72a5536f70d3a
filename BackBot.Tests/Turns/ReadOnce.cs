using BackBot.Dialogs.Content;
using BackBot.Dialogs.Language;
using BackBot.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace BackBot.Tests.Turns;

/// <summary>The shipped content and the language reader, read once for all tests: each service of its own would read them again and hold them.</summary>
internal static class ReadOnce
{
    private static readonly Lazy<ContentLibrary> Content = new(() => ContentLibrary.Load(TurnRegistration.ContentFolder));
    private static readonly Lazy<LanguageReader> Language = new(() => LanguageReader.Load(TurnRegistration.ContentFolder));

    public static IServiceCollection AddWhatIsReadOnce(this IServiceCollection services) =>
        services.AddSingleton(_ => Content.Value).AddSingleton<ILanguageReader>(_ => Language.Value);
}
