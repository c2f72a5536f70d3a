using System.Globalization;
using System.Runtime.CompilerServices;
using BackBot.Storage;

namespace BackBot.Tests.Storage;

/// <summary>A store for tests: keeps to the same contract as the real ones, holds rows as they are written to a file, and forgets them.</summary>
internal sealed class InMemoryRowStore : IRowStore
{
    private const int MaximumRowBytes = 786_432;

    private readonly Lock _changing = new();
    private readonly Dictionary<(RowTable Table, string Partition), SortedDictionary<string, (string Columns, long Version)>> _partitions = [];
    private long _lastVersion;

    public Task InitialiseAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<IReadOnlyList<Row>> QueryAsync(RowTable table, string partition, IReadOnlyList<KeyRange> ranges, int limit, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult<IReadOnlyList<Row>>([.. Rows(table, partition).Where(row => ranges.Any(range => Holds(range, row.Key))).Take(limit)]);
    }

    public Task<Row?> GetAsync(RowTable table, string partition, string key, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(Rows(table, partition).FirstOrDefault(row => row.Key == key));
    }

    public Task<TransactResult> TransactAsync(RowTable table, string partition, IReadOnlyList<RowOperation> operations, CancellationToken cancellationToken)
    {
        TransactionRules.Check(operations, MaximumRowBytes);
        cancellationToken.ThrowIfCancellationRequested();
        lock (_changing)
        {
            var rows = _partitions.GetValueOrDefault((table, partition)) ?? new(StringComparer.Ordinal);
            if (operations.FirstOrDefault(operation => !Allows(rows, operation)) is { } refused)
            {
                return Task.FromResult<TransactResult>(new TransactResult.Conflict(refused.Key));
            }

            _partitions[(table, partition)] = rows;
            return Task.FromResult<TransactResult>(new TransactResult.Committed(Apply(rows, operations)));
        }
    }

    public Task DeletePartitionAsync(RowTable table, string partition, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_changing)
        {
            _partitions.Remove((table, partition));
        }

        return Task.CompletedTask;
    }

    public async IAsyncEnumerable<(string Partition, Row Row)> ScanAsync(RowTable table, KeyRange? range, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        List<string> partitions;
        lock (_changing)
        {
            partitions = [.. _partitions.Keys.Where(key => key.Table == table).Select(key => key.Partition).Order(StringComparer.Ordinal)];
        }

        foreach (var partition in partitions)
        {
            foreach (var row in Rows(table, partition).Where(row => range is null || Holds(range, row.Key)))
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return (partition, row);
            }
        }

        await Task.CompletedTask;
    }

    private static bool Holds(KeyRange range, string key) =>
        string.CompareOrdinal(range.From, key) <= 0 && string.CompareOrdinal(key, range.To) < 0;

    private static bool Allows(SortedDictionary<string, (string Columns, long Version)> rows, RowOperation operation) => operation switch
    {
        RowOperation.Insert insert => !rows.ContainsKey(insert.Key),
        RowOperation.Replace replace => VersionOf(rows, replace.Key) == replace.Version,
        RowOperation.Upsert or RowOperation.Delete { Version: null } => true,
        RowOperation.Delete delete => VersionOf(rows, delete.Key) == delete.Version,
        _ => throw new ArgumentOutOfRangeException(nameof(operation)),
    };

    private static string? VersionOf(SortedDictionary<string, (string Columns, long Version)> rows, string key) =>
        rows.TryGetValue(key, out var row) ? row.Version.ToString(CultureInfo.InvariantCulture) : null;

    private Dictionary<string, string> Apply(SortedDictionary<string, (string Columns, long Version)> rows, IReadOnlyList<RowOperation> operations)
    {
        var versions = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var operation in operations)
        {
            var row = operation switch
            {
                RowOperation.Insert insert => insert.Row,
                RowOperation.Replace replace => replace.Row,
                RowOperation.Upsert upsert => upsert.Row,
                _ => null,
            };
            if (row is null)
            {
                rows.Remove(operation.Key);
            }
            else
            {
                rows[row.Key] = (StoredColumns.Write(row.Columns), ++_lastVersion);
                versions.Add(row.Key, VersionOf(rows, row.Key)!);
            }
        }

        return versions;
    }

    private List<Row> Rows(RowTable table, string partition)
    {
        lock (_changing)
        {
            return _partitions.TryGetValue((table, partition), out var rows)
                ? [.. rows.Select(row => new Row(row.Key, StoredColumns.Read(row.Value.Columns), VersionOf(rows, row.Key)))]
                : [];
        }
    }
}
