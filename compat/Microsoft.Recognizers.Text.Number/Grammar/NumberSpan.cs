namespace Microsoft.Recognizers.Text.Number.Grammar;

internal enum NumberKind
{
    Integer,
    Decimal,
    Fraction,
    Power,
}

/// <summary>A number found in an utterance: its tokens from <paramref name="First"/> to before <paramref name="Next"/>.</summary>
internal readonly record struct NumberSpan(int First, int Next, double Value, NumberKind Kind)
{
    public static NumberSpan None { get; } = new(-1, -1, 0, NumberKind.Integer);

    public bool Found => Next >= 0;

    public NumberSpan Longer(NumberSpan other) => other.Next > Next ? other : this;
}
