using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace BackBot.Dialogs.People;

/// <summary>
/// The written names of the closed vocabularies: snake_case of the member, or the name its <see cref="JsonStringEnumMemberNameAttribute"/> gives.
/// The same names are used in commands, in stored data and in the content files.
/// </summary>
public static class Vocabulary
{
    /// <summary>The written name of a member, such as <c>bending_forward</c>.</summary>
    public static string NameOf<T>(T value) where T : struct, Enum => Names<T>.ByValue[value];

    /// <summary>Reads a written name. False for anything that is not exactly one of <see cref="Allowed{T}"/>.</summary>
    public static bool TryParse<T>(string? name, out T value) where T : struct, Enum
    {
        value = default;
        return name is not null && Names<T>.ByName.TryGetValue(name, out value);
    }

    /// <summary>All written names, in the order of declaration.</summary>
    public static IReadOnlyList<string> Allowed<T>() where T : struct, Enum => Names<T>.All;

    private static class Names<T> where T : struct, Enum
    {
        public static readonly IReadOnlyDictionary<T, string> ByValue = Enum.GetValues<T>().ToDictionary(value => value, Written);
        public static readonly IReadOnlyDictionary<string, T> ByName = ByValue.ToDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);
        public static readonly IReadOnlyList<string> All = [.. Enum.GetValues<T>().Select(value => ByValue[value])];

        private static string Written(T value)
        {
            var name = value.ToString();
            var given = typeof(T).GetField(name)!.GetCustomAttribute<JsonStringEnumMemberNameAttribute>();
            return given?.Name ?? JsonNamingPolicy.SnakeCaseLower.ConvertName(name);
        }
    }
}
