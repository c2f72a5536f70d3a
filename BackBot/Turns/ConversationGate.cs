namespace BackBot.Turns;

/// <summary>
/// One turn at a time for one person, in the order of arrival, within this process. It gives order and spares conflicts; across processes the
/// version check gives correctness.
/// </summary>
internal sealed class ConversationGate
{
    private readonly Dictionary<string, Gate> gates = new(StringComparer.Ordinal);

    /// <summary>Waits for the turns before; dispose to let the next one in.</summary>
    public async Task<IDisposable> EnterAsync(string partition, CancellationToken cancellationToken)
    {
        Gate gate;
        lock (gates)
        {
            if (!gates.TryGetValue(partition, out gate!))
            {
                gates[partition] = gate = new Gate();
            }

            gate.Waiting++;
        }

        try
        {
            await gate.Semaphore.WaitAsync(cancellationToken);
        }
        catch
        {
            Leave(partition, gate, entered: false);
            throw;
        }

        return new Pass(this, partition, gate);
    }

    private void Leave(string partition, Gate gate, bool entered)
    {
        lock (gates)
        {
            if (entered)
            {
                gate.Semaphore.Release();
            }

            if (--gate.Waiting == 0)
            {
                gates.Remove(partition);
                gate.Semaphore.Dispose();
            }
        }
    }

    private sealed class Gate
    {
        public SemaphoreSlim Semaphore { get; } = new(1, 1);

        public int Waiting { get; set; }
    }

    private sealed class Pass(ConversationGate owner, string partition, Gate gate) : IDisposable
    {
        private bool left;

        public void Dispose()
        {
            if (!left)
            {
                left = true;
                owner.Leave(partition, gate, entered: true);
            }
        }
    }
}
