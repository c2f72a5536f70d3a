namespace BackBot.Storage;

/// <summary>Key ranges of a query, made ready for a store: encoded, sorted, none empty and none overlapping, so that no row comes twice.</summary>
internal static class KeyRanges
{
    public static IReadOnlyList<KeyRange> Merge(IEnumerable<KeyRange> ranges)
    {
        var merged = new List<KeyRange>();
        foreach (var range in ranges.Where(range => string.CompareOrdinal(range.From, range.To) < 0).OrderBy(range => range.From, StringComparer.Ordinal))
        {
            if (merged.Count > 0 && string.CompareOrdinal(range.From, merged[^1].To) <= 0)
            {
                merged[^1] = string.CompareOrdinal(range.To, merged[^1].To) > 0 ? merged[^1] with { To = range.To } : merged[^1];
            }
            else
            {
                merged.Add(range);
            }
        }

        return merged;
    }
}
