using Azure.Data.Tables;

namespace BackBot.Storage.Tables;

/// <summary>The filters that ask a table for key ranges of one partition.</summary>
internal static class TableQuery
{
    /// <summary>Azure refuses a filter of more than fifteen comparisons; one is for the partition.</summary>
    private const int MostComparisons = 14;

    /// <summary>One filter as a rule; more only for ranges beyond what one may hold.</summary>
    /// <param name="ranges">Merged and in order.</param>
    public static IEnumerable<string> FiltersOf(string partition, IReadOnlyList<KeyRange> ranges)
    {
        var inPartition = TableClient.CreateQueryFilter($"PartitionKey eq {TableKey.Of(partition)}");
        var clauses = new List<string>();
        var comparisons = 0;
        foreach (var range in ranges)
        {
            var cost = IsOneKey(range) ? 1 : 2;
            if (comparisons + cost > MostComparisons)
            {
                yield return Joined(inPartition, clauses);
                clauses.Clear();
                comparisons = 0;
            }

            clauses.Add(ClauseOf(range));
            comparisons += cost;
        }

        yield return Joined(inPartition, clauses);
    }

    public static string ClauseOf(KeyRange range) => IsOneKey(range)
        ? TableClient.CreateQueryFilter($"RowKey eq {TableKey.Of(range.From)}")
        : TableClient.CreateQueryFilter($"RowKey ge {TableKey.LowerBound(range.From)} and RowKey lt {TableKey.UpperBound(range.To)}");

    public static bool Holds(KeyRange range, string key) =>
        string.CompareOrdinal(range.From, key) <= 0 && string.CompareOrdinal(key, range.To) < 0;

    private static bool IsOneKey(KeyRange range) => range == KeyRange.Only(range.From);

    private static string Joined(string inPartition, List<string> clauses) =>
        clauses.Count == 1 ? $"{inPartition} and {clauses[0]}" : $"{inPartition} and ({string.Join(" or ", clauses.Select(clause => $"({clause})"))})";
}
