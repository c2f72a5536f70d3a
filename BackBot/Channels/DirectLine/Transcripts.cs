using System.Globalization;
using System.Text;
using BackBot.Storage;
using Microsoft.Extensions.Options;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace BackBot.Channels.DirectLine;

/// <summary>
/// What was said in each web chat conversation: numbered in order, bounded, and shared by every replica through the row store.
/// </summary>
internal sealed class Transcripts(IRowStore rows, LiveConversations live, IOptions<DirectLineOptions> options, TimeProvider time) : IDisposable
{
    private const string ActivityPrefix = "activity-";
    private const string JsonColumn = "Json";
    private const int Attempts = 12;

    /// <summary>Together with the head it fits into one transaction.</summary>
    private const int MostForgottenAtOnce = 90;

    private readonly ConversationLocks _locks = new();

    /// <summary>Where an activity stands in the transcript.</summary>
    /// <param name="IsNew">False when the same key had been taken in before: nothing was added.</param>
    internal sealed record Place(string ActivityId, DateTimeOffset At, bool IsNew);

    public static string ActivityIdOf(string conversationId, long number) =>
        $"{conversationId}|{number.ToString("D7", CultureInfo.InvariantCulture)}";

    /// <summary>Makes sure that a conversation exists, and tells whether it is new and whether the person has been greeted.</summary>
    public async Task<(bool IsNew, bool Greeted)> StartAsync(string conversationId, CancellationToken cancellationToken)
    {
        var isNew = false;
        var head = await ChangeAsync(
            conversationId, read => (isNew = read.Version is null) ? (read, []) : null, cancellationToken);
        return (isNew, head.Greeted);
    }

    /// <summary>Records that the bot has handled the person's arrival.</summary>
    public Task MarkGreetedAsync(string conversationId, CancellationToken cancellationToken) =>
        ChangeAsync(conversationId, head => head.Greeted ? null : (head with { Greeted = true }, []), cancellationToken);

