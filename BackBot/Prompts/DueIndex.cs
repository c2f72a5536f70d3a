using BackBot.Dialogs.People;
using BackBot.Dialogs.Scheduling;
using BackBot.Storage;
using BackBot.Turns;

namespace BackBot.Prompts;

/// <summary>
/// Who is due when, by slots of five minutes. It is derived from people's own state and may be lost: a wrong entry costs one look, a missing one is
/// put back by <see cref="PromptSweeper"/>.
/// </summary>
internal sealed class DueIndex(IRowStore store, TimeProvider time, ILogger<DueIndex> log)
{
    /// <summary>After longer downtime than this, the days before it are not recorded one by one any more.</summary>
    private static readonly TimeSpan LookBack = TimeSpan.FromDays(7);

    /// <summary>The most entries of a slot that are looked at in one go.</summary>
    public const int MostRows = 1_000;

    /// <summary>The earliest prompt of a person that is neither said nor recorded, due or still ahead; null when they are not to be prompted.</summary>
    public static DuePrompt? NextOf(StateDocument? document, DateTimeOffset now) =>
        document is { Erasing: false, Unreachable: null, Reference: not null, Person: { Consent: Consent.Given, Reminder: { } reminder } person }
            ? NextPrompt.After(reminder, person.Zone, now - LookBack)
            : null;

    /// <summary>Moves a person's entry after a turn that may have changed when they are due. Storage that is away only delays it until the next sweep.</summary>
    /// <param name="after">Null: the person is gone.</param>
    public async Task FollowAsync(string person, StateDocument before, StateDocument? after, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var old = NextOf(before, now);
        var next = NextOf(after, now);
        if (old == next)
        {
            return;
        }

        try
        {
            var entry = next is null ? null : await PlaceAsync(person, next, cancellationToken);
            if (old is not null && DueSlot.PartitionOf(old.At, person) is var slot && slot != entry?.Slot)
            {
                await store.TransactAsync(RowTable.Due, slot, [new RowOperation.Delete(person)], cancellationToken);
            }
        }
        catch (Exception exception) when (exception is StorageUnavailableException or OperationCanceledException)
        {
            Log.NotIndexed(log, person, exception.GetType().Name);
        }
    }

    /// <summary>Puts a person's next prompt into its slot; one that is already due into the present one, because past slots are not looked at again.</summary>
    public async Task<DueRow> PlaceAsync(string person, DuePrompt prompt, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var entry = DueRow.For(person, prompt, prompt.At > now ? prompt.At : now);
        await store.TransactAsync(RowTable.Due, entry.Slot, [new RowOperation.Upsert(entry.ToRow())], cancellationToken);
        return entry;
    }

    /// <summary>Puts an entry for another look at a prompt.</summary>
    public async Task<DueRow> PlaceRetryAsync(string person, string promptId, DateTimeOffset due, DateTimeOffset lookAt, CancellationToken cancellationToken)
    {
        var entry = DueRow.Retry(person, promptId, due, lookAt);
        await store.TransactAsync(RowTable.Due, entry.Slot, [new RowOperation.Upsert(entry.ToRow())], cancellationToken);
        return entry;
    }

    /// <summary>Removes an entry that has been dealt with, unless it was written anew meanwhile.</summary>
    /// <param name="instead">The entry that was put in its place; where that is the very same row, nothing is removed.</param>
    public async Task RemoveAsync(DueRow entry, DueRow? instead, CancellationToken cancellationToken)
    {
        if (instead?.Slot != entry.Slot || instead.Key != entry.Key)
        {
            await store.TransactAsync(RowTable.Due, entry.Slot, [new RowOperation.Delete(entry.Key, entry.Version)], cancellationToken);
        }
    }

    /// <summary>The entries of one slot and shard.</summary>
    public async Task<IReadOnlyList<DueRow>> ReadAsync(DateTimeOffset begin, int shard, CancellationToken cancellationToken)
    {
        var slot = DueSlot.PartitionOf(begin, shard);
        var rows = await store.QueryAsync(RowTable.Due, slot, [new KeyRange("", "\uffff")], MostRows, cancellationToken);
        return [.. rows.Select(row => DueRow.From(slot, row))];
    }
}
