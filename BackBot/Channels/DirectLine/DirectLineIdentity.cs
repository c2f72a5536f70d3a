using System.Buffers.Text;
using System.Security.Cryptography;

namespace BackBot.Channels.DirectLine;

/// <summary>Who a token speaks for: one person in one conversation. Neither id can be guessed.</summary>
internal sealed record DirectLineIdentity(string ConversationId, string UserId)
{
    /// <summary>A new person in a new conversation. The prefix <c>dl_</c> tells Web Chat that the id comes from the token alone.</summary>
    public static DirectLineIdentity New() => new(Unguessable(), "dl_" + Unguessable());

    private static string Unguessable() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(24));
}
