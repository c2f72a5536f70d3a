using BackBot.Storage;
using Microsoft.Extensions.Options;

namespace BackBot.Prompts;

/// <summary>
/// Looks every few seconds at who is due. Every replica does, in an order of its own, and needs no leader: a prompt that another has claimed is passed over.
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
        var now = time.GetUtcNow();
        await pace.ShareAsync(cancellationToken);
        await ledger.FollowAsync(cancellationToken);
        var begin = _from ?? DueSlot.BeginOf(now - options.Value.Window - DueSlot.Length);
        var found = new List<DueRow>();
        var firstLeft = DueSlot.BeginOf(now - Grace);
        for (var slot = begin; slot <= now; slot += DueSlot.Length)
        {
            var entries = await SlotAsync(slot, cancellationToken);
            found.AddRange(entries.Where(entry => entry.LookAt <= now));
            if (entries.Count > 0 && slot < firstLeft)
            {
                firstLeft = slot;
            }
        }

        _from = firstLeft;
        var order = found.ToArray();
        Random.Shared.Shuffle(order);
        await Parallel.ForEachAsync(
            order,
            new ParallelOptions { MaxDegreeOfParallelism = options.Value.Concurrency, CancellationToken = cancellationToken },
            HandleAsync);
        LastLook = time.GetUtcNow();
        return order.Length;
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

    private async Task<List<DueRow>> SlotAsync(DateTimeOffset slot, CancellationToken cancellationToken)
    {
        var entries = new List<DueRow>();
        for (var shard = 0; shard < DueSlot.Shards; shard++)
        {
            entries.AddRange(await index.ReadAsync(slot, shard, cancellationToken));
        }

        return entries;
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
