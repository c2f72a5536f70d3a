namespace Microsoft.Recognizers.Text.Number.Grammar;

/// <summary>A whole number in words.</summary>
/// <param name="Next">The token after it.</param>
/// <param name="Split">Where its last "and" stood, for "one hundred and three quarters"; null when there is none.</param>
/// <param name="One">What stood before a closing "one" or article, for "twenty and one third"; null when it does not end so.</param>
internal readonly record struct Cardinal(int Next, double Value, (double Before, double After)? Split, double? One)
{
    public static Cardinal None { get; } = new(-1, 0, null, null);

    public bool Found => Next >= 0;
}
