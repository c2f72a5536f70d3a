namespace BackBot.Export;

/// <summary>What exports tell the operator: partitions and formats, never a link and never what was in it.</summary>
internal static partial class ExportLog
{
    [LoggerMessage(3001, LogLevel.Information, "Everything held about {Partition} was given to them as {Format}")]
    public static partial void Given(ILogger logger, string partition, string format);

    [LoggerMessage(3002, LogLevel.Error, "An export could not be finished: storage is unavailable")]
    public static partial void NoStorage(ILogger logger, Exception exception);
}
