using System.CommandLine;
using BackBot.Commands;
using BackBot.Storage;
using BackBot.Storage.Sqlite;
using BackBot.Tests.Compat.Tables;
using BackBot.Tests.Machine;

namespace BackBot.Tests.Storage;

[Needs("node", "npm")]
[Collection(AzuriteTests.Name)]
public sealed class StorageCommandTests(Azurite azurite) : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _prefix = $"Copy{Guid.NewGuid():N}"[..12];

    private string Tables => $"tables:{azurite.ConnectionString}";

    public void Dispose() => _folder.Dispose();

    [FactWhere]
    public async Task Copy_ToTablesAndBack_BringsEveryRow()
    {
        await Fill(_folder.File("one.db"), people: 3, rows: 120);

        var there = await Run("copy", "--from", Sqlite("one.db"), "--to", Tables);
        var back = await Run("copy", "--from", Tables, "--to", Sqlite("two.db"));

        Assert.Equal((0, ""), (there.Code, there.Errors));
        Assert.Contains("""{"table":"People","rows":363,"written":363,"rowsInTarget":363,"equal":true}""", there.Output, StringComparison.Ordinal);
        Assert.Contains("""{"table":"Due","rows":1,"written":1,"rowsInTarget":1,"equal":true}""", there.Output, StringComparison.Ordinal);
        Assert.Contains("""{"table":"People","rows":363,"written":363,"rowsInTarget":363,"equal":true}""", back.Output, StringComparison.Ordinal);
        Assert.Equal(await Dump(_folder.File("one.db")), await Dump(_folder.File("two.db")));
    }

    [FactWhere]
    public async Task Copy_StartedAgain_WritesOnlyWhatIsMissingOrDiffers()
    {
        await Fill(_folder.File("one.db"), people: 2, rows: 10);
        await Run("copy", "--from", Sqlite("one.db"), "--to", Sqlite("two.db"));
        await Change(_folder.File("two.db"), "person/1", new RowOperation.Delete("row-3"), new RowOperation.Upsert(Counted("state", 99)));

        var again = await Run("copy", "--from", Sqlite("one.db"), "--to", Sqlite("two.db"));

        Assert.Contains("""{"table":"People","rows":22,"written":2,"rowsInTarget":22,"equal":true}""", again.Output, StringComparison.Ordinal);
    }

    [FactWhere]
    public async Task Copy_IntoAStoreWithOtherRows_SaysThatTheyDiffer()
    {
        await Fill(_folder.File("one.db"), people: 1, rows: 1);
        await Fill(_folder.File("two.db"), people: 2, rows: 1);

        var copied = await Run("copy", "--from", Sqlite("one.db"), "--to", Sqlite("two.db"));

        Assert.Equal(1, copied.Code);
        Assert.Contains("differ", copied.Errors, StringComparison.Ordinal);
    }

    [FactWhere]
    public async Task Copy_FromAFileThatIsNotThere_DoesNotMakeOne()
    {
        var copied = await Run("copy", "--from", Sqlite("missing.db"), "--to", Sqlite("two.db"));

        Assert.Equal(1, copied.Code);
        Assert.Contains("missing.db", copied.Errors, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder.File("missing.db")));
    }

    [TheoryWhere]
    [InlineData("backbot.db")]
    [InlineData("sqlite:")]
    [InlineData("tables:AccountName=acme;AccountKey=secret&")]
    public async Task Address_ThatIsNone_IsRefusedWithoutRepeatingIt(string address)
    {
        var copied = await Run("copy", "--from", address, "--to", Sqlite("two.db"));

        Assert.Equal(1, copied.Code);
        Assert.NotEmpty(copied.Errors);
        Assert.DoesNotContain("secret", copied.Errors, StringComparison.Ordinal);
    }

    [FactWhere]
    public async Task Measure_PrintsEachOperation_AndLeavesNothingBehind()
    {
        var measured = await Run("measure", "--store", Sqlite("one.db"), "--seconds", "0", "--parallel", "1");

        Assert.Equal((0, ""), (measured.Code, measured.Errors));
        Assert.Empty(await Dump(_folder.File("one.db")));
    }

    private string Sqlite(string name) => $"sqlite:{_folder.File(name)}";

    private async Task<(int Code, string Output, string Errors)> Run(string verb, params string[] arguments)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var code = await StorageCommand.Create().Parse([verb, .. arguments, "--table-name-prefix", _prefix])
            .InvokeAsync(new InvocationConfiguration { Output = output, Error = errors, EnableDefaultExceptionHandler = false });
        return (code, output.ToString(), errors.ToString());
    }

    private static async Task Fill(string path, int people, int rows)
    {
        await using var store = await Open(path);
        for (var person = 0; person < people; person++)
        {
            await Transact(store, $"person/{person}", [new RowOperation.Upsert(new Row("state", new Dictionary<string, object> { ["Document"] = new string('d', 100_000), ["At"] = DateTimeOffset.UnixEpoch, ["Pain"] = 4.0 }))]);
            foreach (var batch in Enumerable.Range(0, rows).Chunk(100))
            {
                await Transact(store, $"person/{person}", [.. batch.Select(n => new RowOperation.Upsert(Counted($"row-{n}", n)))]);
            }
        }

        await store.TransactAsync(RowTable.Due, "2026-11-21T08:00", [new RowOperation.Upsert(Counted("person/0", 1))], CancellationToken.None);
    }

    private static async Task Change(string path, string partition, params RowOperation[] operations)
    {
        await using var store = await Open(path);
        await Transact(store, partition, operations);
    }

    private static Task<TransactResult> Transact(SqliteRowStore store, string partition, RowOperation[] operations) =>
        store.TransactAsync(RowTable.People, partition, operations, CancellationToken.None);

    private static async Task<SqliteRowStore> Open(string path)
    {
        var store = new SqliteRowStore(path, 786_432);
        await store.InitialiseAsync(CancellationToken.None);
        return store;
    }

    private static async Task<List<string>> Dump(string path)
    {
        await using var store = await Open(path);
        var rows = new List<string>();
        await foreach (var (partition, row) in store.ScanAsync(RowTable.People, null, CancellationToken.None))
        {
            rows.Add($"{partition} {row.Key} {StoredColumns.Write(new SortedDictionary<string, object>(row.Columns.ToDictionary()))}");
        }

        return rows;
    }

    private static Row Counted(string key, long count) => new(key, new Dictionary<string, object> { ["Count"] = count });
}
