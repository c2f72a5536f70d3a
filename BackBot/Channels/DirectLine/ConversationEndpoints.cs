using System.Text.Json;
using System.Text.Json.Serialization;

namespace BackBot.Channels.DirectLine;

/// <summary>Starting a conversation, and coming back to it after the stream was cut.</summary>
internal sealed class ConversationEndpoints(DirectLineTokens tokens, Arrival arrival, Transcripts transcripts, PublicAddress address)
{
    private const int MostBodyBytes = 16 * 1024;

    internal sealed record Conversation(
        [property: JsonPropertyName("conversationId")] string ConversationId,
        [property: JsonPropertyName("token")] string Token,
        [property: JsonPropertyName("expires_in")] int ExpiresIn,
        [property: JsonPropertyName("streamUrl")] string StreamUrl);

    /// <summary>201 the first time, 200 afterwards. The stream begins at the beginning, so that a reloaded page shows its history.</summary>
    public async Task<IResult> StartAsync(HttpContext http)
    {
        var identity = RequireToken.IdentityOf(http);
        var body = await RequestBody.ReadAsync(http.Request, MostBodyBytes, http.RequestAborted);
        if (body is null)
        {
            return DirectLineError.TooLarge;
        }

        if (!TryReadLocale(body, out var locale))
        {
            return DirectLineError.Malformed("The body must be empty or a JSON object such as {\"locale\":\"en-GB\"}.");
        }

        var isNew = await arrival.WelcomeAsync(identity, locale, http.RequestAborted);
        var answer = await AnswerAsync(http, identity, watermark: 0);
        return Results.Json(answer, statusCode: isNew ? StatusCodes.Status201Created : StatusCodes.Status200OK);
    }

    /// <summary>
    /// A fresh token and stream address, from the watermark on. An empty watermark is that of a client that has seen nothing yet;
    /// without one at all, only what comes from now on is wanted. A conversation lives as long as its token: never 404.
    /// </summary>
    public async Task<IResult> ReconnectAsync(HttpContext http)
    {
        var identity = RequireToken.IdentityOf(http);
        var watermark = http.Request.Query.TryGetValue("watermark", out var sent)
            ? ActivitySet.ParseWatermark(sent)
            : await transcripts.LastAsync(identity.ConversationId, http.RequestAborted);
        return Results.Json(await AnswerAsync(http, identity, watermark));
    }

    private async Task<Conversation> AnswerAsync(HttpContext http, DirectLineIdentity identity, long watermark)
    {
        var pass = await tokens.MintForStreamAsync(identity, http.RequestAborted);
        var stream = FormattableString.Invariant($"{address.OfStream(http.Request)}/conversations/{identity.ConversationId}/stream?watermark={watermark}&t={pass}");
        return new Conversation(identity.ConversationId, await tokens.MintAsync(identity, http.RequestAborted), tokens.ExpiresIn, stream);
    }

    private static bool TryReadLocale(string body, out string? locale)
    {
        locale = null;
        if (string.IsNullOrWhiteSpace(body))
        {
            return true;
        }

        try
        {
            using var json = JsonDocument.Parse(body);
            locale = json.RootElement.ValueKind == JsonValueKind.Object
                && json.RootElement.TryGetProperty("locale", out var named)
                && named.ValueKind == JsonValueKind.String
                && named.GetString() is { Length: > 0 and <= 35 } tag ? tag : null;
            return json.RootElement.ValueKind == JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
