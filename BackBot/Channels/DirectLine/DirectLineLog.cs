namespace BackBot.Channels.DirectLine;

/// <summary>What web chat tells the operator: ids and counts, never words of a person.</summary>
internal static partial class DirectLineLog
{
    [LoggerMessage(2001, LogLevel.Warning, "A web chat transcript cannot be read just now; its stream waits.")]
    public static partial void TranscriptUnreadable(this ILogger logger, Exception reason);

    [LoggerMessage(2002, LogLevel.Debug, "A web chat stream ended: {Reason}")]
    public static partial void StreamGone(this ILogger logger, string reason);

    [LoggerMessage(2003, LogLevel.Warning, "Storage is away, so web chat answered {Operation} without it.")]
    public static partial void AnsweredWithoutStorage(this ILogger logger, string operation, Exception reason);

    [LoggerMessage(2004, LogLevel.Error, "Web chat could not handle {Operation}.")]
    public static partial void OperationFailed(this ILogger logger, string operation, Exception reason);

    [LoggerMessage(2005, LogLevel.Warning, "The person's arrival in a web chat was not handled; the next visit tries again.")]
    public static partial void ArrivalNotHandled(this ILogger logger);
}
