namespace Microsoft.Recognizers.Text.Number.Grammar;

/// <summary>What a word may be inside a number.</summary>
[Flags]
internal enum Roles
{
    None = 0,
    Unit = 1,
    Teen = 2,
    Tens = 4,
    Hundreds = 8,
    Round = 16,
    Article = 32,
    Joiner = 64,
    Negative = 128,
    Point = 256,
    Over = 512,
    Dozen = 1024,
    Half = 2048,
    Ordinal = 4096,
    RoundOrdinal = 8192,
    PartSingular = 16384,
    PartPlural = 32768,
    Compound = 65536,

    /// <summary>What can begin a cardinal.</summary>
    Head = Unit | Teen | Tens | Hundreds | Compound,
}

/// <summary>
/// A number word with every role it can play: "second" counts a place, "half" is both a number and a part.
/// </summary>
internal sealed record NumberWord(Roles Roles, double Cardinal, double Ordinal, double Parts)
{
    public static NumberWord Nothing { get; } = new(Roles.None, 0, 0, 0);

    public bool Has(Roles roles) => (Roles & roles) != Roles.None;

    public NumberWord With(NumberWord other) => new(
        Roles | other.Roles,
        Cardinal != 0 ? Cardinal : other.Cardinal,
        Ordinal != 0 ? Ordinal : other.Ordinal,
        Parts != 0 ? Parts : other.Parts);
}
