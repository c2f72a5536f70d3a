using System.Globalization;
using Azure.Data.Tables;
using BackBot.Storage;
using BackBot.Storage.Tables;
using BackBot.Tests.Compat.Tables;
using BackBot.Tests.Storage;
using BackBot.Turns;

namespace BackBot.Tests.Load;

/// <summary>Service processes that share nothing but one Azurite, and the way to it that a test may cut.</summary>
internal sealed class Fleet : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();

    /// <param name="settings">Of every replica, beside those that all tests want.</param>
    public Fleet(Azurite azurite, int size, IEnumerable<KeyValuePair<string, string>>? settings = null)
    {
        var prefix = $"L{Guid.NewGuid():N}"[..12];
        Storage = new CuttableProxy(azurite.Port);
        Storage.Mend();
        var all = new Dictionary<string, string>
        {
            ["Storage:ConnectionString"] = azurite.ConnectionString.Replace(
                azurite.Port.ToString(CultureInfo.InvariantCulture) + "/", Storage.Port.ToString(CultureInfo.InvariantCulture) + "/", StringComparison.Ordinal),
            ["Storage:TableNamePrefix"] = prefix,
            ["DirectLine:NewPeoplePerMinute"] = "100000",
            ["DirectLine:PostsPerTenSeconds"] = "10000",
            // So that what a killed replica left unsent is not waited for long.
            ["Turns:SendSeconds"] = "4",
            ["Turns:SweepMinutes"] = "1",
        };
        foreach (var (name, value) in settings ?? [])
        {
            all[name] = value;
        }

        Replicas = [.. Enumerable.Range(0, size).Select(_ => new Replica(_folder.Path, all))];
        Store = new TableRowStore(new TableServiceClient(azurite.ConnectionString), prefix, 786_432);
    }

    public CuttableProxy Storage { get; }

    /// <summary>The same tables, past the way that may be cut.</summary>
    public TableRowStore Store { get; }

    public IReadOnlyList<Replica> Replicas { get; }

    public Task StartAsync() => Task.WhenAll(Replicas.Select(replica => replica.StartAsync()));

    /// <summary>All rows of a person, read past the cut.</summary>
    public Task<IReadOnlyList<Row>> RowsAsync(Talker person) =>
        Store.QueryAsync(RowTable.People, PersonKey.For("directline", "", person.UserId), [new KeyRange("", "\uffff")], 1_000, CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        foreach (var replica in Replicas)
        {
            await replica.DisposeAsync();
        }

        await Storage.DisposeAsync();
        _folder.Dispose();
    }
}
