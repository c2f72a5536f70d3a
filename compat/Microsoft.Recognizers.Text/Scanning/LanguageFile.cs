using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Recognizers.Text.Scanning;

/// <summary>Reads a language's words, embedded as one JSON file per language in the assembly of the recogniser.</summary>
internal static class LanguageFile
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static T Load<T>(Assembly assembly, string language)
    {
        using var stream = assembly.GetManifestResourceStream(language + ".json")
            ?? throw new InvalidOperationException($"{assembly.GetName().Name} holds no language '{language}'.");
        return JsonSerializer.Deserialize<T>(stream, Options)
            ?? throw new InvalidOperationException($"The language file '{language}' of {assembly.GetName().Name} is empty.");
    }

    /// <summary>The languages an assembly holds, as two-letter codes.</summary>
    public static IEnumerable<string> In(Assembly assembly) =>
        assembly.GetManifestResourceNames()
            .Where(name => name.EndsWith(".json", StringComparison.Ordinal))
            .Select(name => name[..^".json".Length])
            .Order(StringComparer.Ordinal);
}
