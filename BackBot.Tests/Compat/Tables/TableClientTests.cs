using Azure;
using Azure.Data.Tables;
using BackBot.Tests.Machine;

namespace BackBot.Tests.Compat.Tables;

[Needs("node", "npm")]
[Collection(AzuriteTests.Name)]
public sealed class TableClientTests(Azurite azurite) : IAsyncLifetime
{
    private readonly TableClient _table = new(azurite.ConnectionString, $"C{Guid.NewGuid():N}"[..20]);

    public async Task InitializeAsync() => await _table.CreateAsync();

    public async Task DisposeAsync() => await _table.DeleteAsync();

    [FactWhere]
    public async Task Entity_OfAllTypes_ComesBackWithThem()
    {
        var at = new DateTimeOffset(2026, 11, 21, 8, 30, 0, TimeSpan.Zero).AddTicks(1_234_567);
        var entity = new TableEntity("p", "r")
        {
            ["Text"] = "o'brien \"x\" 😀\n",
            ["Int"] = 5,
            ["Long"] = long.MaxValue,
            ["Whole"] = 5.0,
            ["Double"] = -1.5e-300,
            ["Truth"] = true,
            ["At"] = at,
            ["Guid"] = new Guid("c9da6455-213d-42c9-9a79-3e9149a57833"),
            ["Bytes"] = new byte[] { 0, 1, 255 },
        };
        var added = await _table.AddEntityAsync(entity);

        var stored = (await _table.GetEntityAsync<TableEntity>("p", "r")).Value;

        Assert.Equal("o'brien \"x\" 😀\n", stored.GetString("Text"));
        Assert.Equal(5, stored.GetInt32("Int"));
        Assert.Equal(long.MaxValue, stored.GetInt64("Long"));
        Assert.Equal(5.0, Assert.IsType<double>(stored["Whole"]));
        Assert.Equal(-1.5e-300, stored.GetDouble("Double"));
        Assert.True(stored.GetBoolean("Truth"));
        Assert.Equal(at, stored.GetDateTimeOffset("At"));
        Assert.Equal(at.UtcDateTime, stored.GetDateTime("At"));
        Assert.Equal(new Guid("c9da6455-213d-42c9-9a79-3e9149a57833"), stored.GetGuid("Guid"));
        Assert.Equal([0, 1, 255], stored.GetBinary("Bytes"));
        Assert.Equal(added.Headers.ETag, stored.ETag);
        Assert.NotNull(stored.Timestamp);
        Assert.Null(stored.GetString("Missing"));
        Assert.Throws<InvalidOperationException>(() => stored.GetInt32("Text"));
    }

    [FactWhere]
    public async Task Entity_OfAClass_ComesBackAsOne()
    {
        var at = new DateTime(2026, 11, 21, 8, 30, 0, DateTimeKind.Utc);
        await _table.AddEntityAsync(new Walk { PartitionKey = "p", RowKey = "r", Minutes = 20, At = at, Mood = Mood.Bright, Secret = "kept here" });

        var stored = (await _table.GetEntityAsync<Walk>("p", "r")).Value;

        Assert.Equal((20, at, Mood.Bright, null, null), (stored.Minutes, stored.At, stored.Mood, stored.Secret, stored.Steps));
        Assert.NotEqual(default, stored.ETag);
    }

    [FactWhere]
    public async Task Missing_IsAnErrorOrNoValue_AsAsked()
    {
        var failure = await Assert.ThrowsAsync<RequestFailedException>(() => _table.GetEntityAsync<TableEntity>("p", "none"));

        Assert.Equal((404, "ResourceNotFound"), (failure.Status, failure.ErrorCode));
        Assert.False((await _table.GetEntityIfExistsAsync<TableEntity>("p", "none")).HasValue);
        Assert.Equal(404, (await _table.DeleteEntityAsync("p", "none")).Status);
    }

    [FactWhere]
    public async Task MissingTable_IsAnError_AndDeletingItIsNot()
    {
        var missing = new TableClient(azurite.ConnectionString, "nosuchtable");

        var failure = await Assert.ThrowsAsync<RequestFailedException>(() => missing.GetEntityIfExistsAsync<TableEntity>("p", "r"));

        Assert.Equal("TableNotFound", failure.ErrorCode);
        Assert.Equal(404, (await missing.DeleteAsync()).Status);
    }

    [FactWhere]
    public async Task Table_CreatedAgain_IsAnErrorOnlyWhenAskedToBe()
    {
        Assert.Equal(_table.Name, (await _table.CreateIfNotExistsAsync()).Value.Name);

        Assert.Equal("TableAlreadyExists", (await Assert.ThrowsAsync<RequestFailedException>(() => _table.CreateAsync())).ErrorCode);
        Assert.Contains(_table.Name, new TableServiceClient(azurite.ConnectionString).Query(maxPerPage: 1).Select(table => table.Name));
    }

