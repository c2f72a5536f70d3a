namespace BackBot.Channels.DirectLine;

/// <summary>
/// Lets a request through only with a live token of ours, and only into the token's own conversation. An expired token is 403 because that is
/// the one answer which makes clients ask for a new one.
/// </summary>
internal sealed class RequireToken(DirectLineTokens tokens) : IEndpointFilter
{
    private const string Bearer = "Bearer ";
    private static readonly object IdentityItem = new();

    public static DirectLineIdentity IdentityOf(HttpContext context) => (DirectLineIdentity)context.Items[IdentityItem]!;

    public static string? TokenOf(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        return header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) ? header[Bearer.Length..].Trim() : null;
    }

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (TokenOf(http.Request) is not { } token)
        {
            return DirectLineError.MissingToken;
        }

        switch (await tokens.ReadAsync(token, http.RequestAborted))
        {
            case TokenReading.Valid valid when (string?)http.GetRouteValue("conversationId") is { } asked && asked != valid.Identity.ConversationId:
                return DirectLineError.OtherConversation;
            case TokenReading.Valid valid:
                http.Items[IdentityItem] = valid.Identity;
                return await next(context);
            case TokenReading.Expired:
                return DirectLineError.TokenExpired;
            default:
                return DirectLineError.BadToken;
        }
    }
}
