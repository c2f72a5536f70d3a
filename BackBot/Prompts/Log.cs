namespace BackBot.Prompts;

/// <summary>Every log line of prompts. Partitions, ids and counts only: never words, names or health answers.</summary>
internal static partial class Log
{
    [LoggerMessage(200, LogLevel.Warning, "The next prompt of {Person} was not put into the index ({Reason}); the sweeper will do it")]
    public static partial void NotIndexed(ILogger logger, string person, string reason);

    [LoggerMessage(201, LogLevel.Error, "{Prompt} of {Person} failed in a dialog and is recorded as failed")]
    public static partial void PromptFailed(ILogger logger, Exception exception, string prompt, string person);

    [LoggerMessage(202, LogLevel.Error, "State of {Person} cannot be read, so they are not prompted: {Problem}")]
    public static partial void NotReadable(ILogger logger, string person, string problem);

    [LoggerMessage(203, LogLevel.Error, "Looking at who is due failed and will be tried again")]
    public static partial void TickFailed(ILogger logger, Exception exception);

    [LoggerMessage(204, LogLevel.Warning, "The prompt of {Person} waits, because storage is away: {Problem}")]
    public static partial void EntryLeft(ILogger logger, string person, string problem);

    [LoggerMessage(205, LogLevel.Error, "Looking at {Person} failed and will be tried again; nobody else is held up")]
    public static partial void EntryFailed(ILogger logger, Exception exception, string person);

    [LoggerMessage(206, LogLevel.Information, "Sweep put {Entries} entries into the due index")]
    public static partial void Swept(ILogger logger, int entries);

    [LoggerMessage(207, LogLevel.Error, "Sweep of prompts failed and will be tried again")]
    public static partial void SweepFailed(ILogger logger, Exception exception);
}
