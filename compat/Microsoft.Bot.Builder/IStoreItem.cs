namespace Microsoft.Bot.Builder;

/// <summary>A document that is not overwritten unless it is still the one that was read.</summary>
public interface IStoreItem
{
    /// <summary>Which version this is; "*" writes over whatever is there.</summary>
    string ETag { get; set; }
}
