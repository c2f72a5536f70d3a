using System.Text.Json;
using BackBot.Channels.DirectLine;
using Microsoft.Extensions.Options;

namespace BackBot.Channels.WebChat;

/// <summary>
/// <c>POST /api/webchat/token</c>: brings a person back to their own conversation if they bring a token of theirs, live or not too long expired;
/// anything else is somebody new.
/// </summary>
internal sealed class WebChatTokenEndpoint(
    DirectLineTokens tokens, DirectLineLimits limits, PublicAddress address, IOptions<DirectLineOptions> options, TimeProvider time)
{
    private const int MostBodyBytes = 16 * 1024;

    internal sealed record Answer(string Token, string ConversationId, string UserId, string Domain, int ExpiresIn);

    public async Task<IResult> IssueAsync(HttpContext http)
    {
        var body = await RequestBody.ReadAsync(http.Request, MostBodyBytes, http.RequestAborted);
        if (body is null)
        {
            return DirectLineError.TooLarge;
        }

        if (!TryReadToken(body, out var token))
        {
            return DirectLineError.Malformed("The body must be empty or a JSON object such as {\"token\":\"...\"}.");
        }

        var known = await KnownAsync(token, http.RequestAborted);
        if (known is null && !limits.AllowsNewPerson(http.Connection.RemoteIpAddress))
        {
            http.Response.Headers.RetryAfter = "10";
            return DirectLineError.TooManyPeople;
        }

        var identity = known ?? DirectLineIdentity.New();
        return Results.Json(new Answer(
            await tokens.MintAsync(identity, http.RequestAborted), identity.ConversationId, identity.UserId, address.OfDirectLine(http.Request), tokens.ExpiresIn));
    }

    private async Task<DirectLineIdentity?> KnownAsync(string? token, CancellationToken cancellationToken) => await tokens.ReadAsync(token, cancellationToken) switch
    {
        TokenReading.Valid valid => valid.Identity,
        TokenReading.Expired expired when time.GetUtcNow() - expired.Since <= TimeSpan.FromDays(options.Value.RenewalDays) => expired.Identity,
        _ => null,
    };

    private static bool TryReadToken(string body, out string? token)
    {
        token = null;
        if (string.IsNullOrWhiteSpace(body))
        {
            return true;
        }

        try
        {
            using var json = JsonDocument.Parse(body);
            if (json.RootElement.ValueKind != JsonValueKind.Object)
            {
                return false;
            }

            token = json.RootElement.TryGetProperty("token", out var sent) && sent.ValueKind == JsonValueKind.String ? sent.GetString() : null;
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
