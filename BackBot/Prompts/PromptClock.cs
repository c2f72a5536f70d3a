using System.Runtime.CompilerServices;
using BackBot.Storage;
using Microsoft.Extensions.Options;

namespace BackBot.Prompts;

/// <summary>
/// Looks every few seconds at who is due. Every replica does, beginning at a shard of its own, and needs no leader: what another has dealt with is gone from
/// the index when this one gets there, and what another has only claimed is passed over.
/// </summary>
internal sealed class PromptClock(
    DueIndex index, PromptDelivery delivery, SendPace pace, PromptLedger ledger, IOptions<PromptOptions> options, TimeProvider time, ILogger<PromptClock> log) : BackgroundService
{
    /// <summary>A slot is looked at for so long after its end, because clocks of replicas differ.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(5);

    /// <summary>Slots that end before this have been found empty.</summary>
    private DateTimeOffset? _from;

    /// <summary>When the last look at all that is due was finished; null before the first.</summary>
    public DateTimeOffset? LastLook { get; private set; }

    /// <summary>One look at all that is due now. Entries that storage or a channel held up stay for the next.</summary>
    /// <returns>How many entries were looked at.</returns>
    public async Task<int> TickAsync(CancellationToken cancellationToken)
    {
        await pace.ShareAsync(cancellationToken);
        await ledger.FollowAsync(cancellationToken);
        var looked = 0;
        await Parallel.ForEachAsync(
            DueAsync(cancellationToken),
            new ParallelOptions { MaxDegreeOfParallelism = options.Value.Concurrency, CancellationToken = cancellationToken },
            (entry, cancelled) =>
            {
                Interlocked.Increment(ref looked);
                return HandleAsync(entry, cancelled);
            });
        LastLook = time.GetUtcNow();
        return looked;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Value.Enabled)
        {
            return;
        }

        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await TickAsync(stoppingToken);
            }
            catch (StorageUnavailableException exception)
            {
                Log.TickFailed(log, exception);
            }

            var pause = options.Value.TickSeconds * (0.8 + (0.4 * Random.Shared.NextDouble()));
            await Task.Delay(TimeSpan.FromSeconds(pause), time, stoppingToken);
        }
    }

    /// <summary>All that is due now, oldest slots first; each shard is read when its turn has come.</summary>
    private async IAsyncEnumerable<DueRow> DueAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var firstLeft = DueSlot.BeginOf(now - Grace);
        for (var slot = _from ?? DueSlot.BeginOf(now - options.Value.Window - DueSlot.Length); slot <= now; slot += DueSlot.Length)
        {
            for (var shard = 0; shard < DueSlot.Shards; shard++)
            {
                var entries = await index.ReadAsync(slot, (shard + pace.FirstOf(DueSlot.Shards)) % DueSlot.Shards, cancellationToken);
                firstLeft = entries.Count > 0 && slot < firstLeft ? slot : firstLeft;
                var due = entries.Where(entry => entry.LookAt <= now).ToArray();
                Random.Shared.Shuffle(due);
                foreach (var entry in due)
                {
                    yield return entry;
                }
            }
        }

        _from = firstLeft;
    }

    /// <summary>One person's trouble is theirs alone: the others are gone on with.</summary>
    private async ValueTask HandleAsync(DueRow entry, CancellationToken cancellationToken)
    {
        try
        {
            await delivery.HandleAsync(entry, cancellationToken);
        }
        catch (StorageUnavailableException exception)
        {
            Log.EntryLeft(log, entry.Person, exception.Message);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Log.EntryFailed(log, exception, entry.Person);
        }
    }
}
