using BackBot.Storage;
using BackBot.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace BackBot.Tests.Storage;

public sealed class SqliteFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Rows_AreThereAfterTheStoreWasClosedAndOpened()
    {
        var path = _folder.File("backbot.db");
        await using (var first = await Open(path))
        {
            await Insert(first, "state");
        }

        await using var second = await Open(path);
        Assert.NotNull(await second.GetAsync(RowTable.People, "person", "state", CancellationToken.None));
    }

    [Fact]
    public async Task TwoStoresOnOneFile_SeeEachOthersRowsAndConflicts()
    {
        await using var one = await Open(_folder.File("backbot.db"));
        await using var other = await Open(_folder.File("backbot.db"));

        var results = await Task.WhenAll(Enumerable.Range(0, 40).Select(n => Insert(n % 2 == 0 ? one : other, $"row-{n / 2}")));

        Assert.Equal(20, results.OfType<TransactResult.Committed>().Count());
        Assert.Equal(20, (await one.QueryAsync(RowTable.People, "person", [KeyRange.StartingWith("row-")], 100, CancellationToken.None)).Count);
    }

    [Fact]
    public async Task DeletedPerson_LeavesNoWordInTheFiles()
    {
        await using var store = await Open(_folder.File("backbot.db"));
        for (var n = 0; n < 20; n++)
        {
            await store.TransactAsync(
                RowTable.People, "person", [new RowOperation.Upsert(new Row($"checkin-{n}", new Dictionary<string, object> { ["Note"] = "told-in-confidence" }))], CancellationToken.None);
        }

        Assert.True(Holds("told-in-confidence"));
        await store.DeletePartitionAsync(RowTable.People, "person", CancellationToken.None);

        Assert.False(Holds("told-in-confidence"));

        bool Holds(string words) => Directory.GetFiles(_folder.Path).Any(file =>
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(stream, System.Text.Encoding.Latin1);
            return reader.ReadToEnd().Contains(words, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task FolderIsAFile_SaysWhichSettingToChange()
    {
        await File.WriteAllTextAsync(_folder.File("file"), "in the way");

        Assert.Contains("Storage:Path", await Refusal(_folder.File("file/backbot.db")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task FolderThatNobodyMayWriteTo_SaysWhichSettingToChange()
    {
        // Root may write to a folder of mode 0555, so the test takes a file system that is read-only by nature where there is one.
        var path = OperatingSystem.IsLinux() ? "/sys/backbot.db" : _folder.File("missing.db") + Path.DirectorySeparatorChar;

        Assert.Contains("Storage:Path", await Refusal(path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task FileIsNoDatabase_SaysSoAndLeavesItAlone()
    {
        var text = string.Concat(Enumerable.Repeat("these are my notes\n", 400));
        await File.WriteAllTextAsync(_folder.File("notes.txt"), text);

        Assert.Contains("not a database", await Refusal(_folder.File("notes.txt")), StringComparison.Ordinal);
        Assert.Equal(text, await File.ReadAllTextAsync(_folder.File("notes.txt")));
    }

    [Fact]
    public async Task FileOfAnotherProgram_IsLeftAlone()
    {
        Sql(_folder.File("other.db"), "CREATE TABLE Songs (Name TEXT)");

        Assert.Contains("another program", await Refusal(_folder.File("other.db")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task FileOfANewerVersion_IsLeftAlone()
    {
        await (await Open(_folder.File("backbot.db"))).DisposeAsync();
        Sql(_folder.File("backbot.db"), "PRAGMA user_version = 2");

        Assert.Contains("newer BackBot", await Refusal(_folder.File("backbot.db")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WriteFails_KeepsWhatWasThere_AndGoesOnWhenItCan()
    {
        await using var store = await Open(_folder.File("backbot.db"));
        await Insert(store, "state");
        Sql(_folder.File("backbot.db"), "CREATE TRIGGER Full BEFORE INSERT ON People BEGIN SELECT RAISE(ABORT, 'full'); END");

        await Assert.ThrowsAsync<StorageUnavailableException>(() => Insert(store, "checkin-1"));
        Assert.NotNull(await store.GetAsync(RowTable.People, "person", "state", CancellationToken.None));

        Sql(_folder.File("backbot.db"), "DROP TRIGGER Full");
        Assert.IsType<TransactResult.Committed>(await Insert(store, "checkin-1"));
    }

    [Theory]
    [InlineData(5, "another process")]
    [InlineData(8, "read-only")]
    [InlineData(11, "damaged")]
    [InlineData(13, "full")]
    [InlineData(14, "Storage:Path")]
    [InlineData(26, "not a database")]
    [InlineData(21, "SQLite 21")]
    public void Failure_IsToldInWordsThatHelp(int code, string words) =>
        Assert.Contains(words, SqliteFailure.Explain(new SqliteException("original", code), "/data/backbot.db").Message, StringComparison.Ordinal);

    [Fact]
    public async Task BeforeItIsOpened_IsUnavailable()
    {
        await using var store = new SqliteRowStore(_folder.File("backbot.db"), 786_432);

        await Assert.ThrowsAsync<StorageUnavailableException>(() => store.GetAsync(RowTable.People, "p", "k", CancellationToken.None));
        await Assert.ThrowsAsync<StorageUnavailableException>(() => Insert(store, "state"));
    }

    private static async Task<SqliteRowStore> Open(string path)
    {
        var store = new SqliteRowStore(path, 786_432);
        await store.InitialiseAsync(CancellationToken.None);
        return store;
    }

    private static Task<TransactResult> Insert(IRowStore store, string key) =>
        store.TransactAsync(RowTable.People, "person", [new RowOperation.Insert(new Row(key, new Dictionary<string, object> { ["Count"] = 1L }))], CancellationToken.None);

    private static async Task<string> Refusal(string path) => (await Assert.ThrowsAsync<StorageUnavailableException>(() => Open(path))).Message;

    private static void Sql(string path, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        SqliteFile.Run(connection, sql);
    }
}
