namespace BackBot.Turns;

/// <summary>Every log line of turns. Partitions and counts only: never words, names or health answers.</summary>
internal static partial class Log
{
    [LoggerMessage(100, LogLevel.Warning, "Turn {TurnId} of {Partition} gave up after {Attempts} attempts: others committed first")]
    public static partial void GaveUp(ILogger logger, string turnId, string partition, int attempts);

    [LoggerMessage(101, LogLevel.Warning, "Turn {TurnId} of {Partition} ran out of time")]
    public static partial void OutOfTime(ILogger logger, string turnId, string partition);

    [LoggerMessage(102, LogLevel.Error, "Turn {TurnId} of {Partition}: storage is unavailable")]
    public static partial void NoStorage(ILogger logger, Exception exception, string turnId, string partition);

    [LoggerMessage(103, LogLevel.Error, "State of {Partition} cannot be read and is kept as it is: {Problem}")]
    public static partial void Unreadable(ILogger logger, string partition, string problem);

    [LoggerMessage(104, LogLevel.Error, "Turn {TurnId} of {Partition} failed in a dialog; the person keeps what was known, and their place is reset")]
    public static partial void DialogFailed(ILogger logger, Exception exception, string turnId, string partition);

    [LoggerMessage(105, LogLevel.Warning, "A message to {Partition} was not sent: {Result}")]
    public static partial void NotSent(ILogger logger, string partition, string? result);

    [LoggerMessage(106, LogLevel.Warning, "Sending to {Partition} was cut short ({Reason}); the sweeper will finish it")]
    public static partial void SendCutShort(ILogger logger, string partition, string reason);

    [LoggerMessage(107, LogLevel.Information, "Sweep found {Partitions} people with unsent messages")]
    public static partial void Swept(ILogger logger, int partitions);

    [LoggerMessage(108, LogLevel.Error, "Sweep failed and will run again")]
    public static partial void SweepFailed(ILogger logger, Exception exception);

    [LoggerMessage(110, LogLevel.Error, "Turn {TurnId} of {Partition} would have stored more than storage takes; nothing of it was kept")]
    public static partial void TooLarge(ILogger logger, Exception exception, string turnId, string partition);

    [LoggerMessage(109, LogLevel.Information, "Everything held about {Partition} was deleted")]
    public static partial void Erased(ILogger logger, string partition);
}
