using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace BackBot.Channels.DirectLine;

/// <summary>The open streams of this process, by conversation.</summary>
internal sealed class LiveConversations(IOptions<DirectLineOptions> options)
{
    private readonly ConcurrentDictionary<string, LiveStream[]> _streams = new(StringComparer.Ordinal);
    private int _open;

    /// <summary>Takes a stream in, or answers false when this process has as many as it may.</summary>
    public bool TryAdd(string conversationId, LiveStream stream)
    {
        if (Interlocked.Increment(ref _open) > options.Value.MaxSockets)
        {
            Interlocked.Decrement(ref _open);
            return false;
        }

        var now = _streams.AddOrUpdate(conversationId, [stream], (_, before) => [.. before, stream]);
        foreach (var tooMany in now.SkipLast(options.Value.SocketsPerConversation))
        {
            tooMany.Collide();
        }

        return true;
    }

    public void Remove(string conversationId, LiveStream stream)
    {
        Interlocked.Decrement(ref _open);
        while (_streams.TryGetValue(conversationId, out var before))
        {
            var after = before.Where(other => other != stream).ToArray();
            if (after.Length == 0
                ? _streams.TryRemove(new KeyValuePair<string, LiveStream[]>(conversationId, before))
                : _streams.TryUpdate(conversationId, after, before))
            {
                return;
            }
        }
    }

    /// <summary>Something was added to the transcript.</summary>
    public void Wake(string conversationId)
    {
        foreach (var stream in Of(conversationId))
        {
            stream.Wake();
        }
    }

    /// <summary>Shows an activity that is not kept to whoever is watching at this moment.</summary>
    public void Show(string conversationId, string activity)
    {
        foreach (var stream in Of(conversationId))
        {
            stream.Show(activity);
        }
    }

    private LiveStream[] Of(string conversationId) => _streams.GetValueOrDefault(conversationId, []);
}
