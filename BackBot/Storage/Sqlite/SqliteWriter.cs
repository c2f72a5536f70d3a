using System.Threading.Channels;
using Microsoft.Data.Sqlite;

namespace BackBot.Storage.Sqlite;

/// <summary>
/// The one writer. Changes that wait while another is being flushed to the disk share the next flush: each has a savepoint of its own, so a conflict
/// undoes only itself, and none is answered before the flush that holds it has succeeded.
/// </summary>
internal sealed class SqliteWriter : IAsyncDisposable
{
    private const int MostPerFlush = 64;

    private readonly SqliteFile _file;
    private readonly Channel<Change> _waiting = Channel.CreateUnbounded<Change>(new UnboundedChannelOptions { SingleReader = true });
    private readonly Task _loop;
    private SqliteChanges? _changes;

    public SqliteWriter(SqliteFile file)
    {
        _file = file;
        _loop = Task.Factory.StartNew(Run, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <summary>Queues a change; it is either stored whole when the task ends well, or not at all.</summary>
    public Task<TransactResult> WriteAsync(Func<SqliteChanges, TransactResult> change, CancellationToken cancellationToken)
    {
        var queued = new Change(change, cancellationToken);
        return _waiting.Writer.TryWrite(queued)
            ? queued.Result.Task
            : throw new StorageUnavailableException($"The data file {_file.Path} is being closed, as the service is stopping.");
    }

    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        await _loop;
        _changes?.Dispose();
    }

    private void Run()
    {
        // A thread of its own waits for the disk here, so that no thread of the pool does.
        while (_waiting.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            var batch = new List<Change>();
            while (batch.Count < MostPerFlush && _waiting.Reader.TryRead(out var change))
            {
                if (change.CancellationToken.IsCancellationRequested)
                {
                    change.Result.TrySetCanceled(change.CancellationToken);
                }
                else
                {
                    batch.Add(change);
                }
            }

            if (batch.Count > 0)
            {
                Flush(batch);
            }
        }
    }

    private void Flush(List<Change> batch)
    {
        var results = new List<TransactResult>(batch.Count);
        try
        {
            _changes ??= new SqliteChanges(_file.Connect());
            _changes.Run("BEGIN IMMEDIATE");
            foreach (var change in batch)
            {
                results.Add(Apply(_changes, change));
            }

            _changes.Run("COMMIT");
        }
        catch (Exception failure)
        {
            // The connection is dropped with whatever is half done on it; the next flush opens a new one, so a full disk heals by itself.
            _changes?.Dispose();
            _changes = null;
            Fail(batch, failure is SqliteException known ? SqliteFailure.Explain(known, _file.Path) : failure);
            return;
        }

        for (var at = 0; at < batch.Count; at++)
        {
            batch[at].Result.TrySetResult(results[at]);
        }
    }

    private static TransactResult Apply(SqliteChanges changes, Change change)
    {
        changes.Run("SAVEPOINT change");
        var result = change.Apply(changes);
        changes.Run(result is TransactResult.Conflict ? "ROLLBACK TO change; RELEASE change" : "RELEASE change");
        return result;
    }

    private static void Fail(List<Change> batch, Exception failure)
    {
        foreach (var change in batch)
        {
            change.Result.TrySetException(failure);
        }
    }

    private sealed record Change(Func<SqliteChanges, TransactResult> Apply, CancellationToken CancellationToken)
    {
        public TaskCompletionSource<TransactResult> Result { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
