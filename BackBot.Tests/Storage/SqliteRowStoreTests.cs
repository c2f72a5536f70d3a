using BackBot.Storage;
using BackBot.Storage.Sqlite;

namespace BackBot.Tests.Storage;

public sealed class SqliteRowStoreTests : RowStoreContract
{
    private readonly TemporaryFolder _folder = new();
    private SqliteRowStore? _store;

    public override async Task DisposeAsync()
    {
        await _store!.DisposeAsync();
        _folder.Dispose();
    }

    private protected override Task<IRowStore> OpenAsync() =>
        Task.FromResult<IRowStore>(_store = new SqliteRowStore(Path.Combine(_folder.Path, "deep", "folder", "backbot.db"), 786_432));
}
