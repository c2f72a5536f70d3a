using System.Net;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using BackBot.Storage;
using BackBot.Storage.Tables;
using BackBot.Tests.Compat.Tables;
using BackBot.Tests.Machine;

namespace BackBot.Tests.Storage;

/// <summary>What a table store says and keeps when the way to the service, or the service itself, fails.</summary>
[Needs("node", "npm")]
[Collection(AzuriteTests.Name)]
public sealed class TableRowStoreFailureTests(Azurite azurite) : IAsyncLifetime
{
    private readonly LossyHandler _way = new();
    private readonly string _partition = $"person-{Guid.NewGuid():N}";
    private TableRowStore _store = null!;

    public async Task InitializeAsync()
    {
        _store = Open(azurite.ConnectionString);
        await _store.InitialiseAsync(CancellationToken.None);
    }

    public Task DisposeAsync()
    {
        _way.Dispose();
        return Task.CompletedTask;
    }

    [FactWhere]
    public async Task AnswerToACommitIsLost_TheRetryFindsTheRowsThere_AndTheyAreStoredOnce()
    {
        _way.AnswersToLose = 1;

        var result = await _store.TransactAsync(
            RowTable.People, _partition, [new RowOperation.Insert(Counted("seen-a")), new RowOperation.Insert(Counted("state"))], CancellationToken.None);

        Assert.Equal(new TransactResult.Conflict("seen-a"), result);
        Assert.Equal(2, (await _store.QueryAsync(RowTable.People, _partition, [KeyRange.StartingWith("s")], 10, CancellationToken.None)).Count);
    }

    [FactWhere]
    public async Task AnswerToAReadIsLost_ItIsReadAgain()
    {
        _way.AnswersToLose = 2;

        Assert.Null(await _store.GetAsync(RowTable.People, _partition, "state", CancellationToken.None));
    }

    [FactWhere]
    public async Task EveryAnswerIsLost_IsUnavailable()
    {
        _way.AnswersToLose = int.MaxValue;

        await Assert.ThrowsAsync<StorageUnavailableException>(() => Insert("state"));
        await Assert.ThrowsAsync<StorageUnavailableException>(() => _store.GetAsync(RowTable.People, _partition, "state", CancellationToken.None));
        await Assert.ThrowsAsync<StorageUnavailableException>(() => _store.DeletePartitionAsync(RowTable.People, _partition, CancellationToken.None));
        await Assert.ThrowsAsync<StorageUnavailableException>(async () =>
        {
            await foreach (var _ in _store.ScanAsync(RowTable.People, null, CancellationToken.None))
            {
            }
        });
    }

