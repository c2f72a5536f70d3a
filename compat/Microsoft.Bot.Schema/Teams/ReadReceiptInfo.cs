using Newtonsoft.Json;
using System.Globalization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>How far someone has read.</summary>
public class ReadReceiptInfo
{
    [JsonProperty("lastReadMessageId")]
    public string LastReadMessageId { get; set; }

    /// <summary>Whether a message is no later than the last one read.</summary>
    public static bool IsMessageRead(string compareMessageId, string lastReadMessageId) =>
        long.TryParse(compareMessageId, CultureInfo.InvariantCulture, out var compared)
        && long.TryParse(lastReadMessageId, CultureInfo.InvariantCulture, out var lastRead)
        && compared <= lastRead;

    public bool IsMessageRead(string compareMessageId) => IsMessageRead(compareMessageId, LastReadMessageId);
}
