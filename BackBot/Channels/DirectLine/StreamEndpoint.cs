namespace BackBot.Channels.DirectLine;

/// <summary>Opens the stream that a conversation's <c>streamUrl</c> names.</summary>
internal sealed class StreamEndpoint(
    DirectLineTokens tokens,
    LiveConversations live,
    Transcripts transcripts,
    TimeProvider time,
    IHostApplicationLifetime lifetime,
    ILogger<StreamEndpoint> logger)
{
    public async Task<IResult> OpenAsync(HttpContext http, string conversationId)
    {
        if (!http.WebSockets.IsWebSocketRequest)
        {
            return DirectLineError.Malformed("This address opens a WebSocket.");
        }

        if (await tokens.ReadForStreamAsync(http.Request.Query["t"], http.RequestAborted) is not TokenReading.Valid { Identity: var identity })
        {
            return DirectLineError.TokenExpired;
        }

        if (identity.ConversationId != conversationId)
        {
            return DirectLineError.OtherConversation;
        }

        var stream = new LiveStream();
        if (!live.TryAdd(conversationId, stream))
        {
            return DirectLineError.TryAgain;
        }

        try
        {
            using var socket = await http.WebSockets.AcceptWebSocketAsync();
            await new StreamSocket(socket, conversationId, stream, transcripts, time, logger)
                .RunAsync(ActivitySet.ParseWatermark(http.Request.Query["watermark"]), lifetime.ApplicationStopping);
        }
        finally
        {
            live.Remove(conversationId, stream);
        }

        return Results.Empty;
    }
}
