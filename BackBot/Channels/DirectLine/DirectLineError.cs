namespace BackBot.Channels.DirectLine;

/// <summary>An error as Direct Line words it: <c>{"error":{"code","message"}}</c>. The message is for a developer; people see the page's own words.</summary>
internal sealed record DirectLineError(DirectLineError.Detail Error)
{
    internal sealed record Detail(string Code, string Message);

    public static IResult MissingToken { get; } = Of(StatusCodes.Status401Unauthorized, "MissingToken", "Send the token as Authorization: Bearer <token>.");

    public static IResult BadToken { get; } = Of(StatusCodes.Status401Unauthorized, "BadToken", "This token was not issued here.");

    public static IResult TokenExpired { get; } = Of(StatusCodes.Status403Forbidden, "TokenExpired", "Token has expired; renew it at /api/webchat/token.");

    public static IResult OtherConversation { get; } = Of(StatusCodes.Status403Forbidden, "BadArgument", "The token belongs to another conversation.");

    public static IResult OriginNotAllowed { get; } = Of(StatusCodes.Status403Forbidden, "OriginNotAllowed", "This site is not in DirectLine:AllowedOrigins.");

    public static IResult TooLarge { get; } = Of(StatusCodes.Status413PayloadTooLarge, "MessageSizeTooBig", "The activity is larger than this service takes.");

    public static IResult TooManyPosts { get; } = Of(StatusCodes.Status429TooManyRequests, "TooManyRequests", "Too many activities at once; wait a few seconds.");

    public static IResult TooManyPeople { get; } = Of(StatusCodes.Status429TooManyRequests, "TooManyRequests", "Too many new conversations from this network; wait a moment.");

    public static IResult TryAgain { get; } = Of(StatusCodes.Status503ServiceUnavailable, "ServiceUnavailable", "The activity could not be handled just now; nothing was lost. Send it again.");

    public static IResult NoAttachments { get; } = Of(StatusCodes.Status415UnsupportedMediaType, "AttachmentsNotSupported", "This bot takes no files.");

    public static IResult NotFound { get; } = Of(StatusCodes.Status404NotFound, "NotFound", "There is no such Direct Line operation here.");

    public static IResult Malformed(string message) => Of(StatusCodes.Status400BadRequest, "MalformedData", message);

    public static IResult Of(int status, string code, string message) => Results.Json(new DirectLineError(new Detail(code, message)), statusCode: status);
}
