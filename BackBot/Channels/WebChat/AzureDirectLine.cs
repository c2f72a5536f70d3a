using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Serialization;
using BackBot.Channels.DirectLine;
using Microsoft.Extensions.Options;

namespace BackBot.Channels.WebChat;

/// <summary>
/// Gets tokens from Azure's Direct Line for its secret, which never leaves the service. Each is bound to a user id that Azure believes because it is in
/// the token: it begins with <c>dl_</c> and cannot be guessed.
/// </summary>
internal sealed class AzureDirectLine(IHttpClientFactory clients, IOptions<DirectLineOptions> options)
{
    /// <summary>A token for one conversation.</summary>
    /// <param name="ExpiresIn">Seconds.</param>
    internal sealed record Token(
        [property: JsonPropertyName("conversationId")] string ConversationId,
        [property: JsonPropertyName("token")] string Value,
        [property: JsonPropertyName("expires_in")] int? ExpiresIn);

    private const int UsualLifetime = 1800;

    public bool IsUsed => options.Value is { Enabled: true, AzureSecret.Length: > 0 };

    public string Domain => options.Value.AzureEndpoint.TrimEnd('/') + PublicAddress.DirectLinePath;

    /// <summary>A token for a known person: for the conversation they had, or for a new one when Azure has forgotten that.</summary>
    /// <exception cref="HttpRequestException">Azure cannot be reached, or does not take the secret.</exception>
    public async Task<(DirectLineIdentity Identity, string Token, int ExpiresIn)> ComeBackAsync(DirectLineIdentity known, IEnumerable<string> origins, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{Domain}/conversations/{Uri.EscapeDataString(known.ConversationId)}?watermark=");
        using var answer = await SendAsync(request, cancellationToken);
        return answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.BadRequest
            ? await BeginAsync(known.UserId, origins, cancellationToken)
            : await ReadAsync(answer, known.UserId, cancellationToken);
    }

    /// <summary>A token for a new conversation.</summary>
    /// <param name="origins">The sites whose pages may use the token.</param>
    /// <exception cref="HttpRequestException">As above.</exception>
    public async Task<(DirectLineIdentity Identity, string Token, int ExpiresIn)> BeginAsync(string userId, IEnumerable<string> origins, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Domain + "/tokens/generate")
        {
            Content = JsonContent.Create(new { user = new { id = userId }, trustedOrigins = origins }),
        };
        using var answer = await SendAsync(request, cancellationToken);
        return await ReadAsync(answer, userId, cancellationToken);
    }

    private Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", options.Value.AzureSecret);
        return clients.CreateClient().SendAsync(request, cancellationToken);
    }

    private static async Task<(DirectLineIdentity Identity, string Token, int ExpiresIn)> ReadAsync(HttpResponseMessage answer, string userId, CancellationToken cancellationToken)
    {
        var token = await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<Token>(cancellationToken);
        return token is { ConversationId.Length: > 0, Value.Length: > 0 }
            ? (new DirectLineIdentity(token.ConversationId, userId), token.Value, token.ExpiresIn ?? UsualLifetime)
            : throw new HttpRequestException("Azure's Direct Line gave no token.");
    }
}
