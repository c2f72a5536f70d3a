namespace BackBot.Storage;

/// <summary>
/// Opens storage when the service starts. A store that cannot be opened is told once in the log; the service comes up all the same, says so on /healthz,
/// and goes on trying, so that it recovers without a restart.
/// </summary>
internal sealed partial class StorageStartup(IRowStore store, StorageState state, TimeProvider time, ILogger<StorageStartup> log) : BackgroundService
{
    private static readonly TimeSpan FirstTry = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(5);

    /// <summary>The first try is awaited, so that with good storage the first request already finds it open.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await TryOpenAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (state.Problem is not null)
        {
            await Task.Delay(Between, time, stoppingToken);
            await TryOpenAsync(stoppingToken);
        }
    }

    private async Task TryOpenAsync(CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(FirstTry, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        try
        {
            await store.InitialiseAsync(either.Token);
            state.Problem = null;
            LogOpened();
        }
        catch (StorageUnavailableException failure)
        {
            Tell(failure.Message);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            Tell("Storage did not answer within ten seconds. See that Storage:ConnectionString or Storage:Endpoint is right and can be reached from here.");
        }
    }

    private void Tell(string problem)
    {
        if (state.Problem != problem)
        {
            LogUnavailable(problem);
        }

        state.Problem = problem;
    }

    [LoggerMessage(EventId = 4001, Level = LogLevel.Information, Message = "Storage is open.")]
    private partial void LogOpened();

    [LoggerMessage(EventId = 4002, Level = LogLevel.Critical, Message = "Storage is not available; trying again every few seconds. {Problem}")]
    private partial void LogUnavailable(string problem);
}
