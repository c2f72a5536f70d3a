using BackBot.Storage;

namespace BackBot.Tests.Storage;

/// <summary>What every store must do. Each test uses partitions of its own, so a store may be shared and be slow to empty.</summary>
public abstract partial class RowStoreContract : IAsyncLifetime
{
    private const RowTable Table = RowTable.People;
    private static readonly KeyRange Everything = new("", "\uffff");

    private readonly string _partition = $"person-{Guid.NewGuid():N}";

    /// <summary>The store under test; several may be open on the same data.</summary>
    internal IRowStore Store { get; private set; } = null!;

    private static CancellationToken Never => CancellationToken.None;

    public virtual async Task InitializeAsync()
    {
        Store = await OpenAsync();
        await Store.InitialiseAsync(Never);
    }

    public virtual Task DisposeAsync() => Task.CompletedTask;

    private protected abstract Task<IRowStore> OpenAsync();

    private static Row NewRow(string key, params (string Name, object Value)[] columns) =>
        new(key, columns.ToDictionary(column => column.Name, column => column.Value));

    private static Row Counted(string key, long count) => NewRow(key, ("Count", count));

    private static long CountOf(Row row) => (long)row.Columns["Count"];

    private Task<TransactResult> Transact(params RowOperation[] operations) => Store.TransactAsync(Table, _partition, operations, Never);

    private async Task<string> Insert(Row row)
    {
        var committed = Assert.IsType<TransactResult.Committed>(await Transact(new RowOperation.Insert(row)));
        return committed.Versions[row.Key];
    }

    private Task<Row?> Get(string key) => Store.GetAsync(Table, _partition, key, Never);

    private async Task<string[]> Keys(int limit, params KeyRange[] ranges) =>
        [.. (await Store.QueryAsync(Table, _partition, ranges, limit, Never)).Select(row => row.Key)];

    private static void AssertConflict(string key, TransactResult result) => Assert.Equal(new TransactResult.Conflict(key), result);
}
