using System.Threading.Channels;

namespace BackBot.Channels.DirectLine;

/// <summary>What reaches one open stream from the rest of the service; the socket itself is <see cref="StreamSocket"/>'s.</summary>
internal sealed class LiveStream
{
    // Any signal makes the stream read the transcript again, so losing one among many loses nothing but a typing mark.
    private readonly Channel<string?> _signals = Channel.CreateBounded<string?>(new BoundedChannelOptions(16) { FullMode = BoundedChannelFullMode.DropOldest });
    private readonly TaskCompletionSource _collided = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Done when newer tabs have taken this stream's place.</summary>
    public Task Collided => _collided.Task;

    public void Wake() => _signals.Writer.TryWrite(null);

    public void Show(string activity) => _signals.Writer.TryWrite(activity);

    public void Collide() => _collided.TrySetResult();

    /// <summary>Waits for a signal; false when none came in time. Then <see cref="TakeShown"/> has what is to be shown.</summary>
    public async Task<bool> WaitAsync(TimeSpan atMost, TimeProvider time, CancellationToken cancellationToken)
    {
        using var late = new CancellationTokenSource(atMost, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellationToken);
        try
        {
            return await _signals.Reader.WaitToReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    public IEnumerable<string> TakeShown()
    {
        while (_signals.Reader.TryRead(out var signal))
        {
            if (signal is not null)
            {
                yield return signal;
            }
        }
    }
}
