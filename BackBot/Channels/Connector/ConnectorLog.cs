namespace BackBot.Channels.Connector;

/// <summary>Every log line of the connector channel. Never words of a person, names or tokens.</summary>
internal static partial class ConnectorLog
{
    [LoggerMessage(500, LogLevel.Warning, "No MicrosoftAppId is set: /api/messages has NO AUTHENTICATION and answers programs of this machine only. Teams needs an app id; README, 'In Microsoft Teams', tells how to get one")]
    public static partial void Unauthenticated(ILogger logger);

    [LoggerMessage(501, LogLevel.Information, "Teams and the other channels of Azure Bot Service are served as app {AppId}")]
    public static partial void Serving(ILogger logger, string appId);

    [LoggerMessage(502, LogLevel.Warning, "A posted activity was refused with {Status}: {Reason}")]
    public static partial void Refused(ILogger logger, int status, string reason);

    [LoggerMessage(503, LogLevel.Error, "A posted activity could not be handled")]
    public static partial void TurnFailed(ILogger logger, Exception exception);

    [LoggerMessage(504, LogLevel.Error, "The bot could not sign in to send ({Code}); messages wait. Look at MicrosoftAppId, MicrosoftAppPassword, MicrosoftAppTenantId and MicrosoftAppType")]
    public static partial void NoSignIn(ILogger logger, string code);

    [LoggerMessage(505, LogLevel.Information, "An answered card was not replaced: {Result}")]
    public static partial void NotReplaced(ILogger logger, string result);
}
