namespace Microsoft.Recognizers.Text;

/// <summary>One thing recognised in an utterance.</summary>
public class ModelResult
{
    /// <summary>The words that were recognised, in lower case where the recogniser of that type lowers them.</summary>
    public string Text { get; set; } = "";

    /// <summary>Index of the first UTF-16 code unit in the utterance.</summary>
    public int Start { get; set; }

    /// <summary>Index of the last code unit, inclusive.</summary>
    public int End { get; set; }

    public string TypeName { get; set; } = "";

    /// <summary>What the words mean; the keys depend on <see cref="TypeName"/>.</summary>
    public SortedDictionary<string, object> Resolution { get; set; } = new(StringComparer.Ordinal);
}
