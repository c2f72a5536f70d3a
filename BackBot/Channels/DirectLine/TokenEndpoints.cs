using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Options;

namespace BackBot.Channels.DirectLine;

/// <summary><c>/tokens/generate</c> and <c>/tokens/refresh</c>.</summary>
internal sealed class TokenEndpoints(DirectLineTokens tokens, DirectLineLimits limits, IOptions<DirectLineOptions> options)
{
    /// <summary>The answer of both, as Direct Line names its members.</summary>
    internal sealed record TokenAnswer(
        [property: JsonPropertyName("conversationId")] string ConversationId,
        [property: JsonPropertyName("token")] string Token,
        [property: JsonPropertyName("expires_in")] int ExpiresIn);

    /// <summary>A token for a new person in a new conversation. Ids that the caller wishes for are not looked at.</summary>
    public async Task<IResult> GenerateAsync(HttpContext http)
    {
        if (options.Value.Secret is { } secret && !IsSecret(RequireToken.TokenOf(http.Request), secret))
        {
            return DirectLineError.Of(StatusCodes.Status403Forbidden, "BadArgument", "Send the configured DirectLine:Secret as the bearer.");
        }

        return limits.AllowsNewPerson(http.Connection.RemoteIpAddress)
            ? Results.Json(await AnswerAsync(DirectLineIdentity.New(), http.RequestAborted))
            : DirectLineError.TooManyPeople;
    }

    public async Task<IResult> RefreshAsync(HttpContext http) =>
        Results.Json(await AnswerAsync(RequireToken.IdentityOf(http), http.RequestAborted));

    private async Task<TokenAnswer> AnswerAsync(DirectLineIdentity identity, CancellationToken cancellationToken) =>
        new(identity.ConversationId, await tokens.MintAsync(identity, cancellationToken), tokens.ExpiresIn);

    private static bool IsSecret(string? sent, string secret) =>
        sent is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(sent), Encoding.UTF8.GetBytes(secret));
}
