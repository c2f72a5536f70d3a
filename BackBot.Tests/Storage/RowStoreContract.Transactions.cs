using BackBot.Storage;
using BackBot.Tests.Machine;

namespace BackBot.Tests.Storage;

public abstract partial class RowStoreContract
{
    [FactWhere]
    public async Task Insert_KeyIsThere_ConflictsAndLeavesTheRow()
    {
        await Insert(Counted("state", 1));

        AssertConflict("state", await Transact(new RowOperation.Insert(Counted("state", 2))));

        Assert.Equal(1, CountOf((await Get("state"))!));
    }

    [FactWhere]
    public async Task Insert_AtTheSameInstant_OneWins()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(n => Transact(new RowOperation.Insert(Counted("state", n)))));

        Assert.Single(results.OfType<TransactResult.Committed>());
        Assert.Equal(7, results.OfType<TransactResult.Conflict>().Count());
    }

    [FactWhere]
    public async Task Replace_VersionIsCurrent_ReplacesAllColumns()
    {
        var version = await Insert(NewRow("state", ("Count", 1L), ("Gone", "soon")));

        var committed = Assert.IsType<TransactResult.Committed>(await Transact(new RowOperation.Replace(Counted("state", 2), version)));

        var row = (await Get("state"))!;
        Assert.Equal(2, CountOf(row));
        Assert.Equal(["Count"], row.Columns.Keys);
        Assert.NotEqual(version, row.Version);
        Assert.Equal(committed.Versions["state"], row.Version);
    }

    [FactWhere]
    public async Task Replace_VersionIsStale_ConflictsAndLeavesTheRow()
    {
        var stale = await Insert(Counted("state", 1));
        await Transact(new RowOperation.Replace(Counted("state", 2), stale));

        AssertConflict("state", await Transact(new RowOperation.Replace(Counted("state", 3), stale)));

        Assert.Equal(2, CountOf((await Get("state"))!));
    }

    [FactWhere]
    public async Task Replace_RowIsGone_ConflictsAndDoesNotBringItBack()
    {
        var version = await Insert(Counted("state", 1));
        await Transact(new RowOperation.Delete("state"));

        AssertConflict("state", await Transact(new RowOperation.Replace(Counted("state", 2), version)));

        Assert.Null(await Get("state"));
    }

    [FactWhere]
    public async Task Replace_RowWasDeletedAndAddedAgain_Conflicts()
    {
        var version = await Insert(Counted("state", 1));
        await Transact(new RowOperation.Delete("state"));
        await Insert(Counted("state", 1));

        AssertConflict("state", await Transact(new RowOperation.Replace(Counted("state", 2), version)));
    }

    [FactWhere]
    public async Task Delete_VersionIsStale_ConflictsAndLeavesTheRow()
    {
        var stale = await Insert(Counted("state", 1));
        var current = Assert.IsType<TransactResult.Committed>(await Transact(new RowOperation.Replace(Counted("state", 2), stale))).Versions["state"];

        AssertConflict("state", await Transact(new RowOperation.Delete("state", stale)));
        Assert.NotNull(await Get("state"));

        Assert.IsType<TransactResult.Committed>(await Transact(new RowOperation.Delete("state", current)));
        Assert.Null(await Get("state"));
    }

    [FactWhere]
    public async Task Delete_WithVersionOfARowThatIsGone_Conflicts()
    {
        var version = await Insert(Counted("state", 1));
        await Transact(new RowOperation.Delete("state"));

        AssertConflict("state", await Transact(new RowOperation.Delete("state", version)));
    }

    [FactWhere]
    public async Task Delete_RowsAreGoneAlready_TheRestIsStored()
    {
        var result = await Transact(
            new RowOperation.Delete("outbox-1"), new RowOperation.Insert(Counted("state", 1)), new RowOperation.Delete("outbox-2"));

        Assert.IsType<TransactResult.Committed>(result);
        Assert.NotNull(await Get("state"));
        Assert.IsType<TransactResult.Committed>(await Transact(new RowOperation.Delete("outbox-1")));
    }

    [FactWhere]
    public async Task Upsert_WritesWhateverIsThere()
    {
        await Transact(new RowOperation.Upsert(NewRow("checkin-2026-11-21", ("Pain", 4.5), ("Note", "stiff"))));
        await Transact(new RowOperation.Upsert(NewRow("checkin-2026-11-21", ("Pain", 3.0))));

        var row = (await Get("checkin-2026-11-21"))!;
        Assert.Equal(3.0, row.Columns["Pain"]);
        Assert.Equal(["Pain"], row.Columns.Keys);
    }

    [FactWhere]
    public async Task Transaction_OneConflicts_NothingIsStored()
    {
        var version = await Insert(Counted("state", 1));
        await Insert(Counted("seen-a", 1));
        await Insert(Counted("outbox-old", 1));

        var result = await Transact(
            new RowOperation.Replace(Counted("state", 2), version),
            new RowOperation.Insert(Counted("outbox-1", 1)),
            new RowOperation.Upsert(Counted("checkin-1", 1)),
            new RowOperation.Delete("outbox-old"),
            new RowOperation.Insert(Counted("seen-a", 2)));

        AssertConflict("seen-a", result);
        Assert.Equal(["outbox-old", "seen-a", "state"], await Keys(10, Everything));
        Assert.Equal(version, (await Get("state"))!.Version);
    }

    [FactWhere]
    public async Task Transaction_HundredOperations_AreStoredTogether()
    {
        var operations = Enumerable.Range(0, 100).Select(n => (RowOperation)new RowOperation.Insert(Counted($"row-{n:000}", n))).ToArray();

        var committed = Assert.IsType<TransactResult.Committed>(await Transact(operations));

        Assert.Equal(100, committed.Versions.Count);
        Assert.Equal(100, (await Keys(1000, Everything)).Length);
    }

    [TheoryWhere]
    [InlineData(0)]
    [InlineData(101)]
    public async Task Transaction_NoneOrTooManyOperations_IsRefused(int count)
    {
        var operations = Enumerable.Range(0, count).Select(n => (RowOperation)new RowOperation.Insert(Counted($"row-{n}", n))).ToArray();

        await Assert.ThrowsAsync<ArgumentException>(() => Transact(operations));
    }

    [FactWhere]
    public async Task Transaction_SameKeyTwice_IsRefused()
    {
        await Assert.ThrowsAsync<ArgumentException>(
            () => Transact(new RowOperation.Insert(Counted("state", 1)), new RowOperation.Delete("state")));

        Assert.Null(await Get("state"));
    }

    [FactWhere]
    public async Task Counters_FromTwentyAtOnce_LoseNoUpdate()
    {
        await Insert(Counted("state", 0));

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => AddOne()));

        Assert.Equal(20, CountOf((await Get("state"))!));

        async Task AddOne()
        {
            while (true)
            {
                var row = (await Get("state"))!;
                if (await Transact(new RowOperation.Replace(Counted("state", CountOf(row) + 1), row.Version!)) is TransactResult.Committed)
                {
                    return;
                }
            }
        }
    }

    [FactWhere]
    public async Task Cancelled_BeforeItBegins_WritesNothing()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Store.TransactAsync(Table, _partition, [new RowOperation.Insert(Counted("state", 1))], cancelled.Token));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Store.GetAsync(Table, _partition, "state", cancelled.Token));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Store.QueryAsync(Table, _partition, [Everything], 1, cancelled.Token));

        Assert.Null(await Get("state"));
    }
}
