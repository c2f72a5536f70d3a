using BackBot.Storage;
using Microsoft.Bot.Schema;

namespace BackBot.Turns;

/// <summary>Sends what turns have committed, in order, and marks it sent in one write.</summary>
internal sealed class Outbox(IRowStore store, IEnumerable<IChannelSender> senders, TimeProvider time, ILogger<Outbox> log)
{
    /// <summary>
    /// Whether this is a message that nobody is sending any more. A younger one may be on its way from another replica at this moment, and would
    /// be said twice.
    /// </summary>
    public static bool IsLeftBehind(Row row, DateTimeOffset now, TurnOptions options) =>
        PersonRows.IsOutbox(row)
        && row.Columns.GetValueOrDefault("At") is DateTimeOffset at && at < now.AddSeconds(-options.SendSeconds);

    /// <summary>
    /// Sends rows in order until one has to wait. A row whose sending was cut short stays for the next turn or the sweeper, so a reply is
    /// delivered at least once.
    /// </summary>
    public async Task<IReadOnlyList<SendResult>> SendAsync(
        string partition, ConversationReference reference, IReadOnlyList<Row> rows, CancellationToken cancellationToken)
    {
        if (rows.Count == 0)
        {
            return [];
        }

        var results = new List<SendResult>(rows.Count);
        var done = new List<RowOperation>(rows.Count);
        var sender = senders.FirstOrDefault(candidate => candidate.Serves(reference.ChannelId));
        try
        {
            foreach (var row in rows)
            {
                var result = sender is null
                    ? new SendResult.Failed($"nothing here sends to channel {reference.ChannelId}")
                    : await sender.SendAsync(reference, Addressed(PersonRows.ToActivity(row), reference), cancellationToken);
                results.Add(result);
                if (result is SendResult.Throttled)
                {
                    break;
                }

                done.Add(new RowOperation.Delete(row.Key));
                if (result is SendResult.Failed or SendResult.Unreachable)
                {
                    Log.NotSent(log, partition, result.ToString());
                }
            }
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException or StorageUnavailableException)
        {
            Log.SendCutShort(log, partition, exception.GetType().Name);
        }

        if (done.Count > 0)
        {
            await MarkAsync(partition, done);
        }

        return results;
    }

    /// <summary>The mark is written even when the turn's time is up: without it the person would hear the same twice.</summary>
    private async Task MarkAsync(string partition, List<RowOperation> done)
    {
        try
        {
            using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(5), time);
            await store.TransactAsync(RowTable.People, partition, done, limit.Token);
        }
        catch (Exception exception) when (exception is StorageUnavailableException or OperationCanceledException)
        {
            Log.SendCutShort(log, partition, exception.GetType().Name);
        }
    }

    private static Activity Addressed(Activity activity, ConversationReference reference)
    {
        // The way to the person is that of their latest message; what the reply answers is what it always was.
        var (id, answered) = (activity.Id, activity.ReplyToId);
        activity.ApplyConversationReference(reference);
        (activity.Id, activity.ReplyToId) = (id, answered ?? activity.ReplyToId);
        return activity;
    }
}
