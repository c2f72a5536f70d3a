using BackBot.Dialogs.Scheduling;
using BackBot.Storage;
using BackBot.Turns;
using Microsoft.Extensions.Options;

namespace BackBot.Retention;

/// <summary>What one look found and removed.</summary>
/// <param name="Erased">People who had not been heard from, or whose own erasure a crash had cut short.</param>
/// <param name="Rows">Dated rows of people who stay.</param>
internal sealed record RetentionSweep(int Erased, int Rows);

/// <summary>
/// Deletes what has grown too old, and finishes erasures that a crash cut short. Every replica may run it: what one has done, another finds done.
/// </summary>
internal sealed class RetentionSweeper(
    IRowStore store, Erasure erasure, ConversationGate gate, IEnumerable<IConversationRecord> records,
    IOptions<RetentionOptions> options, TimeProvider time, ILogger<RetentionSweeper> log) : BackgroundService
{
    private const int RowsAtOnce = 100;

    private static readonly string[] Dated = [PersonRows.CheckInPrefix, PersonRows.SessionPrefix, DuePrompt.IdPrefix];
    private static readonly TimeSpan AfterTheStart = TimeSpan.FromMinutes(5);

    /// <summary>An erasure that is younger may be under way on another replica.</summary>
    private static readonly TimeSpan CutShort = TimeSpan.FromMinutes(2);

    public async Task<RetentionSweep> SweepAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        DateTimeOffset? oldest = options.Value.Days > 0 ? now.AddDays(-options.Value.Days) : null;
        var erased = 0;
        await foreach (var (partition, state) in store.ScanAsync(RowTable.People, KeyRange.Only(PersonRows.State), cancellationToken))
        {
            erased += await LookAtAsync(partition, state, now, oldest, cancellationToken) ? 1 : 0;
        }

        return new RetentionSweep(erased, oldest is { } instant ? await DeleteDatedAsync(LocalDate.At(instant, zone: null), cancellationToken) : 0);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(AfterTheStart, time, stoppingToken);
        using var timer = new PeriodicTimer(TimeSpan.FromHours(options.Value.SweepHours), time);
        do
        {
            try
            {
                if (await SweepAsync(stoppingToken) is var sweep and not { Erased: 0, Rows: 0 })
                {
                    RetentionLog.Swept(log, sweep.Erased, sweep.Rows);
                }
            }
            catch (StorageUnavailableException exception)
            {
                RetentionLog.SweepFailed(log, exception);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>True when the person is erased now.</summary>
    private async Task<bool> LookAtAsync(string partition, Row state, DateTimeOffset now, DateTimeOffset? oldest, CancellationToken cancellationToken)
    {
        if (PersonRows.IsErasing(state))
        {
            if (state.Columns.GetValueOrDefault("At") is DateTimeOffset at && at < now - CutShort)
            {
                using var pass = await gate.EnterAsync(partition, cancellationToken);
                await erasure.FinishAsync(partition, StateDocument.ReferenceIn(state), [], cancellationToken);
                return true;
            }

            return false;
        }

        if (oldest is not { } instant)
        {
            return false;
        }

        if (PersonRows.HeardAt(state) < instant)
        {
            using var pass = await gate.EnterAsync(partition, cancellationToken);
            return await erasure.EraseUnaskedAsync(partition, state, cancellationToken);
        }

        if (StateDocument.ReferenceIn(state) is { } reference)
        {
            foreach (var record in records)
            {
                await record.EraseBeforeAsync(reference, instant, cancellationToken);
            }
        }

        return false;
    }

    private async Task<int> DeleteDatedAsync(DateOnly before, CancellationToken cancellationToken)
    {
        var deleted = 0;
        foreach (var prefix in Dated)
        {
            string? person = null;
            var keys = new List<string>(RowsAtOnce);
            await foreach (var (partition, row) in store.ScanAsync(RowTable.People, PersonRows.Before(prefix, before), cancellationToken))
            {
                if (keys.Count == RowsAtOnce || (person is not null && person != partition))
                {
                    deleted += await DeleteAsync(person!, keys, cancellationToken);
                }

                person = partition;
                keys.Add(row.Key);
            }

            deleted += person is null ? 0 : await DeleteAsync(person, keys, cancellationToken);
        }

        return deleted;
    }

    private async Task<int> DeleteAsync(string partition, List<string> keys, CancellationToken cancellationToken)
    {
        var count = keys.Count;
        await store.TransactAsync(RowTable.People, partition, [.. keys.Select(key => new RowOperation.Delete(key))], cancellationToken);
        keys.Clear();
        return count;
    }
}
