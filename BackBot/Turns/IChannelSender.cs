using Microsoft.Bot.Schema;

namespace BackBot.Turns;

/// <summary>One channel's way to a person. A turn sends only what it has committed.</summary>
internal interface IChannelSender
{
    /// <summary>Whether this sender delivers for a channel id such as <c>msteams</c> or <c>directline</c>.</summary>
    bool Serves(string channelId);

    /// <summary>
    /// Whether the channel shows an activity once however often it is delivered under the same id. Where it does, a prompt whose sending was cut short
    /// is delivered again; elsewhere it is not, because twice is worse than not at all.
    /// </summary>
    bool NoticesRepeats => false;

    /// <summary>
    /// Whether the channel fetches an attachment from its <see cref="Attachment.ContentUrl"/> and hands it to the person as a file. Where it does not,
    /// files are offered as links alone.
    /// </summary>
    bool TakesFiles(string channelId) => false;

    /// <summary>
    /// Delivers one activity. Its <see cref="Activity.Id"/> names the outbox row: a second send of the same id to the same conversation is not
    /// shown twice where the channel allows that to be known, and answers with the id of the first.
    /// </summary>
    Task<SendResult> SendAsync(ConversationReference reference, Activity activity, CancellationToken cancellationToken);
}
