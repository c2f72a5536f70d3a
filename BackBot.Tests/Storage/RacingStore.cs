using BackBot.Storage;

namespace BackBot.Tests.Storage;

/// <summary>
/// Any store, with moments in which a test may step in: another turn between load and commit, a write that never arrives, a commit whose answer is lost.
/// Hooks are called once for every transaction; a hook that should act once unsets itself.
/// </summary>
internal sealed class RacingStore(IRowStore store) : IRowStore
{
    private int _reads;
    private int _transactions;

    /// <summary>Runs before a transaction reaches the store. A second turn raced in here goes through <see cref="Inner"/>, or through this store.</summary>
    public Func<IReadOnlyList<RowOperation>, Task>? BeforeTransact { get; set; }

    /// <summary>True: the transaction is not made, and the caller is told that storage is away.</summary>
    public Func<IReadOnlyList<RowOperation>, bool>? FailsBefore { get; set; }

    /// <summary>True: the transaction is made, and the caller is told that storage is away, as when the answer is lost on the way.</summary>
    public Func<IReadOnlyList<RowOperation>, bool>? LosesAnswer { get; set; }

    /// <summary>True: the caller is told of a conflict on the first key, and nothing is written.</summary>
    public Func<IReadOnlyList<RowOperation>, bool>? AlwaysConflicts { get; set; }

    /// <summary>Reads fail while this is set.</summary>
    public bool ReadsFail { get; set; }

    /// <summary>Told, before each read, how many there have been with this one.</summary>
    public Action<int>? BeforeRead { get; set; }

    public IRowStore Inner => store;

    /// <summary>Queries and gets so far.</summary>
    public int Reads => _reads;

    /// <summary>Transactions asked for so far, whatever became of them.</summary>
    public int Transactions => _transactions;

    public Task InitialiseAsync(CancellationToken cancellationToken) => store.InitialiseAsync(cancellationToken);

    public Task<IReadOnlyList<Row>> QueryAsync(RowTable table, string partition, IReadOnlyList<KeyRange> ranges, int limit, CancellationToken cancellationToken)
    {
        CountRead();
        return store.QueryAsync(table, partition, ranges, limit, cancellationToken);
    }

    public Task<Row?> GetAsync(RowTable table, string partition, string key, CancellationToken cancellationToken)
    {
        CountRead();
        return store.GetAsync(table, partition, key, cancellationToken);
    }

    public async Task<TransactResult> TransactAsync(RowTable table, string partition, IReadOnlyList<RowOperation> operations, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _transactions);
        if (BeforeTransact is { } before)
        {
            await before(operations);
        }

        if (FailsBefore?.Invoke(operations) == true)
        {
            throw new StorageUnavailableException("The write did not arrive (test).");
        }

        if (AlwaysConflicts?.Invoke(operations) == true)
        {
            return new TransactResult.Conflict(operations[0].Key);
        }

        var result = await store.TransactAsync(table, partition, operations, cancellationToken);
        return LosesAnswer?.Invoke(operations) == true ? throw new StorageUnavailableException("The answer was lost (test).") : result;
    }

    public Task DeletePartitionAsync(RowTable table, string partition, CancellationToken cancellationToken) =>
        store.DeletePartitionAsync(table, partition, cancellationToken);

    public IAsyncEnumerable<(string Partition, Row Row)> ScanAsync(RowTable table, KeyRange? range, CancellationToken cancellationToken) =>
        store.ScanAsync(table, range, cancellationToken);

    private void CountRead()
    {
        var count = Interlocked.Increment(ref _reads);
        BeforeRead?.Invoke(count);
        if (ReadsFail)
        {
            throw new StorageUnavailableException("The read did not arrive (test).");
        }
    }
}
