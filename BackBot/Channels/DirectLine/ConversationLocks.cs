namespace BackBot.Channels.DirectLine;

/// <summary>
/// Lets one writer of a conversation through at a time in this process, which spares conflicts; the version of the head is what makes it right.
/// A fixed number of locks is shared by all conversations, so that none must be cleaned up.
/// </summary>
internal sealed class ConversationLocks : IDisposable
{
    private readonly SemaphoreSlim[] _stripes = [.. Enumerable.Range(0, 256).Select(_ => new SemaphoreSlim(1, 1))];

    public async Task<IDisposable> TakeAsync(string conversationId, CancellationToken cancellationToken)
    {
        var stripe = _stripes[(uint)string.GetHashCode(conversationId, StringComparison.Ordinal) % _stripes.Length];
        await stripe.WaitAsync(cancellationToken);
        return new Hold(stripe);
    }

    public void Dispose()
    {
        foreach (var stripe in _stripes)
        {
            stripe.Dispose();
        }
    }

    private sealed class Hold(SemaphoreSlim stripe) : IDisposable
    {
        public void Dispose() => stripe.Release();
    }
}
