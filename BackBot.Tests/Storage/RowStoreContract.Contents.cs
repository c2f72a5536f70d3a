using BackBot.Storage;
using BackBot.Tests.Machine;

namespace BackBot.Tests.Storage;

public abstract partial class RowStoreContract
{
    public static TheoryData<string> AwkwardKeys => new(
        "seen-19:meeting_abc@thread.v2/1700000000000;messageid=1",
        @"back\slash",
        "a#b?c%d&e+f=g",
        "percent %2F and %5C",
        "o'brien \"quoted\" ``ticks``",
        "[brackets] {braces} <angles> ~tilde ^caret | bar",
        "tab\tnewline\nnull\0bell\a delete\u007f next\u0085line",
        "😀 Rückenschmerzen 背中 \uffff \ue000",
        "half a pair \ud83d!",
        " blank at both ends ",
        ".",
        "..",
        "-",
        new string('k', 450),
        new string('/', 450),
        string.Concat(Enumerable.Repeat("😀", 250)));

    public static TheoryData<object> ExactValues => new(
        "",
        " ",
        "line\r\nbreak\ttab \0 null \u001f \u007f \u0085 \u2028 \ufffe \uffff",
        "<script>&amp;'\"`\\ {} [] 😀 ß 背",
        0L,
        -1L,
        42L,
        long.MaxValue,
        long.MinValue,
        9_007_199_254_740_993L,
        0.0,
        5.0,
        4.5,
        0.1,
        -1e-7,
        double.MaxValue,
        double.MinValue,
        double.Epsilon,
        true,
        false,
        new DateTimeOffset(2026, 11, 21, 8, 30, 0, TimeSpan.Zero),
        new DateTimeOffset(2026, 11, 21, 8, 30, 0, TimeSpan.Zero).AddTicks(1_234_567),
        new DateTimeOffset(1601, 1, 1, 0, 0, 0, TimeSpan.Zero),
        DateTimeOffset.MaxValue);

    [TheoryWhere]
    [MemberData(nameof(AwkwardKeys))]
    public async Task Key_OfAnyContent_IsStoredFoundAndDeleted(string key)
    {
        var version = await Insert(Counted(key, 1));
        await Insert(Counted(key + "x", 2));

        Assert.Equal(key, (await Get(key))!.Key);
        Assert.Equal([key], await Keys(10, KeyRange.Only(key)));
        Assert.Equal([key, key + "x"], await Keys(10, KeyRange.StartingWith(key)));
        AssertConflict(key, await Transact(new RowOperation.Insert(Counted(key, 3))));
        Assert.IsType<TransactResult.Committed>(await Transact(new RowOperation.Replace(Counted(key, 4), version)));
        Assert.IsType<TransactResult.Committed>(await Transact(new RowOperation.Delete(key)));
        Assert.Null(await Get(key));
        Assert.NotNull(await Get(key + "x"));
    }

    [TheoryWhere]
    [MemberData(nameof(AwkwardKeys))]
    public async Task Partition_OfAnyContent_IsStoredFoundAndDeleted(string name)
    {
        var partition = _partition + name;
        await Store.TransactAsync(Table, partition, [new RowOperation.Insert(Counted("state", 1))], Never);
        await Store.TransactAsync(Table, partition + "x", [new RowOperation.Insert(Counted("state", 2))], Never);

        Assert.Equal(1, CountOf((await Store.GetAsync(Table, partition, "state", Never))!));
        Assert.Single(await Store.QueryAsync(Table, partition, [Everything], 10, Never));
        Assert.Contains(partition, await PartitionsScanned());

        await Store.DeletePartitionAsync(Table, partition, Never);
        Assert.Null(await Store.GetAsync(Table, partition, "state", Never));
        Assert.NotNull(await Store.GetAsync(Table, partition + "x", "state", Never));
    }

    [FactWhere]
    public async Task Keys_ThatDifferInCaseOrInOneCharacter_DoNotCollide()
    {
        string[] keys = ["state", "State", "STATE", "state ", "sta.te", "sta.002Ete", "sta/te", "sta\\te", "sta!te", "é", "e\u0301", "ı", "i", "İ", "I", new string('k', 600) + "a", new string('k', 600) + "b"];
        Assert.IsType<TransactResult.Committed>(await Transact([.. keys.Select((key, n) => new RowOperation.Insert(Counted(key, n)))]));

        foreach (var (key, n) in keys.Select((key, n) => (key, n)))
        {
            Assert.Equal(n, CountOf((await Get(key))!));
        }
    }

