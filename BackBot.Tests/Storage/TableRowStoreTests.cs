using Azure.Data.Tables;
using BackBot.Storage;
using BackBot.Storage.Tables;
using BackBot.Tests.Compat.Tables;
using BackBot.Tests.Machine;

namespace BackBot.Tests.Storage;

[Needs("node", "npm")]
[Collection(AzuriteTests.Name)]
public sealed class TableRowStoreTests(Azurite azurite) : RowStoreContract
{
    private protected override Task<IRowStore> OpenAsync() =>
        Task.FromResult<IRowStore>(new TableRowStore(new TableServiceClient(azurite.ConnectionString), azurite.TableNamePrefix, 786_432));
}
