using BackBot.Storage;
using Microsoft.Extensions.Options;

namespace BackBot.Turns;

/// <summary>Sends what a crash or a throttled channel left behind: soon after the start, and then every few minutes.</summary>
internal sealed class OutboxSweeper(
    IRowStore store, Outbox outbox, Erasure erasure, ConversationGate gate, IOptions<TurnOptions> options, TimeProvider time, ILogger<OutboxSweeper> log) : BackgroundService
{
    /// <summary>One pass over all unsent messages. Those that are too old to be worth sending are dropped.</summary>
    public async Task<int> SweepAsync(CancellationToken cancellationToken)
    {
        var people = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var (partition, _) in store.ScanAsync(RowTable.People, KeyRange.StartingWith(PersonRows.OutboxPrefix), cancellationToken))
        {
            people.Add(partition);
        }

        foreach (var partition in people)
        {
            // The gate keeps a turn that is just sending the same rows out of the way.
            using var pass = await gate.EnterAsync(partition, cancellationToken);
            await SweepAsync(partition, cancellationToken);
        }

        return people.Count;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // What a crash left behind is old enough to be sent once a send could no longer be under way.
        await Task.Delay(TimeSpan.FromSeconds(options.Value.SendSeconds + 1), time, stoppingToken);
        using var timer = new PeriodicTimer(TimeSpan.FromMinutes(options.Value.SweepMinutes), time);
        do
        {
            try
            {
                if (await SweepAsync(stoppingToken) is var found and > 0)
                {
                    Log.Swept(log, found);
                }
            }
            catch (StorageUnavailableException exception)
            {
                Log.SweepFailed(log, exception);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task SweepAsync(string partition, CancellationToken cancellationToken)
    {
        var rows = await store.QueryAsync(
            RowTable.People,
            partition,
            [KeyRange.Only(PersonRows.State), KeyRange.StartingWith(PersonRows.OutboxPrefix)],
            PersonRows.MostRows,
            cancellationToken);
        var unsent = rows.Where(row => Outbox.IsLeftBehind(row, time.GetUtcNow(), options.Value)).ToList();
        var oldest = time.GetUtcNow().AddHours(-options.Value.ReplyLifetimeHours);
        var stale = unsent.Where(row => row.Columns["At"] is DateTimeOffset at && at < oldest).ToList();
        if (stale.Count > 0)
        {
            await store.TransactAsync(RowTable.People, partition, [.. stale.Select(row => new RowOperation.Delete(row.Key))], cancellationToken);
        }

        if (rows.FirstOrDefault(row => row.Key == PersonRows.State) is not { } state || unsent.Count == 0)
        {
            return;
        }

        var reference = StateDocument.ReferenceIn(state);
        if (PersonRows.IsErasing(state))
        {
            await erasure.FinishAsync(partition, reference, [.. unsent.Except(stale)], cancellationToken);
        }
        else if (reference is not null)
        {
            await outbox.SendAsync(partition, reference, [.. unsent.Except(stale)], cancellationToken);
        }
    }
}
