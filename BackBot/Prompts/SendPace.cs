using BackBot.Storage;
using Microsoft.Extensions.Options;

namespace BackBot.Prompts;

/// <summary>
/// How fast prompts leave, all replicas together: each takes its share of the pace by the replicas that have lately been seen at work, and a channel's
/// "not before" holds for all of them.
/// </summary>
internal sealed class SendPace(IRowStore store, IOptions<PromptOptions> options, TimeProvider time)
{
    public const string Partition = "pace";

    private const string ReplicaPrefix = "replica-";
    private const string BlockedPrefix = "blocked-";
    private static readonly TimeSpan SeenLately = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan ShareEvery = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    /// <summary>A channel may mean one person only; everybody else is held up no longer than this before it is asked again.</summary>
    private static readonly TimeSpan LongestBlock = TimeSpan.FromMinutes(2);

    private readonly string _replica = ReplicaPrefix + Guid.NewGuid().ToString("N")[..12];
    private readonly Lock _changing = new();
    private readonly Dictionary<string, DateTimeOffset> _blocked = new(StringComparer.Ordinal);
    private DateTimeOffset _next;
    private DateTimeOffset _shared;
    private int _replicas = 1;
    private int _place;

    /// <summary>Replicas that share the pace, as far as is known.</summary>
    public int Replicas => _replicas;

    /// <summary>Where this replica begins among so many equal parts of the work, so that the replicas spread out over them.</summary>
    public int FirstOf(int parts) => _place * parts / _replicas % parts;

    /// <summary>Makes this replica known, and takes over what the others know. Once a tick, and while sending as often as the others need it to count this one in.</summary>
    public async Task ShareAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        lock (_changing)
        {
            _shared = now;
        }

        await store.TransactAsync(RowTable.Due, Partition, [new RowOperation.Upsert(Mark(_replica, "At", now))], cancellationToken);
        var rows = await store.QueryAsync(RowTable.Due, Partition, [new KeyRange("", "\uffff")], 500, cancellationToken);
        var replicas = rows.Where(row => row.Key.StartsWith(ReplicaPrefix, StringComparison.Ordinal)).ToList();
        var gone = replicas.Where(row => (DateTimeOffset)row.Columns["At"] < now - (10 * SeenLately)).ToList();
        lock (_changing)
        {
            var atWork = replicas.Where(row => (DateTimeOffset)row.Columns["At"] > now - SeenLately).Select(row => row.Key).ToList();
            (_replicas, _place) = (Math.Max(1, atWork.Count), Math.Max(0, atWork.IndexOf(_replica)));
            foreach (var row in rows.Where(row => row.Key.StartsWith(BlockedPrefix, StringComparison.Ordinal)))
            {
                Block(row.Key[BlockedPrefix.Length..], (DateTimeOffset)row.Columns["Until"]);
            }
        }

        if (gone.Count > 0)
        {
            await store.TransactAsync(RowTable.Due, Partition, [.. gone.Take(100).Select(row => new RowOperation.Delete(row.Key))], cancellationToken);
        }
    }

    /// <summary>A channel asked for patience: told to all replicas, best effort.</summary>
    public async Task BlockAsync(string channelId, DateTimeOffset until, CancellationToken cancellationToken)
    {
        var longest = time.GetUtcNow() + LongestBlock;
        until = until < longest ? until : longest;
        lock (_changing)
        {
            if (!Block(channelId, until))
            {
                return;
            }
        }

        try
        {
            await store.TransactAsync(RowTable.Due, Partition, [new RowOperation.Upsert(Mark(BlockedPrefix + channelId, "Until", until))], cancellationToken);
        }
        catch (StorageUnavailableException)
        {
            // The others will be told the same by the channel.
        }
    }

    /// <summary>Waits for this replica's next turn to send to a channel.</summary>
    /// <returns>False when the channel has asked for more patience than is worth waiting for here.</returns>
    public async Task<bool> WaitAsync(string channelId, CancellationToken cancellationToken)
    {
        if (IsTimeToShare())
        {
            await ShareAsync(cancellationToken);
        }

        TimeSpan wait;
        lock (_changing)
        {
            var now = time.GetUtcNow();
            var at = _next > now ? _next : now;
            at = _blocked.TryGetValue(channelId, out var until) && until > at ? until : at;
            wait = at - now;
            if (wait > LongestWait)
            {
                return false;
            }

            _next = at + TimeSpan.FromSeconds(_replicas / options.Value.PerSecond);
        }

        if (wait > TimeSpan.Zero)
        {
            await Task.Delay(wait, time, cancellationToken);
        }

        return true;
    }

    private bool IsTimeToShare()
    {
        lock (_changing)
        {
            var now = time.GetUtcNow();
            var isTime = _shared != default && now - _shared > ShareEvery;
            _shared = isTime ? now : _shared;
            return isTime;
        }
    }

    private bool Block(string channelId, DateTimeOffset until)
    {
        if (_blocked.TryGetValue(channelId, out var known) && known >= until)
        {
            return false;
        }

        _blocked[channelId] = until;
        return true;
    }

    private static Row Mark(string key, string column, DateTimeOffset at) =>
        new(key, new Dictionary<string, object>(StringComparer.Ordinal) { [column] = at });
}