    [FactWhere]
    public async Task Insert_OfWhatIsThere_IsRefused()
    {
        await _table.AddEntityAsync(Counted("r", 1));

        var failure = await Assert.ThrowsAsync<RequestFailedException>(() => _table.AddEntityAsync(Counted("r", 2)));

        Assert.Equal((409, "EntityAlreadyExists"), (failure.Status, failure.ErrorCode));
    }

    [FactWhere]
    public async Task Update_MergeKeepsOtherProperties_ReplaceDoesNot()
    {
        await _table.AddEntityAsync(new TableEntity("p", "r") { ["A"] = 1, ["B"] = 1 });

        await _table.UpdateEntityAsync(new TableEntity("p", "r") { ["A"] = 2 }, ETag.All);
        var merged = (await _table.GetEntityAsync<TableEntity>("p", "r")).Value;
        await _table.UpdateEntityAsync(new TableEntity("p", "r") { ["A"] = 3 }, merged.ETag, TableUpdateMode.Replace);
        var replaced = (await _table.GetEntityAsync<TableEntity>("p", "r")).Value;

        Assert.Equal((2, 1), (merged.GetInt32("A"), merged.GetInt32("B")));
        Assert.Equal((3, null), (replaced.GetInt32("A"), replaced.GetInt32("B")));
    }

    [FactWhere]
    public async Task UpdateAndDelete_WithAStaleETag_AreRefused()
    {
        var stale = (await _table.AddEntityAsync(Counted("r", 1))).Headers.ETag!.Value;
        await _table.UpsertEntityAsync(Counted("r", 2), TableUpdateMode.Replace);

        var update = await Assert.ThrowsAsync<RequestFailedException>(() => _table.UpdateEntityAsync(Counted("r", 3), stale, TableUpdateMode.Replace));
        var delete = await Assert.ThrowsAsync<RequestFailedException>(() => _table.DeleteEntityAsync("p", "r", stale));

        Assert.Equal((412, "UpdateConditionNotSatisfied"), (update.Status, update.ErrorCode));
        Assert.Equal(412, delete.Status);
        await Assert.ThrowsAsync<ArgumentException>(() => _table.UpdateEntityAsync(Counted("r", 3), default));
    }

    [FactWhere]
    public async Task Upsert_WritesWhetherThereOrNot()
    {
        await _table.UpsertEntityAsync(new TableEntity("p", "r") { ["A"] = 1 });
        await _table.UpsertEntityAsync(new TableEntity("p", "r") { ["B"] = 2 });

        Assert.Equal(1, (await _table.GetEntityAsync<TableEntity>("p", "r")).Value.GetInt32("A"));
    }

    [FactWhere]
    public async Task Query_FiltersSelectsAndPages()
    {
        await _table.SubmitTransactionAsync(Enumerable.Range(0, 12).Select(n => new TableTransactionAction(TableTransactionActionType.Add, Counted($"{n:00}", n))));
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {"p"} and Count ge {3L}");

        var pages = new List<Page<TableEntity>>();
        await foreach (var page in _table.QueryAsync<TableEntity>(filter, 5, ["RowKey"]).AsPages())
        {
            pages.Add(page);
        }

        Assert.Equal([5, 4], pages.Select(page => page.Values.Count));
        Assert.Equal("03", pages[0].Values[0].RowKey);
        Assert.Null(pages[0].Values[0].GetInt64("Count"));

        var rest = await _table.QueryAsync<TableEntity>(filter, 5).AsPages(pages[0].ContinuationToken).FirstAsync();
        Assert.Equal("08", rest.Values[0].RowKey);
        Assert.Equal(9, _table.Query<TableEntity>(filter, 5).Count());
    }

