using BackBot.Storage;
using Microsoft.Bot.Schema;

namespace BackBot.Turns;

/// <summary>A channel that keeps something of its own about a person's conversation, such as a transcript.</summary>
internal interface IConversationRecord
{
    /// <summary>Removes all of it; safe to repeat.</summary>
    Task EraseAsync(ConversationReference reference, CancellationToken cancellationToken);
}

/// <summary>
/// Removes everything held about a person. The turn that confirms it has already replaced their state by a tombstone, so a turn that raced it
/// conflicts, and whoever finds the tombstone starts from nothing.
/// </summary>
internal sealed class Erasure(IRowStore store, IEnumerable<IConversationRecord> records, ILogger<Erasure> log)
{
    /// <summary>Removes what channels keep; before the confirmation is sent, which is then all that is left there.</summary>
    public async Task EraseRecordsAsync(ConversationReference reference, CancellationToken cancellationToken)
    {
        foreach (var record in records)
        {
            await record.EraseAsync(reference, cancellationToken);
        }
    }

    /// <summary>Removes the person's rows, the tombstone included; after the confirmation was sent.</summary>
    public async Task ErasePersonAsync(string partition, CancellationToken cancellationToken)
    {
        await store.DeletePartitionAsync(RowTable.People, partition, cancellationToken);
        Log.Erased(log, partition);
    }
}
