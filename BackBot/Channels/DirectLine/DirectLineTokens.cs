using System.Security.Claims;
using Microsoft.Extensions.Options;

namespace BackBot.Channels.DirectLine;

/// <summary>
/// Mints and reads the tokens of web chat: signed, bound to one conversation and one person, and enough by themselves,
/// so that a conversation lives as long as its token even while storage is away.
/// </summary>
internal sealed class DirectLineTokens(SigningKey key, IOptions<DirectLineOptions> options, TimeProvider time)
{
    private const string ClientAudience = "directline";
    private const string StreamAudience = "directline-stream";
    private const string ConversationClaim = "conv";
    private const string UserClaim = "user";

    private readonly SignedTokens _tokens = new(key, time);

    /// <summary>The lifetime that clients are told, in seconds.</summary>
    public int ExpiresIn => options.Value.TokenMinutes * 60;

    public Task<string> MintAsync(DirectLineIdentity identity, CancellationToken cancellationToken) =>
        MintAsync(identity, ClientAudience, TimeSpan.FromMinutes(options.Value.TokenMinutes), cancellationToken);

    /// <summary>A token for the address of a stream: addresses end up in logs, so it lasts about a minute and opens nothing else.</summary>
    public Task<string> MintForStreamAsync(DirectLineIdentity identity, CancellationToken cancellationToken) =>
        MintAsync(identity, StreamAudience, TimeSpan.FromSeconds(options.Value.StreamTokenSeconds), cancellationToken);

    public Task<TokenReading> ReadAsync(string? token, CancellationToken cancellationToken) => ReadAsync(token, ClientAudience, cancellationToken);

    public Task<TokenReading> ReadForStreamAsync(string? token, CancellationToken cancellationToken) => ReadAsync(token, StreamAudience, cancellationToken);

    private Task<string> MintAsync(DirectLineIdentity identity, string audience, TimeSpan lifetime, CancellationToken cancellationToken) =>
        _tokens.MintAsync(audience, [new(ConversationClaim, identity.ConversationId), new(UserClaim, identity.UserId)], lifetime, cancellationToken);

    private async Task<TokenReading> ReadAsync(string? token, string audience, CancellationToken cancellationToken)
    {
        if (await _tokens.ReadAsync(token, audience, cancellationToken) is not { } reading
            || reading.Claims.FindFirstValue(ConversationClaim) is not { Length: > 0 } conversation
            || reading.Claims.FindFirstValue(UserClaim) is not { Length: > 0 } user)
        {
            return new TokenReading.Unacceptable();
        }

        var identity = new DirectLineIdentity(conversation, user);
        return time.GetUtcNow() < reading.Until ? new TokenReading.Valid(identity) : new TokenReading.Expired(identity, reading.Until);
    }
}
