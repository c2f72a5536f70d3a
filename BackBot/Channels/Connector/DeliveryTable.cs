using BackBot.Turns;

namespace BackBot.Channels.Connector;

/// <summary>
/// What a channel's answer means for the message that was sent: the one table of (status, code). Status and codes are those of Microsoft's
/// "Handle errors when sending messages" for Teams and of the Bot Connector REST reference.
/// </summary>
internal static class DeliveryTable
{
    private static readonly TimeSpan Breather = TimeSpan.FromSeconds(30);

    private static readonly HashSet<string> PersonGone = new(StringComparer.OrdinalIgnoreCase)
    {
        "BotNotInConversationRoster", "BotDisabledByAdmin", "ConversationBlockedByUser", "MessageWritesBlocked", "ForbiddenOperationException",
        "ConversationNotFound", "NotEnoughPermissions",
    };

    /// <summary>Whether the same call may well be taken a little later.</summary>
    public static bool IsPassing(int status) => status is 412 or 429 or 502 or 503 or 504;

    /// <param name="code">The channel's own code or sub-code; null when it gave none.</param>
    /// <param name="retryAfter">What the channel asked for; null when it did not.</param>
    public static SendResult Of(int status, string? code, TimeSpan? retryAfter, DateTimeOffset now) => (status, code) switch
    {
        (200 or 201 or 202 or 204, _) => new SendResult.Sent(string.Empty),
        (412 or 429 or 502 or 503 or 504, _) => new SendResult.Throttled(now + (retryAfter ?? Breather)),
        (403 or 404, not null) when PersonGone.Contains(code) => new SendResult.Unreachable(code),
        (404, null) => new SendResult.Unreachable("ConversationNotFound"),
        _ => new SendResult.Failed(code is null ? $"the channel answered {status}" : $"the channel answered {status} {code}"),
    };
}
