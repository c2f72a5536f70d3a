namespace BackBot.Tests.Load;

/// <summary>Counts what the crowd does, and tells when so much of it is done.</summary>
internal sealed class Progress(int allMessages)
{
    private readonly Lock _counting = new();
    private readonly List<(Func<bool> Reached, TaskCompletionSource Told)> _waiting = [];

    public int AllMessages => allMessages;

    public int Answered { get; private set; }

    /// <summary>Posts that were refused with 503, in Direct Line's words.</summary>
    public int Refused { get; private set; }

    /// <summary>Posts whose connection was refused or broke, or that took too long.</summary>
    public int Broken { get; private set; }

    /// <summary>Posts sent to two replicas at once under the same client id.</summary>
    public int Doubled { get; private set; }

    /// <summary>Different messages of one person sent to two replicas at once.</summary>
    public int AtOnce { get; private set; }

    public void CountAnswered() => Count(() => Answered++);

    public void CountRefused() => Count(() => Refused++);

    public void CountBroken() => Count(() => Broken++);

    public void CountDoubled() => Count(() => Doubled++);

    public void CountAtOnce() => Count(() => AtOnce += 2);

    /// <summary>Ends when a share of all messages has been taken in.</summary>
    public Task ShareAsync(double share) => WhenAsync(() => Answered >= share * allMessages);

    public Task WhenAsync(Func<bool> reached)
    {
        lock (_counting)
        {
            var told = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Add((reached, told));
            Tell();
            return told.Task;
        }
    }

    private void Count(Action count)
    {
        lock (_counting)
        {
            count();
            Tell();
        }
    }

    private void Tell()
    {
        foreach (var waiting in _waiting.Where(waiting => waiting.Reached()).ToList())
        {
            waiting.Told.TrySetResult();
            _waiting.Remove(waiting);
        }
    }
}
