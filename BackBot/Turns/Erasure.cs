using BackBot.Storage;
using Microsoft.Bot.Schema;

namespace BackBot.Turns;

/// <summary>
/// Removes everything held about a person. Their state has been replaced by a tombstone before, so a turn that raced it conflicts,
/// and whoever finds the tombstone finishes the work.
/// </summary>
internal sealed class Erasure(IRowStore store, Outbox outbox, IEnumerable<IConversationRecord> records, TimeProvider time, ILogger<Erasure> log)
{
    /// <summary>
    /// What channels keep goes first; the confirmation, which is then all that is left there, is sent; the rows go last. While the confirmation has
    /// to wait, so do the rows: the sweeper comes back for both.
    /// </summary>
    /// <param name="reference">Null where the state does not tell: then nobody can be told, and no channel asked.</param>
    /// <param name="unsent">The confirmation, as far as it was not sent yet.</param>
    public async Task FinishAsync(string partition, ConversationReference? reference, IReadOnlyList<Row> unsent, CancellationToken cancellationToken)
    {
        if (reference is not null)
        {
            foreach (var record in records)
            {
                await record.EraseAsync(reference, cancellationToken);
            }

            var results = await outbox.SendAsync(partition, reference, unsent, cancellationToken);
            if (results.Count < unsent.Count || results.Any(result => result is SendResult.Throttled))
            {
                return;
            }
        }

        await store.DeletePartitionAsync(RowTable.People, partition, cancellationToken);
        Log.Erased(log, partition);
    }

    /// <summary>Removes a person whom nobody has asked to remove. False: they wrote meanwhile, and nothing was changed.</summary>
    public async Task<bool> EraseUnaskedAsync(string partition, Row state, CancellationToken cancellationToken)
    {
        var reference = StateDocument.ReferenceIn(state);
        var tombstone = PersonRows.ForState(StateDocument.New with { Erasing = true, Reference = StateDocument.ReferenceTextIn(state) }, time.GetUtcNow());
        var written = await store.TransactAsync(RowTable.People, partition, [new RowOperation.Replace(tombstone, state.Version!)], cancellationToken);
        if (written is TransactResult.Conflict)
        {
            return false;
        }

        await FinishAsync(partition, reference, [], cancellationToken);
        return true;
    }
}
