using System.Globalization;
using BackBot.Dialogs.Scheduling;
using BackBot.Storage;
using BackBot.Turns;
using Microsoft.Extensions.Options;

namespace BackBot.Prompts;

/// <summary>
/// Rebuilds the due index from people's own state, so that it may be lost, and takes up what a replica that is gone left open. Once at start, then every
/// hour by whichever replica gets to it first.
/// </summary>
internal sealed class PromptSweeper(IRowStore store, DueIndex index, PromptLedger ledger, IOptions<PromptOptions> options, TimeProvider time, ILogger<PromptSweeper> log) : BackgroundService
{
    private const string Partition = "sweeps";

    /// <summary>One pass over everybody.</summary>
    /// <returns>How many entries were missing.</returns>
    public async Task<int> SweepAsync(CancellationToken cancellationToken)
    {
        var placed = await PlaceMissingAsync(cancellationToken) + await PlaceOpenAsync(cancellationToken);
        await PruneAsync(cancellationToken);
        await ledger.TakeAsync(cancellationToken);
        Log.Swept(log, placed);
        return placed;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Value.Enabled)
        {
            return;
        }

        var first = true;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (first || await IsMineAsync(stoppingToken))
                {
                    await SweepAsync(stoppingToken);
                    first = false;
                }
            }
            catch (StorageUnavailableException exception)
            {
                Log.SweepFailed(log, exception);
            }

            await Task.Delay(first ? TimeSpan.FromSeconds(30) : TimeSpan.FromMinutes(options.Value.SweepMinutes / 4.0), time, stoppingToken);
        }
    }

    /// <summary>Entries for everybody who is due before the next sweep has surely been; those further off are put in by the turns themselves, or later.</summary>
    private async Task<int> PlaceMissingAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var until = now.AddMinutes(2 * options.Value.SweepMinutes);
        var known = await store.ScanAsync(RowTable.Due, range: null, cancellationToken).Select(found => (found.Partition, found.Row.Key)).ToHashSetAsync(cancellationToken: cancellationToken);
        var placed = 0;
        await foreach (var (person, row) in store.ScanAsync(RowTable.People, KeyRange.Only(PersonRows.State), cancellationToken))
        {
            if (NextOf(person, row, now) is { } next && next.At <= until)
            {
                var entry = DueRow.For(person, next, next.At > now ? next.At : now);
                placed += !known.Contains((entry.Slot, entry.Key)) && await store.TransactAsync(RowTable.Due, entry.Slot, [new RowOperation.Insert(entry.ToRow())], cancellationToken) is TransactResult.Committed ? 1 : 0;
            }
        }

        return placed;
    }

    /// <summary>Entries for prompts that were claimed and have no outcome yet.</summary>
    private async Task<int> PlaceOpenAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var range = new KeyRange(PromptRow.KeyFrom(DateOnly.FromDateTime(now.UtcDateTime).AddDays(-3)), DuePrompt.IdPrefix + "\uffff");
        var placed = 0;
        await foreach (var (person, row) in store.ScanAsync(RowTable.People, range, cancellationToken))
        {
            var prompt = PromptRow.From(row);
            if (!prompt.IsSettled)
            {
                var lookAt = prompt.Until ?? prompt.At.AddMinutes(options.Value.LapseMinutes);
                await index.PlaceRetryAsync(person, prompt.Id, prompt.Due, lookAt > now ? lookAt : now, cancellationToken);
                placed++;
            }
        }

        return placed;
    }

    private async Task PruneAsync(CancellationToken cancellationToken)
    {
        var oldest = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime).AddDays(-options.Value.KeepDays);
        await foreach (var (person, row) in store.ScanAsync(RowTable.People, new KeyRange(DuePrompt.IdPrefix, PromptRow.KeyFrom(oldest)), cancellationToken))
        {
            await store.TransactAsync(RowTable.People, person, [new RowOperation.Delete(row.Key)], cancellationToken);
        }
    }

    /// <summary>Whether this replica is the one to sweep now.</summary>
    private async Task<bool> IsMineAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var turn = now.UtcTicks / TimeSpan.FromMinutes(options.Value.SweepMinutes).Ticks;
        var mark = new Row(turn.ToString("D12", CultureInfo.InvariantCulture), new Dictionary<string, object>(StringComparer.Ordinal) { ["At"] = now });
        if (await store.TransactAsync(RowTable.Due, Partition, [new RowOperation.Insert(mark)], cancellationToken) is not TransactResult.Committed)
        {
            return false;
        }

        var old = await store.QueryAsync(RowTable.Due, Partition, [new KeyRange("", (turn - 24).ToString("D12", CultureInfo.InvariantCulture))], 100, cancellationToken);
        if (old.Count > 0)
        {
            await store.TransactAsync(RowTable.Due, Partition, [.. old.Select(row => new RowOperation.Delete(row.Key))], cancellationToken);
        }

        return true;
    }

    private DuePrompt? NextOf(string person, Row state, DateTimeOffset now)
    {
        try
        {
            return PersonRows.IsErasing(state) ? null : DueIndex.NextOf(StateDocument.FromJson((string)state.Columns["Document"]), now);
        }
        catch (UnreadableStateException exception)
        {
            Log.NotReadable(log, person, exception.Message);
            return null;
        }
    }
}