    [TheoryWhere]
    [MemberData(nameof(ExactValues))]
    public async Task Value_ComesBackExactly(object value)
    {
        await Insert(NewRow("state", ("Value", value)));

        var stored = (await Get("state"))!.Columns["Value"];

        Assert.IsType(value.GetType(), stored);
        Assert.Equal(value, stored);
    }

    [FactWhere]
    public async Task Instant_InAnotherZone_ComesBackInUtc()
    {
        await Insert(NewRow("state", ("At", new DateTimeOffset(2026, 11, 21, 9, 30, 0, TimeSpan.FromHours(1)))));

        var stored = (DateTimeOffset)(await Get("state"))!.Columns["At"];

        Assert.Equal(new DateTimeOffset(2026, 11, 21, 8, 30, 0, TimeSpan.Zero), stored);
        Assert.Equal(TimeSpan.Zero, stored.Offset);
    }

    [FactWhere]
    public async Task Text_WithHalfACharacter_ComesBackWithTheReplacementMark()
    {
        await Insert(NewRow("state", ("Note", "half \ud83d of it")));

        Assert.Equal("half \ufffd of it", (await Get("state"))!.Columns["Note"]);
    }

    [TheoryWhere]
    [InlineData(31_999)]
    [InlineData(32_768)]
    [InlineData(65_536)]
    [InlineData(300_000)]
    public async Task LongText_ComesBackExactly(int length)
    {
        var text = string.Create(length, 0, (units, _) =>
        {
            for (var at = 0; at < units.Length; at++)
            {
                units[at] = "é\"\\x\n背"[at % 6];
            }
        });
        await Insert(NewRow("state", ("Document", text), ("Count", 7L)));

        var row = (await Get("state"))!;
        Assert.Equal(text, row.Columns["Document"]);
        Assert.Equal(["Count", "Document"], row.Columns.Keys.Order());

        await Transact(new RowOperation.Replace(NewRow("state", ("Document", "short")), row.Version!));
        Assert.Equal("short", (await Get("state"))!.Columns["Document"]);
    }

    [TheoryWhere]
    [InlineData(0)]
    [InlineData(1)]
    public async Task LongText_OfCharactersInTwoUnits_IsNotSplitWithinOne(int before)
    {
        var text = new string('a', before) + string.Concat(Enumerable.Repeat("😀", 50_000));
        await Insert(NewRow("state", ("Document", text)));

        Assert.Equal(text, (await Get("state"))!.Columns["Document"]);
    }

    [FactWhere]
    public async Task Row_AboveTheCap_IsRefusedWithItsSizeAndTheCap()
    {
        var refusal = await Assert.ThrowsAsync<RowTooLargeException>(() => Insert(NewRow("state", ("Document", new string('x', 600_000)))));

        Assert.Contains("Storage:MaximumStateBytes", refusal.Message, StringComparison.Ordinal);
        Assert.Null(await Get("state"));
    }

    [FactWhere]
    public async Task Transaction_OfManyLargeRows_IsStoredOrRefusedWhole()
    {
        static RowOperation Large(int n) => new RowOperation.Insert(NewRow($"row-{n}", ("Document", new string('x', 300_000))));

        Assert.IsType<TransactResult.Committed>(await Transact([.. Enumerable.Range(0, 5).Select(Large)]));
        await Assert.ThrowsAsync<RowTooLargeException>(() => Transact([.. Enumerable.Range(10, 7).Select(Large)]));

        Assert.Equal(5, (await Keys(100, Everything)).Length);
    }

    [TheoryWhere]
    [InlineData("")]
    [InlineData("Two words")]
    [InlineData("odata.type")]
    [InlineData("Naïve")]
    [InlineData("1st")]
    [InlineData("PartitionKey")]
    [InlineData("Timestamp")]
    public async Task ColumnName_ThatATableWouldNotTake_IsRefused(string name)
    {
        await Assert.ThrowsAsync<ArgumentException>(() => Insert(NewRow("state", (name, 1L))));
    }

    [FactWhere]
    public async Task ColumnType_ThatATableWouldNotKeep_IsRefused()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => Insert(NewRow("state", ("Count", 1))));
        await Assert.ThrowsAsync<ArgumentException>(() => Insert(NewRow("state", ("At", DateTimeOffset.MinValue))));
        await Assert.ThrowsAsync<ArgumentException>(() => Insert(NewRow("state", ("Pain", double.NaN))));
    }

    [FactWhere]
    public async Task Row_WithoutColumns_IsARow()
    {
        await Insert(NewRow("seen-1"));

        Assert.Empty((await Get("seen-1"))!.Columns);
    }
}
