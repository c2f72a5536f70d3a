using System.Net.WebSockets;
using BackBot.Storage;

namespace BackBot.Channels.DirectLine;

/// <summary>
/// One open WebSocket: sends the transcript from a watermark on, then whatever is added, in order, until either side ends it.
/// </summary>
internal sealed class StreamSocket(
    WebSocket socket, string conversationId, LiveStream stream, Transcripts transcripts, TimeProvider time, ILogger logger)
{
    private const int ActivitiesPerFrame = 50;

    /// <summary>Clients send empty frames to keep the line open, and nothing else.</summary>
    private const int MostReceived = 4096;

    // Another replica may add to the transcript without waking this one: look soon while people talk, seldom when they have gone quiet.
    private static readonly TimeSpan LookWhileTalking = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LookWhenQuiet = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan QuietAfter = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan StorageBreather = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(2);

    public async Task RunAsync(long watermark, CancellationToken stopping)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var sending = SendAsync(watermark, ending.Token);
        var receiving = ReceiveAsync();
        var ended = await Task.WhenAny(sending, receiving, stream.Collided, Stopped(stopping));
        await ending.CancelAsync();
        await QuietlyAsync(sending);

        if (ended == stream.Collided)
        {
            await CloseAsync(WebSocketCloseStatus.NormalClosure, "collision");
        }
        else if (stopping.IsCancellationRequested)
        {
            await CloseAsync(WebSocketCloseStatus.EndpointUnavailable, "restarting");
        }
        else if (socket.State == WebSocketState.CloseReceived)
        {
            await CloseAsync(WebSocketCloseStatus.NormalClosure, "bye");
        }

        // The peer answers a farewell with its own; one that does not is cut off.
        await Task.WhenAny(receiving, Task.Delay(Farewell, CancellationToken.None));
        socket.Abort();
        await QuietlyAsync(receiving);
    }

    private async Task SendAsync(long watermark, CancellationToken ending)
    {
        var spoken = time.GetTimestamp();
        while (!ending.IsCancellationRequested)
        {
            foreach (var shown in stream.TakeShown())
            {
                await SendAsync(ActivitySet.Passing(shown), ending);
            }

            var set = await ReadAsync(watermark, ending);
            if (set.Activities.Count > 0)
            {
                await SendAsync(set.ToJson(), ending);
                watermark = set.Watermark;
                spoken = time.GetTimestamp();
                continue;
            }

            await stream.WaitAsync(time.GetElapsedTime(spoken) < QuietAfter ? LookWhileTalking : LookWhenQuiet, time, ending);
        }
    }

    private async Task<ActivitySet> ReadAsync(long watermark, CancellationToken ending)
    {
        while (true)
        {
            try
            {
                return await transcripts.ReadAsync(conversationId, watermark, ActivitiesPerFrame, ending);
            }
            catch (StorageUnavailableException unavailable)
            {
                // The socket stays: a closed one costs the person up to 15 seconds, and storage is usually back sooner.
                logger.TranscriptUnreadable(unavailable);
                await Task.Delay(StorageBreather, time, ending);
            }
        }
    }

    private ValueTask SendAsync(byte[] frame, CancellationToken ending) =>
        socket.SendAsync(frame.AsMemory(), WebSocketMessageType.Text, endOfMessage: true, ending);

    /// <summary>Reads and drops what the client sends, until it ends the stream or sends what no client of ours does.</summary>
    private async Task ReceiveAsync()
    {
        var buffer = new byte[512];
        var received = 0;
        while (socket.State is WebSocketState.Open or WebSocketState.CloseSent)
        {
            var part = await socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None);
            if (part.MessageType == WebSocketMessageType.Close)
            {
                return;
            }

            received = part.EndOfMessage ? 0 : received + part.Count;
            if (received > MostReceived)
            {
                return;
            }
        }
    }

    private async Task CloseAsync(WebSocketCloseStatus status, string reason)
    {
        using var late = new CancellationTokenSource(Farewell);
        try
        {
            await socket.CloseOutputAsync(status, reason, late.Token);
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            logger.StreamGone(gone.Message);
        }
    }

    private static Task Stopped(CancellationToken stopping) => Task.Delay(Timeout.InfiniteTimeSpan, stopping);

    private async Task QuietlyAsync(Task task)
    {
        try
        {
            await task;
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException or ObjectDisposedException or IOException)
        {
            logger.StreamGone(gone.Message);
        }
    }
}
