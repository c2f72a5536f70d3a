using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;

namespace BackBot.Storage.Tables;

/// <summary>Rows in Azure Table storage, or in what speaks its protocol (Cosmos DB for Table, Azurite): for any number of replicas.</summary>
/// <param name="tableNamePrefix">Put before the names of the three tables.</param>
/// <param name="maximumRowBytes">The cap of one row, counted as <see cref="TransactionRules"/> does.</param>
internal sealed class TableRowStore(TableServiceClient service, string tableNamePrefix, int maximumRowBytes) : IRowStore
{
    /// <summary>What the service gives at most in one answer.</summary>
    private const int LargestPage = 1_000;

    /// <summary>Rows that turns under way add while a partition is deleted are found by another pass; more passes than this would mean that someone keeps writing.</summary>
    private const int MostDeletePasses = 5;

    public Task InitialiseAsync(CancellationToken cancellationToken) => Guard(
        async () =>
        {
            await Task.WhenAll(Enum.GetValues<RowTable>().Select(table => Client(table).CreateIfNotExistsAsync(cancellationToken)));
            return true;
        },
        cancellationToken);

    public async Task<IReadOnlyList<Row>> QueryAsync(RowTable table, string partition, IReadOnlyList<KeyRange> ranges, int limit, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var merged = KeyRanges.Merge(ranges);
        if (merged.Count == 0 || limit <= 0)
        {
            return [];
        }

        var rows = new List<Row>();
        foreach (var filter in TableQuery.FiltersOf(partition, merged))
        {
            rows.AddRange(await Guard(() => ReadAsync(table, filter, merged, limit - rows.Count, cancellationToken), cancellationToken));
            if (rows.Count >= limit)
            {
                break;
            }
        }

        return rows;
    }

    public Task<Row?> GetAsync(RowTable table, string partition, string key, CancellationToken cancellationToken) => Guard(
        async () =>
        {
            var found = await Client(table).GetEntityIfExistsAsync<TableEntity>(TableKey.Of(partition), TableKey.Of(key), cancellationToken: cancellationToken);
            return found.HasValue ? TableRow.FromEntity(found.Value!).Row : null;
        },
        cancellationToken);

    public async Task<TransactResult> TransactAsync(RowTable table, string partition, IReadOnlyList<RowOperation> operations, CancellationToken cancellationToken)
    {
        TransactionRules.Check(operations, maximumRowBytes);
        cancellationToken.ThrowIfCancellationRequested();
        var remaining = operations.ToList();
        while (remaining.Count > 0)
        {
            var (result, gone) = await Guard(() => SubmitAsync(table, partition, remaining, cancellationToken), cancellationToken);
            if (gone is null)
            {
                return result;
            }

            // The service refuses a whole transaction for deleting what is not there; for us that is no conflict.
            remaining.Remove(gone);
        }

        return new TransactResult.Committed(new Dictionary<string, string>());
    }

    public Task DeletePartitionAsync(RowTable table, string partition, CancellationToken cancellationToken) => Guard(
        async () =>
        {
            var passes = 0;
            while (passes < MostDeletePasses && await DeletePassAsync(table, partition, cancellationToken))
            {
                passes++;
            }

            return true;
        },
        cancellationToken);

    public async IAsyncEnumerable<(string Partition, Row Row)> ScanAsync(RowTable table, KeyRange? range, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var filter = range is null ? null : TableQuery.ClauseOf(range);
        await using var pages = Client(table).QueryAsync<TableEntity>(filter, LargestPage, cancellationToken: cancellationToken).AsPages().GetAsyncEnumerator(cancellationToken);
        while (await Guard(() => pages.MoveNextAsync().AsTask(), cancellationToken))
        {
            foreach (var found in pages.Current.Values.Select(TableRow.FromEntity))
            {
                if (range is null || TableQuery.Holds(range, found.Row.Key))
                {
                    yield return found;
                }
            }
        }
    }

    private TableClient Client(RowTable table) => service.GetTableClient(tableNamePrefix + table switch
    {
        RowTable.People => "People",
        RowTable.Due => "Due",
        RowTable.Transcripts => "Transcripts",
    });