    /// <summary>
    /// Adds an activity, gives it its id, time and conversation, drops the oldest beyond the bound, and wakes whoever is listening.
    /// With a <paramref name="key"/> that was taken in before, nothing is added.
    /// </summary>
    /// <exception cref="StorageUnavailableException">Nothing is known to have been added.</exception>
    public async Task<Place> AppendAsync(string conversationId, string? key, JObject activity, CancellationToken cancellationToken)
    {
        var at = time.GetUtcNow();
        var added = false;
        var head = await ChangeAsync(conversationId, Add, cancellationToken);
        if (added)
        {
            live.Wake(conversationId);
        }

        return new Place(ActivityIdOf(conversationId, added || key is null ? head.Last : head.NumberOf(key)!.Value), at, added);

        (TranscriptHead, IReadOnlyList<RowOperation>)? Add(TranscriptHead read)
        {
            added = key is null || read.NumberOf(key) is null;
            if (!added)
            {
                return null;
            }

            var next = read.Next(key);
            activity["id"] = ActivityIdOf(conversationId, next.Last);
            activity["timestamp"] = at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);
            activity["conversation"] = new JObject { ["id"] = conversationId };
            var row = new Row(RowKey(next.Last), new Dictionary<string, object> { [JsonColumn] = WellFormed(activity.ToString(Formatting.None)) });
            var tooOld = next.Last - options.Value.TranscriptLength;
            return (next, tooOld > 0 ? [new RowOperation.Insert(row), new RowOperation.Delete(RowKey(tooOld))] : [new RowOperation.Insert(row)]);
        }
    }

    /// <summary>
    /// Activities after a watermark, oldest first, at most <paramref name="limit"/>. A watermark beyond the end comes from a transcript
    /// that is no more; it is answered from the start.
    /// </summary>
    public async Task<ActivitySet> ReadAsync(string conversationId, long watermark, int limit, CancellationToken cancellationToken)
    {
        var found = await rows.QueryAsync(
            RowTable.Transcripts,
            conversationId,
            [new KeyRange(RowKey(watermark + 1), ActivityPrefix + ":"), KeyRange.Only(TranscriptHead.Key)],
            limit + 1,
            cancellationToken);
        var activities = found.Where(row => row.Key != TranscriptHead.Key).Take(limit).ToList();
        if (activities.Count > 0)
        {
            return new ActivitySet([.. activities.Select(row => (string)row.Columns[JsonColumn])], NumberOf(activities[^1].Key));
        }

        var last = found.Count > 0 ? TranscriptHead.From(found[0]).Last : 0;
        return watermark > last && last > 0 ? await ReadAsync(conversationId, 0, limit, cancellationToken) : new ActivitySet([], watermark);
    }

    /// <summary>The watermark of the newest activity.</summary>
    public async Task<long> LastAsync(string conversationId, CancellationToken cancellationToken) =>
        await rows.GetAsync(RowTable.Transcripts, conversationId, TranscriptHead.Key, cancellationToken) is { } row ? TranscriptHead.From(row).Last : 0;

    /// <summary>
    /// Deletes everything that was said. The last number stays, so that an open page, which waits for later numbers, still sees what comes next.
    /// </summary>
    public async Task ForgetAsync(string conversationId, CancellationToken cancellationToken)
    {
        while (true)
        {
            var found = await rows.QueryAsync(RowTable.Transcripts, conversationId, [KeyRange.StartingWith(ActivityPrefix)], MostForgottenAtOnce, cancellationToken);
            await ChangeAsync(
                conversationId,
                head => (head with { Taken = [] }, [.. found.Select(row => new RowOperation.Delete(row.Key))]),
                cancellationToken);
            if (found.Count == 0)
            {
                return;
            }
        }
    }

    /// <summary>Deletes what was said before an instant, oldest first, as far as a transcript can hold.</summary>
    public async Task ForgetBeforeAsync(string conversationId, DateTimeOffset instant, CancellationToken cancellationToken)
    {
        List<Row> old;
        do
        {
            var found = await rows.QueryAsync(RowTable.Transcripts, conversationId, [KeyRange.StartingWith(ActivityPrefix)], MostForgottenAtOnce, cancellationToken);
            old = [.. found.TakeWhile(row => SaidAt(row) < instant)];
            if (old.Count > 0)
            {
                await rows.TransactAsync(RowTable.Transcripts, conversationId, [.. old.Select(row => new RowOperation.Delete(row.Key))], cancellationToken);
            }
        }
        while (old.Count == MostForgottenAtOnce);
    }

    public void Dispose() => _locks.Dispose();

    /// <summary>Reads the head, asks what to write with it, and writes both or neither; on a conflict with another replica, again.</summary>
    private async Task<TranscriptHead> ChangeAsync(
        string conversationId,
        Func<TranscriptHead, (TranscriptHead Head, IReadOnlyList<RowOperation> With)?> change,
        CancellationToken cancellationToken)
    {
        using var held = await _locks.TakeAsync(conversationId, cancellationToken);
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var row = await rows.GetAsync(RowTable.Transcripts, conversationId, TranscriptHead.Key, cancellationToken);
            var head = row is null ? TranscriptHead.None : TranscriptHead.From(row);
            if (change(head) is not { } wanted)
            {
                return head;
            }

            var result = await rows.TransactAsync(
                RowTable.Transcripts, conversationId, [wanted.Head.ToOperation(), .. wanted.With], cancellationToken);
            if (result is TransactResult.Committed)
            {
                return wanted.Head;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(Random.Shared.Next(1, 20 * (attempt + 1))), time, cancellationToken);
        }

        throw new StorageUnavailableException("A web chat transcript changed under every attempt to write it.");
    }

    /// <summary>A client's JSON can escape half a character, which no stream could send.</summary>
    private static string WellFormed(string json) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(json));

    private static DateTimeOffset SaidAt(Row row)
    {
        using var activity = System.Text.Json.JsonDocument.Parse((string)row.Columns[JsonColumn]);
        return activity.RootElement.GetProperty("timestamp").GetDateTimeOffset();
    }

    private static string RowKey(long number) => ActivityPrefix + number.ToString("D10", CultureInfo.InvariantCulture);

    private static long NumberOf(string rowKey) => long.Parse(rowKey.AsSpan(ActivityPrefix.Length), CultureInfo.InvariantCulture);
}
