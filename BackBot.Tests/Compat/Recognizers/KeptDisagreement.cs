using System.Text.RegularExpressions;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace BackBot.Tests.Compat.Recognizers;

/// <summary>
/// A way in which our results differ from the JavaScript package's on purpose. It covers a disagreement when each of its patterns
/// that is given matches: of the utterance, of the package's result, of ours.
/// </summary>
public sealed class KeptDisagreement
{
    public string Reason { get; set; } = "";

    /// <summary>The cultures it holds for; all when empty.</summary>
    public List<string> Cultures { get; set; } = [];

    public List<string> Types { get; set; } = [];

    public string Utterance { get; set; } = "";

    public string Theirs { get; set; } = "";

    public string Ours { get; set; } = "";

    public static IReadOnlyList<KeptDisagreement> Load() => new DeserializerBuilder()
        .WithNamingConvention(CamelCaseNamingConvention.Instance)
        .Build()
        .Deserialize<List<KeptDisagreement>>(
            File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Compat", "Recognizers", "Utterances", "kept-disagreements.yaml")));

    public bool Covers(string culture, string type, string utterance, string theirs, string ours) =>
        (Cultures.Count == 0 || Cultures.Contains(culture)) && (Types.Count == 0 || Types.Contains(type))
        && Fits(Utterance, utterance) && Fits(Theirs, theirs) && Fits(Ours, ours);

    private static bool Fits(string pattern, string text) =>
        pattern.Length == 0 || Regex.IsMatch(text, pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5));
}
