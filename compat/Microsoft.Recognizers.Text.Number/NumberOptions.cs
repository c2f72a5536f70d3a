namespace Microsoft.Recognizers.Text.Number;

/// <summary>Accepted for source compatibility; BackBot asks for none of them.</summary>
[Flags]
public enum NumberOptions
{
    None = 0,
    PercentageMode = 1,
    NoProtoCache = 16,
    SuppressExtendedTypes = 2097152,
    ExperimentalMode = 4194304,
    EnablePreview = 8388608,
}
