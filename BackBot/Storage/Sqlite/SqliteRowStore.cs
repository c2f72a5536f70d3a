using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;

namespace BackBot.Storage.Sqlite;

/// <summary>Rows in one SQLite file: for a service on one machine, with nothing to install.</summary>
/// <param name="path">The file; folder and file are created by <see cref="InitialiseAsync"/>.</param>
/// <param name="maximumRowBytes">The cap of one row, counted as <see cref="TransactionRules"/> does.</param>
internal sealed class SqliteRowStore(string path, int maximumRowBytes) : IRowStore, IAsyncDisposable
{
    private const int ScanPage = 500;

    private readonly SqliteFile _file = new(path);
    private readonly ConcurrentBag<SqliteReader> _readers = [];
    private readonly Lock _opening = new();
    private SqliteWriter? _writer;

    public Task InitialiseAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_opening)
        {
            _file.Create();
            _writer ??= new SqliteWriter(_file);
        }

        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<Row>> QueryAsync(RowTable table, string partition, IReadOnlyList<KeyRange> ranges, int limit, CancellationToken cancellationToken)
    {
        var stored = KeyRanges.Merge(ranges.Select(Encode));
        return stored.Count == 0 || limit <= 0
            ? Task.FromResult<IReadOnlyList<Row>>([])
            : ReadAsync(reader => reader.Query(table, StoredKey.Encode(partition), stored, limit), cancellationToken);
    }

    public Task<Row?> GetAsync(RowTable table, string partition, string key, CancellationToken cancellationToken) =>
        ReadAsync(reader => reader.Get(table, StoredKey.Encode(partition), StoredKey.Encode(key)), cancellationToken);

    public Task<TransactResult> TransactAsync(RowTable table, string partition, IReadOnlyList<RowOperation> operations, CancellationToken cancellationToken)
    {
        TransactionRules.Check(operations, maximumRowBytes);
        cancellationToken.ThrowIfCancellationRequested();
        return Writer.WriteAsync(changes => changes.Apply(table, partition, operations), cancellationToken);
    }

    public async Task DeletePartitionAsync(RowTable table, string partition, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        await Writer.WriteAsync(
            changes =>
            {
                changes.DeletePartition(table, partition);
                return new TransactResult.Committed(new Dictionary<string, string>());
            },
            cancellationToken);

        // What was deleted is overwritten in the file by now, but the write-ahead log still holds it: the log goes too.
        await ReadAsync(reader => reader.EmptyLog(), CancellationToken.None);
    }

    public async IAsyncEnumerable<(string Partition, Row Row)> ScanAsync(RowTable table, KeyRange? range, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var stored = range is null ? null : Encode(range);
        var from = (Partition: "", Key: "");
        while (true)
        {
            var page = await ReadAsync(reader => reader.Page(table, stored, from, ScanPage), cancellationToken);
            foreach (var found in page)
            {
                yield return found;
            }

            if (page.Count < ScanPage)
            {
                yield break;
            }

            // A blank sorts before every character of a stored key: this is the first place after the last row.
            from = (StoredKey.Encode(page[^1].Partition), StoredKey.Encode(page[^1].Row.Key) + " ");
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_writer is not null)
        {
            await _writer.DisposeAsync();
        }

        while (_readers.TryTake(out var reader))
        {
            reader.Dispose();
        }
    }

    private SqliteWriter Writer => _writer ?? throw new StorageUnavailableException($"The data file {_file.Path} has not been opened.");

    private static KeyRange Encode(KeyRange range) => new(StoredKey.Encode(range.From), StoredKey.Encode(range.To));

    /// <summary>Reads at once on the caller's thread: a row comes from the page cache in microseconds, less than a change of threads costs.</summary>
    private Task<T> ReadAsync<T>(Func<SqliteReader, T> read, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _ = Writer;
        SqliteReader? reader = null;
        try
        {
            reader = _readers.TryTake(out var free) ? free : new SqliteReader(_file.Connect());
            var result = read(reader);
            _readers.Add(reader);
            return Task.FromResult(result);
        }
        catch (SqliteException failure)
        {
            reader?.Dispose();
            return Task.FromException<T>(SqliteFailure.Explain(failure, _file.Path));
        }
        catch
        {
            reader?.Dispose();
            throw;
        }
    }
}
