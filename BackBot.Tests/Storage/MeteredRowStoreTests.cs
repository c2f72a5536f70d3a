using System.Diagnostics.Metrics;
using BackBot.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace BackBot.Tests.Storage;

public sealed class MeteredRowStoreTests : IDisposable
{
    private readonly ServiceProvider _services = new ServiceCollection().AddMetrics().BuildServiceProvider();
    private readonly MeterListener _listener = new();
    private readonly List<string> _seen = [];

    public void Dispose()
    {
        _listener.Dispose();
        _services.Dispose();
    }

    [Fact]
    public async Task EachOperation_IsCountedWithItsOutcome_AndWithNothingAboutThePerson()
    {
        var racing = new RacingStore(new InMemoryRowStore());
        var store = new MeteredRowStore(racing, _services.GetRequiredService<IMeterFactory>());
        Listen(_services.GetRequiredService<IMeterFactory>());
        var insert = new RowOperation.Insert(new Row("state", new Dictionary<string, object>()));

        await store.QueryAsync(RowTable.People, "person-7", [KeyRange.Only("state")], 1, CancellationToken.None);
        await store.TransactAsync(RowTable.People, "person-7", [insert], CancellationToken.None);
        await store.TransactAsync(RowTable.People, "person-7", [insert], CancellationToken.None);
        racing.ReadsFail = true;
        await Assert.ThrowsAsync<StorageUnavailableException>(() => store.GetAsync(RowTable.Due, "person-7", "state", CancellationToken.None));

        Assert.Equal(["People query done", "People transact done", "People transact conflict", "Due get failed"], _seen);
    }

    private void Listen(IMeterFactory meters)
    {
        var own = meters.Create("BackBot.Storage");
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter == own)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<double>((_, _, tags, _) => _seen.Add(string.Join(' ', tags.ToArray().Select(tag => tag.Value))));
        _listener.Start();
    }
}
