using BackBot.Storage;
using BackBot.Tests.Machine;

namespace BackBot.Tests.Storage;

public abstract partial class RowStoreContract
{
    [FactWhere]
    public async Task Get_NothingThere_IsNull()
    {
        Assert.Null(await Get("state"));
        Assert.Empty(await Keys(10, Everything));
    }

    [FactWhere]
    public async Task Query_SeveralRanges_GivesTheirRowsInKeyOrder()
    {
        await Transact([.. new[] { "state", "seen-b", "seen-a", "checkin-2026-11-20", "checkin-2026-11-21", "outbox-1-0", "prompt-2026-11-21" }
            .Select(key => new RowOperation.Insert(Counted(key, 1)))]);

        var keys = await Keys(10, KeyRange.Only("state"), KeyRange.StartingWith("checkin-"), KeyRange.Only("seen-a"), KeyRange.Only("seen-z"));

        Assert.Equal(["checkin-2026-11-20", "checkin-2026-11-21", "seen-a", "state"], keys);
    }

    [FactWhere]
    public async Task Query_RangesOverlap_GivesEachRowOnce()
    {
        await Transact([.. new[] { "a", "b", "c", "d" }.Select(key => new RowOperation.Insert(Counted(key, 1)))]);

        Assert.Equal(["a", "b", "c"], await Keys(10, new KeyRange("b", "d"), new KeyRange("a", "c"), KeyRange.Only("b")));
        Assert.Empty(await Keys(10, new KeyRange("c", "c"), new KeyRange("d", "a")));
        Assert.Empty(await Keys(10));
    }

    [FactWhere]
    public async Task Query_Limit_GivesTheFirstRowsOfAllRanges()
    {
        await Transact([.. Enumerable.Range(0, 50).Select(n => new RowOperation.Insert(Counted($"row-{n:00}", n)))]);

        Assert.Equal(["row-05", "row-06"], await Keys(2, new KeyRange("row-05", "row-10"), new KeyRange("row-20", "row-30")));
        Assert.Equal(7, (await Keys(7, new KeyRange("row-05", "row-10"), new KeyRange("row-20", "row-30"))).Length);
        Assert.Equal(15, (await Keys(100, new KeyRange("row-05", "row-10"), new KeyRange("row-20", "row-30"))).Length);
    }

    [FactWhere]
    public async Task Query_BoundsAreFromInclusiveToExclusive()
    {
        await Transact([.. new[] { "a", "a\0", "aa", "b" }.Select(key => new RowOperation.Insert(Counted(key, 1)))]);

        Assert.Equal(["a"], await Keys(10, KeyRange.Only("a")));
        Assert.Equal(["a", "a\0", "aa"], await Keys(10, new KeyRange("a", "b")));
    }

    [FactWhere]
    public async Task Query_KeyOrderIsOrdinal()
    {
        string[] keys = ["", "\0", " ", "!", "#", "-", ".", "/", "0", "9", ":", "?", "@", "A", "Z", "[", "\\", "_", "`", "a", "a\0", "a!", "a/", "aa", "z", "{", "|", "~", "é", "\ud83d\ude00", "\ue000", "\ufffe"];
        await Transact([.. keys.AsEnumerable().Reverse().Select(key => new RowOperation.Insert(Counted(key, 1)))]);

        Assert.Equal(keys.Order(StringComparer.Ordinal), await Keys(100, Everything));
        Assert.Equal(keys.Where(key => string.CompareOrdinal(key, "/") >= 0 && string.CompareOrdinal(key, "a/") < 0).Order(StringComparer.Ordinal), await Keys(100, new KeyRange("/", "a/")));
    }

    [FactWhere]
    public async Task Query_LongKeys_ComeInOrderToo()
    {
        var keys = Enumerable.Range(0, 30).Select(n => $"{new string('/', 450)}{n * 7 % 30:00}").ToArray();
        await Transact([.. keys.Select(key => new RowOperation.Insert(Counted(key, 1)))]);
        await Insert(Counted("0 after them", 1));

        Assert.Equal(keys.Order(StringComparer.Ordinal).Append("0 after them"), await Keys(100, Everything));
        Assert.Equal(keys.Order(StringComparer.Ordinal).Take(5), await Keys(5, Everything));
        Assert.Equal(keys.Order(StringComparer.Ordinal).Skip(10).Take(5), await Keys(5, new KeyRange(new string('/', 450) + "10", "~")));
        Assert.Equal([new string('/', 450) + "29", "0 after them"], await Keys(100, new KeyRange(new string('/', 450) + "29", "~")));
    }

