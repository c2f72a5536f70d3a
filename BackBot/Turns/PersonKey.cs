using System.Security.Cryptography;
using System.Text;
using Microsoft.Bot.Schema;

namespace BackBot.Turns;

/// <summary>
/// The partition of one person: the channel's name, for the eye, and a hash of channel, tenant and user id. Any id is legal, none collide,
/// and nobody reads a Teams id off a table.
/// </summary>
internal static class PersonKey
{
    private const int LongestPrefix = 20;
    private const int TurnIdLength = 16;

    public static string For(Activity activity) =>
        For(activity.ChannelId ?? "", activity.Conversation?.TenantId ?? "", activity.From?.Id ?? "");

    public static string For(string channelId, string tenantId, string userId)
    {
        var readable = new string([.. channelId.ToLowerInvariant().Where(char.IsAsciiLetterOrDigit).Take(LongestPrefix)]);
        return $"{readable}-{Hash($"{channelId}\n{tenantId}\n{userId}")}";
    }

    /// <summary>The id of the turn that an activity makes: the same however often it arrives.</summary>
    public static string TurnIdFor(string partition, string activityId) => Hash($"{partition}\n{activityId}")[..TurnIdLength];

    /// <summary>The id of the turn that a prompt of ours makes; no activity of a channel can have it.</summary>
    public static string TurnIdForPrompt(string partition, string promptId) => Hash($"prompt\n{partition}\n{promptId}")[..TurnIdLength];

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..40];
}