    [FactWhere]
    public async Task NobodyListens_SaysWhatToLookAt_AndWorksAgainWhenSomebodyDoes()
    {
        // A second server, which this test may stop and start.
        var own = new Azurite();
        await own.InitializeAsync();
        var store = Open(own.ConnectionString);
        await store.InitialiseAsync(CancellationToken.None);
        await own.StopAsync();

        var failure = await Assert.ThrowsAsync<StorageUnavailableException>(
            () => store.GetAsync(RowTable.People, "p", "k", CancellationToken.None));
        Assert.Contains("Storage:ConnectionString", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("AccountKey", failure.ToString(), StringComparison.Ordinal);

        await own.StartAsync(own.Port);
        await store.InitialiseAsync(CancellationToken.None);
        Assert.Null(await store.GetAsync(RowTable.People, "p", "k", CancellationToken.None));
        await own.StopAsync();
    }

    [FactWhere]
    public async Task WrongKey_SaysThatTheCredentialsAreRefused()
    {
        var stranger = Open(azurite.ConnectionString.Replace(Azurite.Key, Convert.ToBase64String(new byte[64]), StringComparison.Ordinal));

        var failure = await Assert.ThrowsAsync<StorageUnavailableException>(() => stranger.InitialiseAsync(CancellationToken.None));

        Assert.Contains("403", failure.Message, StringComparison.Ordinal);
        Assert.Contains("Storage:ConnectionString", failure.Message, StringComparison.Ordinal);
    }

    [FactWhere]
    public async Task TablesAreMissing_IsUnavailableAndNotEmpty()
    {
        var unopened = new TableRowStore(Client(azurite.ConnectionString), "Unopened", 786_432);

        await Assert.ThrowsAsync<StorageUnavailableException>(() => unopened.GetAsync(RowTable.People, "p", "k", CancellationToken.None));
        await Assert.ThrowsAsync<StorageUnavailableException>(() => unopened.TransactAsync(RowTable.People, "p", [new RowOperation.Delete("k", "W/\"v\"")], CancellationToken.None));
    }

    [FactWhere]
    public async Task ConflictsAreOnlyWhatTheServiceCallsSo()
    {
        foreach (var (status, code) in new[] { (HttpStatusCode.Conflict, "TableBeingDeleted"), (HttpStatusCode.BadRequest, "InvalidInput"), (HttpStatusCode.InternalServerError, "OperationTimedOut") })
        {
            _way.Instead = _ => LossyHandler.Json(status, """{"odata.error":{"code":"CODE","message":{"lang":"en-US","value":"0:No."}}}""".Replace("CODE", code, StringComparison.Ordinal));

            Assert.Contains(code, (await Assert.ThrowsAsync<StorageUnavailableException>(() => Insert("state"))).Message, StringComparison.Ordinal);
        }

        _way.Instead = _ => LossyHandler.Json(HttpStatusCode.RequestEntityTooLarge, """{"odata.error":{"code":"RequestBodyTooLarge","message":{"lang":"en-US","value":"No."}}}""");
        await Assert.ThrowsAsync<RowTooLargeException>(() => Insert("state"));
    }

    [FactWhere]
    public async Task ATurnsQuery_IsOneRequest()
    {
        await Insert("state");
        var before = _way.Sent;

        await _store.QueryAsync(
            RowTable.People,
            _partition,
            [KeyRange.Only("state"), KeyRange.Only("seen-1"), KeyRange.StartingWith("checkin-"), KeyRange.StartingWith("session-"), KeyRange.StartingWith("outbox-"), KeyRange.StartingWith("prompt-")],
            100,
            CancellationToken.None);
        Assert.Equal(1, _way.Sent - before);
    }

    [FactWhere]
    public async Task MoreRangesThanOneFilterHolds_AreAllFound()
    {
        for (var n = 0; n < 30; n++)
        {
            await Insert($"row-{n:00}");
        }

        var rows = await _store.QueryAsync(
            RowTable.People, _partition, [.. Enumerable.Range(0, 30).Select(n => KeyRange.StartingWith($"row-{n:00}"))], 25, CancellationToken.None);

        Assert.Equal(Enumerable.Range(0, 25).Select(n => $"row-{n:00}"), rows.Select(row => row.Key));
    }

    [FactWhere]
    public async Task ColumnsAreWhatPeopleReadInATableViewer()
    {
        await _store.TransactAsync(
            RowTable.People,
            _partition,
            [new RowOperation.Upsert(new Row("checkin-2026-11-21", new Dictionary<string, object> { ["Date"] = "2026-11-21", ["Pain"] = 4.5, ["Minutes"] = 20L, ["Flare"] = false, ["Note"] = new string('n', 32_001) }))],
            CancellationToken.None);

        var seen = (await Client(azurite.ConnectionString).GetTableClient(azurite.TableNamePrefix + "People").GetEntityAsync<TableEntity>(_partition, "checkin-2026-11-21")).Value;

        Assert.Equal(["Date", "Flare", "Minutes", "Note", "Note_2", "Pain", "PartitionKey", "RowKey", "Timestamp", "odata.etag"], seen.Keys.Order(StringComparer.Ordinal));
        Assert.Equal((4.5, 20L, 1), (seen.GetDouble("Pain"), seen.GetInt64("Minutes"), seen.GetString("Note_2")!.Length));
    }

    private TableRowStore Open(string connectionString) => new(Client(connectionString), azurite.TableNamePrefix, 786_432);

    private TableServiceClient Client(string connectionString) => new(
        connectionString,
        new TableClientOptions { Transport = new HttpClientTransport(_way), Retry = { Delay = TimeSpan.FromMilliseconds(1), MaxDelay = TimeSpan.FromMilliseconds(1) } });

    private Task<TransactResult> Insert(string key) =>
        _store.TransactAsync(RowTable.People, _partition, [new RowOperation.Insert(Counted(key))], CancellationToken.None);

    private static Row Counted(string key) => new(key, new Dictionary<string, object> { ["Count"] = 1L });
}
