using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Runtime.CompilerServices;

namespace BackBot.Storage;

/// <summary>
/// Counts and times what is asked of storage: instrument <c>backbot.storage.duration</c> of meter <c>BackBot.Storage</c>, in seconds, by table, operation
/// and outcome (done, conflict, failed). What a turn costs is read off it; no key or content is in it.
/// </summary>
internal sealed class MeteredRowStore(IRowStore inner, IMeterFactory meters) : IRowStore, IAsyncDisposable
{
    private readonly Histogram<double> _duration = meters.Create("BackBot.Storage").CreateHistogram<double>("backbot.storage.duration", "s", "Time of one storage operation.");

    /// <summary>The store that does the work.</summary>
    public IRowStore Inner => inner;

    public Task InitialiseAsync(CancellationToken cancellationToken) => inner.InitialiseAsync(cancellationToken);

    public Task<IReadOnlyList<Row>> QueryAsync(RowTable table, string partition, IReadOnlyList<KeyRange> ranges, int limit, CancellationToken cancellationToken) =>
        TimedAsync(table, "query", () => inner.QueryAsync(table, partition, ranges, limit, cancellationToken));

    public Task<Row?> GetAsync(RowTable table, string partition, string key, CancellationToken cancellationToken) =>
        TimedAsync(table, "get", () => inner.GetAsync(table, partition, key, cancellationToken));

    public Task<TransactResult> TransactAsync(RowTable table, string partition, IReadOnlyList<RowOperation> operations, CancellationToken cancellationToken) =>
        TimedAsync(table, "transact", () => inner.TransactAsync(table, partition, operations, cancellationToken));

    public Task DeletePartitionAsync(RowTable table, string partition, CancellationToken cancellationToken) =>
        TimedAsync(table, "delete-partition", async () =>
        {
            await inner.DeletePartitionAsync(table, partition, cancellationToken);
            return true;
        });

    public async IAsyncEnumerable<(string Partition, Row Row)> ScanAsync(RowTable table, KeyRange? range, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var began = Stopwatch.GetTimestamp();
        await foreach (var found in inner.ScanAsync(table, range, cancellationToken))
        {
            yield return found;
        }

        Record(began, table, "scan", "done");
    }

    public ValueTask DisposeAsync() => inner is IAsyncDisposable closing ? closing.DisposeAsync() : ValueTask.CompletedTask;

    private async Task<T> TimedAsync<T>(RowTable table, string operation, Func<Task<T>> call)
    {
        var began = Stopwatch.GetTimestamp();
        var outcome = "failed";
        try
        {
            var result = await call();
            outcome = result is TransactResult.Conflict ? "conflict" : "done";
            return result;
        }
        finally
        {
            Record(began, table, operation, outcome);
        }
    }

    private void Record(long began, RowTable table, string operation, string outcome) => _duration.Record(
        Stopwatch.GetElapsedTime(began).TotalSeconds,
        new KeyValuePair<string, object?>("table", table.ToString()),
        new KeyValuePair<string, object?>("operation", operation),
        new KeyValuePair<string, object?>("outcome", outcome));
}