    [FactWhere]
    public async Task Query_MoreRowsThanOnePage_GivesThemAll()
    {
        for (var first = 0; first < 1_200; first += 100)
        {
            await Transact([.. Enumerable.Range(first, 100).Select(n => new RowOperation.Insert(Counted($"row-{n:0000}", n)))]);
        }

        var rows = await Store.QueryAsync(Table, _partition, [Everything], 5_000, Never);

        Assert.Equal(Enumerable.Range(0, 1_200).Select(n => (long)n), rows.Select(CountOf));
        Assert.Equal(1_100, (await Keys(1_100, Everything)).Length);
    }

    [FactWhere]
    public async Task Tables_AreApart()
    {
        foreach (var table in Enum.GetValues<RowTable>())
        {
            await Store.TransactAsync(table, _partition, [new RowOperation.Insert(Counted("state", (long)table))], Never);
        }

        foreach (var table in Enum.GetValues<RowTable>())
        {
            Assert.Equal((long)table, CountOf((await Store.GetAsync(table, _partition, "state", Never))!));
        }

        await Store.DeletePartitionAsync(RowTable.Due, _partition, Never);
        Assert.NotNull(await Store.GetAsync(RowTable.People, _partition, "state", Never));
    }

    [FactWhere]
    public async Task DeletePartition_RemovesEveryRow_AndMayBeRepeated()
    {
        for (var first = 0; first < 250; first += 50)
        {
            await Transact([.. Enumerable.Range(first, 50).Select(n => new RowOperation.Insert(Counted($"row-{n}/", n)))]);
        }

        await Store.DeletePartitionAsync(Table, _partition, Never);
        Assert.Empty(await Keys(1, Everything));

        await Store.DeletePartitionAsync(Table, _partition, Never);
    }

    [FactWhere]
    public async Task DeletePartition_WhileOthersWrite_LeavesNoneOfTheRowsThatWereThere()
    {
        await Transact([.. Enumerable.Range(0, 100).Select(n => new RowOperation.Insert(Counted($"old-{n:00}", n)))]);

        var writing = Task.WhenAll(Enumerable.Range(0, 20).Select(n => Transact(new RowOperation.Upsert(Counted($"new-{n:00}", n)), new RowOperation.Delete($"old-{n:00}"))));
        await Store.DeletePartitionAsync(Table, _partition, Never);
        Assert.All(await writing, result => Assert.IsType<TransactResult.Committed>(result));

        Assert.Empty(await Keys(1, KeyRange.StartingWith("old-")));
    }

    [FactWhere]
    public async Task DeletePartition_RacingAReplace_TheReplaceCannotBringTheRowBack()
    {
        var version = await Insert(Counted("state", 1));
        await Store.DeletePartitionAsync(Table, _partition, Never);

        AssertConflict("state", await Transact(new RowOperation.Insert(Counted("seen-1", 1)), new RowOperation.Replace(Counted("state", 2), version)));

        Assert.Empty(await Keys(1, Everything));
    }

    [FactWhere]
    public async Task Scan_GivesEveryRowOfARangeWithItsPartition()
    {
        string[] partitions = [_partition + "/a", _partition + "b", _partition + "😀"];
        foreach (var partition in partitions)
        {
            await Store.TransactAsync(
                Table,
                partition,
                [new RowOperation.Insert(Counted("outbox-1", 1)), new RowOperation.Insert(Counted("outbox-2", 2)), new RowOperation.Insert(Counted("state", 3))],
                Never);
        }

        var outbox = await Scanned(KeyRange.StartingWith("outbox-"));
        var all = await Scanned(null);

        Assert.Equal(partitions.SelectMany(partition => new[] { (partition, "outbox-1"), (partition, "outbox-2") }), outbox);
        Assert.Equal(9, all.Length);
        Assert.All(partitions, partition => Assert.Contains((partition, "state"), all));
    }

    [FactWhere]
    public async Task Scan_MoreRowsThanOnePage_GivesEachOnce()
    {
        for (var partition = 0; partition < 12; partition++)
        {
            await Store.TransactAsync(
                Table, $"{_partition}{partition:00}", [.. Enumerable.Range(0, 100).Select(n => new RowOperation.Insert(Counted($"row/{n}", n)))], Never);
        }

        var rows = await Scanned(null);

        Assert.Equal(1_200, rows.Length);
        Assert.Equal(1_200, rows.Distinct().Count());
    }

    private async Task<(string Partition, string Key)[]> Scanned(KeyRange? range)
    {
        var found = new List<(string, string)>();
        await foreach (var (partition, row) in Store.ScanAsync(Table, range, Never))
        {
            if (partition.StartsWith(_partition, StringComparison.Ordinal))
            {
                found.Add((partition, row.Key));
            }
        }

        return [.. found];
    }

    private async Task<string[]> PartitionsScanned() => [.. (await Scanned(null)).Select(found => found.Partition)];
}
