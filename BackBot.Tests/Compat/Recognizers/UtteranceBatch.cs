using System.Text.RegularExpressions;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace BackBot.Tests.Compat.Recognizers;

/// <summary>
/// What people write, by type: templates in a file per language, filled from its lists. The filling is drawn by a fixed sequence, so
/// that every run sees the same utterances.
/// </summary>
public sealed partial class UtteranceBatch
{
    private const int DrawsPerUtterance = 12;

    public string Culture { get; set; } = "";

    public Dictionary<string, List<string>> Lists { get; set; } = [];

    public Dictionary<string, List<string>> Types { get; set; } = [];

    public static UtteranceBatch Load(string language) => new DeserializerBuilder()
        .WithNamingConvention(CamelCaseNamingConvention.Instance)
        .Build()
        .Deserialize<UtteranceBatch>(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Compat", "Recognizers", "Utterances", language + ".yaml")));

    /// <summary>So many different utterances of a type, or as many as its templates can give.</summary>
    public IReadOnlyList<string> Draw(string type, int count)
    {
        var templates = Types[type];
        var sequence = new Sequence(type);
        var drawn = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < count * DrawsPerUtterance && drawn.Count < count; i++)
        {
            drawn.Add(Fill(templates[i % templates.Count], sequence).Trim());
        }

        drawn.Remove("");
        return [.. drawn];
    }

    private string Fill(string template, Sequence sequence) => Slot().Replace(template, match =>
    {
        var list = Lists[match.Groups["list"].Value];
        return Fill(list[sequence.Next(list.Count)], sequence);
    });

    [GeneratedRegex(@"\{(?<list>\w+)\}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Slot();

    /// <summary>A linear congruential sequence that begins with the letters of a name.</summary>
    private sealed class Sequence(string seed)
    {
        private ulong _state = seed.Aggregate(0x9E3779B97F4A7C15UL, (state, letter) => (state * 31) + letter);

        public int Next(int below)
        {
            _state = (_state * 6364136223846793005UL) + 1442695040888963407UL;
            return (int)((_state >> 33) % (ulong)below);
        }
    }
}
