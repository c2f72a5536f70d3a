using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace BackBot.Tests.Conversations;

/// <summary>A conversation as data: what the person does, and what comes back.</summary>
public sealed class ConversationScript
{
    private static readonly Lazy<IReadOnlyDictionary<string, ConversationScript>> Scripts = new(Load);

    public string Name { get; set; } = "";

    /// <summary>Name of the script that is played first.</summary>
    public string? After { get; set; }

    /// <summary>The person's language as the channel tells it; English where none is given. Nothing may be said in English to anybody else.</summary>
    public string? Locale { get; set; }

    /// <summary>The person's IANA zone; London where none is given.</summary>
    public string? Zone { get; set; }

    public List<ScriptTurn> Turns { get; set; } = [];

    public static IReadOnlyDictionary<string, ConversationScript> All => Scripts.Value;

    private static Dictionary<string, ConversationScript> Load()
    {
        var yaml = new DeserializerBuilder().WithNamingConvention(UnderscoredNamingConvention.Instance).Build();
        return Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Conversations", "Scripts"), "*.yaml")
            .Order(StringComparer.Ordinal)
            .SelectMany(file => yaml.Deserialize<List<ConversationScript>>(File.ReadAllText(file)))
            .ToDictionary(script => script.Name, StringComparer.Ordinal);
    }
}

/// <summary>One turn: one of say, tap, tick or submit, and what is expected of the answer.</summary>
public sealed class ScriptTurn
{
    public string? Say { get; set; }

    public string? Tap { get; set; }

    public List<string>? Tick { get; set; }

    public Dictionary<string, string>? Submit { get; set; }

    /// <summary>Tapping this choice again and again until another question is open: for a session of any length.</summary>
    public string? TapUntilNext { get; set; }

    /// <summary>The question that is open afterwards, as <c>flow.step</c>.</summary>
    public string? Asks { get; set; }

    /// <summary>Nothing is open afterwards.</summary>
    public bool AsksNothing { get; set; }

    /// <summary>Words that have to be in the answer, whatever their case.</summary>
    public List<string> Hears { get; set; } = [];

    /// <summary>Words that must not be in the answer.</summary>
    public List<string> NotHears { get; set; } = [];

    public int? CheckIns { get; set; }

    /// <summary>The tier that is remembered for the next contact.</summary>
    public string? Alert { get; set; }
}
