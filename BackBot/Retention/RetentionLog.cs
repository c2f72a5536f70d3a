namespace BackBot.Retention;

/// <summary>What retention tells the operator: counts only.</summary>
internal static partial class RetentionLog
{
    [LoggerMessage(3101, LogLevel.Information, "Retention erased {People} people and {Rows} dated rows")]
    public static partial void Swept(ILogger logger, int people, int rows);

    [LoggerMessage(3102, LogLevel.Error, "Retention could not finish and will run again")]
    public static partial void SweepFailed(ILogger logger, Exception exception);
}
