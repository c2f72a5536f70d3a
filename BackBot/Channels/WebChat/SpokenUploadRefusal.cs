using BackBot.Channels.DirectLine;
using Microsoft.Bot.Schema;

namespace BackBot.Channels.WebChat;

/// <summary>Says in the conversation, in the page's words, that files cannot be taken.</summary>
internal sealed class SpokenUploadRefusal(DirectLineSender sender, PageWords words) : IUploadRefusal
{
    public Task SayAsync(DirectLineIdentity identity, string? locale, CancellationToken cancellationToken) => sender.SendAsync(
        new ConversationReference { Conversation = new ConversationAccount(id: identity.ConversationId) },
        new Activity { Type = ActivityTypes.Message, Text = words.For(locale)["no-files"] },
        cancellationToken);
}
