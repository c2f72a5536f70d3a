using BackBot.Storage;

namespace BackBot.Tests.Storage;

public sealed class InMemoryRowStoreTests : RowStoreContract
{
    private protected override Task<IRowStore> OpenAsync() => Task.FromResult<IRowStore>(new InMemoryRowStore());
}
