using Microsoft.Recognizers.Text.Scanning;

namespace Microsoft.Recognizers.Text.Number.Grammar;

/// <summary>How a language writes several number words as one.</summary>
internal enum Compounds
{
    None,

    /// <summary>Tens and a unit run together: "twentytwo".</summary>
    TensAndUnit,

    /// <summary>Whole numbers in one word, the unit before the tens: "dreihundertfünfundzwanzig".</summary>
    UnitBeforeTens,
}

internal sealed record OrdinalSuffix(string Suffix, IReadOnlyList<string> Endings);

internal sealed record RelativeOrdinal(int Offset, string RelativeTo);

internal sealed record RangeWords(
    IReadOnlyList<string> From,
    IReadOnlyList<string> Between,
    IReadOnlyList<string> And,
    IReadOnlyList<string> To,
    IReadOnlyList<string> Also,
    IReadOnlyList<string> Or,
    IReadOnlyList<string> The,
    IReadOnlyList<string> More,
    IReadOnlyList<string> Less,
    IReadOnlyList<string> Equal,
    IReadOnlyList<string> No,
    IReadOnlyList<string> AtLeast,
    IReadOnlyList<string> AtMost,
    IReadOnlyList<string> MoreAfter,
    IReadOnlyList<string> LessAfter);

/// <summary>The number words of one language, as its file gives them.</summary>
internal sealed record NumberLanguage
{
    /// <summary>The culture whose number format writes the values out.</summary>
    public required string Culture { get; init; }

    /// <summary>The culture codes this language serves.</summary>
    public required IReadOnlyList<string> Cultures { get; init; }

    public required char Decimal { get; init; }

    public required char Group { get; init; }

    /// <summary>Whether people also use the group sign as the decimal sign, so that "3,5" is three and a half.</summary>
    public bool SeparatorsMix { get; init; }

    public required IReadOnlyDictionary<string, double> ZeroToNine { get; init; }

    public required IReadOnlyDictionary<string, double> TenToNineteen { get; init; }

    public required IReadOnlyDictionary<string, double> Tens { get; init; }

    /// <summary>Whole hundreds in one word, such as the Spanish "doscientos".</summary>
    public required IReadOnlyDictionary<string, double> Hundreds { get; init; }

    /// <summary>Words that multiply what stands before them.</summary>
    public required IReadOnlyDictionary<string, double> Rounds { get; init; }

    /// <summary>Whether a multiplier may open a number: the French "mille", the Spanish "mil".</summary>
    public bool RoundsStandAlone { get; init; }

    /// <summary>Whether hyphens may join the words of a number: "deux-cent-trente".</summary>
    public bool HyphensJoin { get; init; }

    /// <summary>Words for one that count only before a multiplier or a fraction.</summary>
    public required IReadOnlyList<string> Articles { get; init; }

    public required IReadOnlyList<string> Joiners { get; init; }

    /// <summary>What stands between tens and unit: "" for white space, "-", or words.</summary>
    public required IReadOnlyList<string> TensJoiners { get; init; }

    public Compounds Compounds { get; init; }

    /// <summary>What makes an ordinal of a compound: "einundzwanzig" and "ste".</summary>
    public IReadOnlyList<string> CompoundOrdinalEndings { get; init; } = [];

    public required IReadOnlyList<string> Negative { get; init; }

    public required IReadOnlyList<string> Point { get; init; }

    public required IReadOnlyList<string> Over { get; init; }

    public required IReadOnlyDictionary<string, double> Dozen { get; init; }

    /// <summary>Fixed expressions with a value of their own.</summary>
    public required IReadOnlyDictionary<string, double> Amounts { get; init; }

    /// <summary>Fractions that need no article.</summary>
    public required IReadOnlyDictionary<string, double> Halves { get; init; }

    /// <summary>Whether "and" may be followed by a bare half: "tres y medio".</summary>
    public bool HalfWithoutArticle { get; init; }

    /// <summary>Fractions before a multiplier: "half a million".</summary>
    public required IReadOnlyDictionary<string, double> HalfOf { get; init; }

    /// <summary>Letters after a figure, exactly as written.</summary>
    public required IReadOnlyDictionary<string, double> Multipliers { get; init; }

    public required IReadOnlyDictionary<string, double> Ordinals { get; init; }

    public required IReadOnlyDictionary<string, double> RoundOrdinals { get; init; }

    public required IReadOnlyList<OrdinalSuffix> OrdinalSuffixes { get; init; }

    public required IReadOnlyDictionary<string, double> PartsSingular { get; init; }

    public required IReadOnlyDictionary<string, double> PartsPlural { get; init; }

    /// <summary>Phrases whose number word counts nothing.</summary>
    public required IReadOnlyList<string> NotNumbers { get; init; }

    public required IReadOnlyDictionary<string, RelativeOrdinal> RelativeOrdinals { get; init; }

    public required IReadOnlyList<string> Percent { get; init; }

    public required IReadOnlyList<string> PercentOf { get; init; }

    public required RangeWords Range { get; init; }

    public static NumberLanguage Load(string language) => LanguageFile.Load<NumberLanguage>(typeof(NumberLanguage).Assembly, language);
}
