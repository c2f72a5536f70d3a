using System.Runtime.CompilerServices;
using BackBot.Storage;
using BackBot.Turns;

namespace BackBot.Export;

/// <summary>One thing held about a person.</summary>
internal abstract record HeldItem
{
    private HeldItem()
    {
    }

    /// <summary>A row of their partition. Its kind is what stands before the first dash of its key, such as <c>checkin</c>.</summary>
    public sealed record Stored(Row Row) : HeldItem
    {
        public string Kind => Row.Key.Split('-', 2)[0];
    }

    /// <summary>An entry of what a channel keeps of the conversation, as JSON.</summary>
    public sealed record Said(string Json) : HeldItem;
}

/// <summary>Everything held about a person, read in pages: first their rows in the order of keys, so that a kind stays together, then the conversation.</summary>
internal sealed class HeldData(IRowStore store, IEnumerable<IConversationRecord> records)
{
    private const int RowsAtOnce = 200;

    /// <exception cref="StorageUnavailableException">Storage went away; what came before is not all there is.</exception>
    public async IAsyncEnumerable<HeldItem> ReadAsync(string partition, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Row? state = null;
        var from = "";
        IReadOnlyList<Row> page;
        do
        {
            page = await store.QueryAsync(RowTable.People, partition, [new KeyRange(from, "\uffff")], RowsAtOnce, cancellationToken);
            foreach (var row in page)
            {
                state = row.Key == PersonRows.State ? row : state;
                from = row.Key + "\0";
                yield return new HeldItem.Stored(row);
            }
        }
        while (page.Count == RowsAtOnce);

        if (state is null || StateDocument.ReferenceIn(state) is not { } reference)
        {
            yield break;
        }

        foreach (var record in records)
        {
            await foreach (var entry in record.ReadAsync(reference, cancellationToken))
            {
                yield return new HeldItem.Said(entry);
            }
        }
    }
}