    [FactWhere]
    public async Task Query_ComparesEveryType()
    {
        var at = new DateTimeOffset(2026, 11, 21, 8, 30, 0, TimeSpan.Zero);
        var guid = Guid.NewGuid();
        await _table.AddEntityAsync(new TableEntity("o'brien", "r") { ["N"] = 7L, ["D"] = 4.0, ["T"] = true, ["At"] = at, ["G"] = guid, ["I"] = 3 });

        Assert.Single(_table.Query<TableEntity>(TableClient.CreateQueryFilter(
            $"PartitionKey eq {"o'brien"} and N eq {7L} and D eq {4.0} and T eq {true} and At eq {at} and G eq {guid} and I eq {3}")));
        Assert.Empty(_table.Query<TableEntity>(TableClient.CreateQueryFilter($"At gt {at}")));
    }

    [FactWhere]
    public async Task Transaction_OfEveryAction_IsCarriedOutTogether()
    {
        await _table.AddEntityAsync(new TableEntity("p", "merged") { ["A"] = 1, ["B"] = 1 });
        var replaced = (await _table.AddEntityAsync(new TableEntity("p", "replaced") { ["A"] = 1 })).Headers.ETag!.Value;
        await _table.AddEntityAsync(Counted("deleted", 1));

        var answer = await _table.SubmitTransactionAsync(
        [
            new(TableTransactionActionType.Add, Counted("added", 1)),
            new(TableTransactionActionType.UpdateMerge, new TableEntity("p", "merged") { ["A"] = 2 }),
            new(TableTransactionActionType.UpdateReplace, new TableEntity("p", "replaced") { ["B"] = 2 }, replaced),
            new(TableTransactionActionType.Delete, new TableEntity("p", "deleted")),
            new(TableTransactionActionType.UpsertMerge, Counted("upserted", 1)),
            new(TableTransactionActionType.UpsertReplace, Counted("written", 1)),
        ]);

        Assert.Equal(6, answer.Value.Count);
        Assert.All(answer.Value, part => Assert.Equal(204, part.Status));
        Assert.Equal((await _table.GetEntityAsync<TableEntity>("p", "replaced")).Value.ETag, answer.Value[2].Headers.ETag);
        Assert.Equal(["added", "merged", "replaced", "upserted", "written"], _table.Query<TableEntity>().Select(entity => entity.RowKey));
    }

    [FactWhere]
    public async Task Transaction_OneRefused_NamesItAndStoresNothing()
    {
        await _table.AddEntityAsync(Counted("there", 1));

        var failure = await Assert.ThrowsAsync<TableTransactionFailedException>(() => _table.SubmitTransactionAsync(
        [
            new(TableTransactionActionType.Add, Counted("new", 1)),
            new(TableTransactionActionType.Add, Counted("there", 2)),
        ]));

        Assert.Equal((409, "EntityAlreadyExists", 1), (failure.Status, failure.ErrorCode, failure.FailedTransactionActionIndex));
        Assert.False((await _table.GetEntityIfExistsAsync<TableEntity>("p", "new")).HasValue);
    }

    [FactWhere]
    public async Task WrongKey_IsRefusedWithItsCode()
    {
        var stranger = new TableClient(azurite.Endpoint, _table.Name, new TableSharedKeyCredential(Azurite.Account, Convert.ToBase64String(new byte[64])));

        var failure = await Assert.ThrowsAsync<RequestFailedException>(() => stranger.AddEntityAsync(Counted("r", 1)));

        Assert.Equal((403, "AuthorizationFailure"), (failure.Status, failure.ErrorCode));
    }

    [FactWhere]
    public async Task Synchronous_CallsDoTheSame()
    {
        _table.AddEntity(Counted("r", 1));
        _table.UpdateEntity(Counted("r", 2), ETag.All, TableUpdateMode.Replace);

        Assert.Equal(2, _table.GetEntity<TableEntity>("p", "r").Value.GetInt64("Count"));
        _table.DeleteEntity("p", "r");
        Assert.False(_table.GetEntityIfExists<TableEntity>("p", "r").HasValue);
        await Assert.ThrowsAsync<InvalidOperationException>(() => _table.SubmitTransactionAsync([]));
    }

    [FactWhere]
    public async Task SharedAccessSignature_OpensTheTable()
    {
        var signature = AccountSas.Sign(Azurite.Account, Azurite.Key, DateTimeOffset.UtcNow.AddMinutes(5));
        var byCredential = new TableClient(new Uri($"{azurite.Endpoint}/{_table.Name}"), new AzureSasCredential(signature));
        var byConnectionString = new TableServiceClient($"TableEndpoint={azurite.Endpoint};SharedAccessSignature={signature}").GetTableClient(_table.Name);

        await byCredential.AddEntityAsync(Counted("r", 1));

        Assert.Equal(1, (await byConnectionString.GetEntityAsync<TableEntity>("p", "r")).Value.GetInt64("Count"));
    }

    private static TableEntity Counted(string row, long count) => new("p", row) { ["Count"] = count };

    private enum Mood
    {
        Low,
        Bright,
    }

    private sealed class Walk : ITableEntity
    {
        public string PartitionKey { get; set; } = "";

        public string RowKey { get; set; } = "";

        public DateTimeOffset? Timestamp { get; set; }

        public ETag ETag { get; set; }

        public int Minutes { get; set; }

        public long? Steps { get; set; }

        public DateTime At { get; set; }

        public Mood Mood { get; set; }

        [System.Runtime.Serialization.IgnoreDataMember]
        public string? Secret { get; set; }
    }
}