    private async Task<IReadOnlyList<Row>> ReadAsync(RowTable table, string filter, IReadOnlyList<KeyRange> ranges, int limit, CancellationToken cancellationToken)
    {
        var rows = new List<Row>();
        var last = "";
        await foreach (var entity in Client(table).QueryAsync<TableEntity>(filter, Math.Min(limit, LargestPage), cancellationToken: cancellationToken))
        {
            // A group of long keys is out of order among itself, so it is read to its end before the limit cuts.
            if (rows.Count >= limit && TableKey.GroupOf(entity.RowKey) != TableKey.GroupOf(last))
            {
                break;
            }

            var row = TableRow.FromEntity(entity).Row;
            if (ranges.Any(range => TableQuery.Holds(range, row.Key)))
            {
                rows.Add(row);
                last = entity.RowKey;
            }

            if (rows.Count >= limit && !TableKey.IsHashed(last))
            {
                break;
            }
        }

        return [.. rows.OrderBy(row => row.Key, StringComparer.Ordinal).Take(limit)];
    }

    /// <summary>One try: its result, or the delete of a row that is gone already, for whose sake the service refused the whole.</summary>
    private async Task<(TransactResult Result, RowOperation? Gone)> SubmitAsync(RowTable table, string partition, List<RowOperation> operations, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await Client(table).SubmitTransactionAsync(operations.Select(operation => ActionOf(partition, operation)), cancellationToken);
            return (new TransactResult.Committed(VersionsOf(operations, answer.Value)), null);
        }
        catch (TableTransactionFailedException failure)
        {
            var refused = operations[failure.FailedTransactionActionIndex ?? 0];
            var isGone = TableFailure.IsGone(failure, refused);
            return isGone || TableFailure.IsConflict(failure, refused)
                ? (new TransactResult.Conflict(refused.Key), isGone ? refused : null)
                : throw TableFailure.Explain(failure);
        }
    }

    private static TableTransactionAction ActionOf(string partition, RowOperation operation) => operation switch
    {
        RowOperation.Insert insert => new(TableTransactionActionType.Add, TableRow.ToEntity(partition, insert.Row)),
        RowOperation.Replace replace => new(TableTransactionActionType.UpdateReplace, TableRow.ToEntity(partition, replace.Row), new ETag(replace.Version)),
        RowOperation.Upsert upsert => new(TableTransactionActionType.UpsertReplace, TableRow.ToEntity(partition, upsert.Row)),
        RowOperation.Delete { Version: null } => new(TableTransactionActionType.Delete, TableRow.KeysOnly(partition, operation.Key), ETag.All),
        RowOperation.Delete delete => new(TableTransactionActionType.Delete, TableRow.KeysOnly(partition, operation.Key), new ETag(delete.Version)),
        _ => throw new ArgumentException($"{operation.GetType().Name} is not an operation that storage knows.", nameof(operation)),
    };

    private static Dictionary<string, string> VersionsOf(List<RowOperation> operations, IReadOnlyList<Response> answers) => operations.Zip(answers)
        .Where(pair => pair.First is not RowOperation.Delete)
        .ToDictionary(pair => pair.First.Key, pair => pair.Second.Headers.ETag!.Value.ToString(), StringComparer.Ordinal);

    /// <summary>Deletes what a pass through the partition finds; false when it found nothing.</summary>
    private async Task<bool> DeletePassAsync(RowTable table, string partition, CancellationToken cancellationToken)
    {
        var found = false;
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {TableKey.Of(partition)}");
        var keys = Client(table).QueryAsync<TableEntity>(filter, LargestPage, [nameof(TableEntity.PartitionKey), nameof(TableEntity.RowKey)], cancellationToken);
        await foreach (var page in keys.AsPages())
        {
            foreach (var batch in page.Values.Chunk(TransactionRules.MaximumOperations))
            {
                found = true;
                await DeleteAsync(table, [.. batch], cancellationToken);
            }
        }

        return found;
    }

    private async Task DeleteAsync(RowTable table, List<TableEntity> entities, CancellationToken cancellationToken)
    {
        while (entities.Count > 0)
        {
            try
            {
                await Client(table).SubmitTransactionAsync(
                    entities.Select(entity => new TableTransactionAction(TableTransactionActionType.Delete, entity, ETag.All)), cancellationToken);
                return;
            }
            catch (TableTransactionFailedException failure) when (failure is { Status: 404, FailedTransactionActionIndex: { } gone })
            {
                entities.RemoveAt(gone);
            }
        }
    }

    private static async Task<T> Guard<T>(Func<Task<T>> call, CancellationToken cancellationToken)
    {
        try
        {
            return await call();
        }
        catch (Exception failure) when (TableFailure.IsKnown(failure, cancellationToken))
        {
            throw TableFailure.Explain(failure);
        }
    }
}
