using System.Text.Json;
using BackBot.Channels.DirectLine;
using Microsoft.Extensions.Options;

namespace BackBot.Channels.WebChat;

/// <summary>
/// <c>POST /api/webchat/token</c>: brings a person back to their own conversation if they bring a token of theirs, live or not too long expired;
/// anything else is somebody new.
/// </summary>
internal sealed class WebChatTokenEndpoint(
    DirectLineTokens tokens, DirectLineLimits limits, PublicAddress address, AzureDirectLine azure, IOptions<DirectLineOptions> options, TimeProvider time,
    ILogger<WebChatTokenEndpoint> log)
{
    private const int MostBodyBytes = 16 * 1024;

    /// <param name="Remember">What brings the person back: the token itself, or one of ours where the token is Azure's.</param>
    internal sealed record Answer(string Token, string ConversationId, string UserId, string Domain, int ExpiresIn, string Remember);

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

        if (azure.IsUsed)
        {
            return await ExchangeAsync(known, http);
        }

        var identity = known ?? DirectLineIdentity.New();
        var own = await tokens.MintAsync(identity, http.RequestAborted);
        return Results.Json(new Answer(own, identity.ConversationId, identity.UserId, address.OfDirectLine(http.Request), tokens.ExpiresIn, own));
    }

    /// <summary>Exchanges the secret of Azure's Direct Line for a token. Who a person is stays for us to say, so that they are known when Azure's token has run out.</summary>
    private async Task<IResult> ExchangeAsync(DirectLineIdentity? known, HttpContext http)
    {
        try
        {
            IEnumerable<string> origins = [address.Of(http.Request), .. options.Value.AllowedOrigins];
            var (identity, token, expiresIn) = known is null
                ? await azure.BeginAsync(DirectLineIdentity.New().UserId, origins, http.RequestAborted)
                : await azure.ComeBackAsync(known, origins, http.RequestAborted);
            return Results.Json(new Answer(
                token, identity.ConversationId, identity.UserId, azure.Domain, expiresIn, await tokens.MintAsync(identity, http.RequestAborted)));
        }
        catch (Exception away) when (away is HttpRequestException or JsonException || (away is OperationCanceledException && !http.RequestAborted.IsCancellationRequested))
        {
            log.OperationFailed("token exchange", away);
            return DirectLineError.TryAgain;
        }
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
