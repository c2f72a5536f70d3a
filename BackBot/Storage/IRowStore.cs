namespace BackBot.Storage;

/// <summary>The tables there are. A person's whole state lies in one partition of <see cref="People"/>.</summary>
public enum RowTable { People, Due, Transcripts }

/// <summary>
/// One row. Columns hold string, long, finite double, bool or DateTimeOffset (UTC, from 1601); nothing else, and a value not given is a column not there.
/// Column names are ASCII letters and digits, beginning with a letter. Half a surrogate pair in text comes back as U+FFFD.
/// </summary>
/// <param name="Key">Unique in its partition; ordinal order is the order of a query.</param>
/// <param name="Version">Opaque; null for a row that has not been stored yet.</param>
public sealed record Row(string Key, IReadOnlyDictionary<string, object> Columns, string? Version = null);

/// <summary>Keys from <paramref name="From"/> (inclusive) to <paramref name="To"/> (exclusive), ordinal.</summary>
public sealed record KeyRange(string From, string To)
{
    /// <summary>Exactly one key.</summary>
    public static KeyRange Only(string key) => new(key, key + "\0");

    /// <summary>All keys that start with a prefix.</summary>
    public static KeyRange StartingWith(string prefix) => new(prefix, prefix + "\uffff");
}

/// <summary>One change in a transaction. There is no unconditional overwrite of what a turn has read.</summary>
public abstract record RowOperation(string Key)
{
    /// <summary>Adds a row; a conflict if the key exists.</summary>
    public sealed record Insert(Row Row) : RowOperation(Row.Key);

    /// <summary>Replaces the row whose version is still <paramref name="Version"/>; a conflict if it changed or is gone.</summary>
    public sealed record Replace(Row Row, string Version) : RowOperation(Row.Key);

    /// <summary>Writes a row whatever is there: for rows that are whole in themselves, such as a day's check-in.</summary>
    public sealed record Upsert(Row Row) : RowOperation(Row.Key);

    /// <summary>Deletes a row; with a version, only while it is unchanged. A row that is already gone is no conflict without a version.</summary>
    public sealed record Delete(string Key, string? Version = null) : RowOperation(Key);
}

/// <summary>How a transaction ended.</summary>
public abstract record TransactResult
{
    /// <summary>All operations are stored; the new version of every written row, by key.</summary>
    public sealed record Committed(IReadOnlyDictionary<string, string> Versions) : TransactResult;

    /// <summary>Nothing was stored, because the row of this key was not as demanded.</summary>
    public sealed record Conflict(string Key) : TransactResult;
}

/// <summary>
/// All storage there is. Every implementation passes one contract suite. A lost connection is a <see cref="StorageUnavailableException"/>;
/// a conflict is a result.
/// </summary>
public interface IRowStore
{
    /// <summary>Creates what is missing; throws <see cref="StorageUnavailableException"/> with a message for the operator.</summary>
    Task InitialiseAsync(CancellationToken cancellationToken);

    /// <summary>Rows of one partition whose keys lie in any of the ranges, in key order, at most <paramref name="limit"/>; one round trip.</summary>
    Task<IReadOnlyList<Row>> QueryAsync(RowTable table, string partition, IReadOnlyList<KeyRange> ranges, int limit, CancellationToken cancellationToken);

    /// <summary>One row, or null.</summary>
    Task<Row?> GetAsync(RowTable table, string partition, string key, CancellationToken cancellationToken);

    /// <summary>All operations or none, in one partition; 1 to 100, each key at most once.</summary>
    Task<TransactResult> TransactAsync(RowTable table, string partition, IReadOnlyList<RowOperation> operations, CancellationToken cancellationToken);

    /// <summary>Deletes every row of a partition; safe to repeat.</summary>
    Task DeletePartitionAsync(RowTable table, string partition, CancellationToken cancellationToken);

    /// <summary>Every partition that has rows in a key range, row by row: for sweepers, exports and copies, never for a turn.</summary>
    IAsyncEnumerable<(string Partition, Row Row)> ScanAsync(RowTable table, KeyRange? range, CancellationToken cancellationToken);
}

/// <summary>Storage cannot be reached or will not take a write; the message names what to look at, without secrets.</summary>
public sealed class StorageUnavailableException : Exception
{
    public StorageUnavailableException()
    {
    }

    public StorageUnavailableException(string message)
        : base(message)
    {
    }

    public StorageUnavailableException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
