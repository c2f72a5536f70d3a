namespace BackBot.Dialogs.Language.Amounts;

/// <summary>How a language writes numbers in words; read from its numbers.yaml.</summary>
internal sealed class NumberWords
{
    /// <summary>Values of number words and of phrases of two ("quatre vingt").</summary>
    public Dictionary<string, double> Words { get; init; } = [];

    /// <summary>Words that stand between tens and ones or hundreds: "and", "y", "et".</summary>
    public List<string> Connectors { get; init; } = [];

    /// <summary>What joins ones to tens within one word, as in "fünfundzwanzig"; null where that is not done.</summary>
    public string? Compound { get; init; }

    /// <summary>What adds a half within one word: "siebeneinhalb"; null where that is not done.</summary>
    public string? HalfEnding { get; init; }

    /// <summary>Words for a decimal mark: "point", "coma".</summary>
    public List<string> Point { get; init; } = [];

    /// <summary>Phrases that add a fraction to a number before them: "and a half".</summary>
    public Dictionary<string, double> Added { get; init; } = [];

    /// <summary>Fractions that stand alone before a unit: "half", "three quarters".</summary>
    public Dictionary<string, double> Fractions { get; init; } = [];

    /// <summary>Words that mean one only before a unit: "a", "an".</summary>
    public List<string> Articles { get; init; } = [];

    /// <summary>Fixed expressions with their amount: "fortnight" is "14 day".</summary>
    public Dictionary<string, string> Amounts { get; init; } = [];
}
