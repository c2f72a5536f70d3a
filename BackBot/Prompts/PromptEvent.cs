using BackBot.Dialogs.Scheduling;
using Microsoft.Bot.Schema;

namespace BackBot.Prompts;

/// <summary>The activity that begins a prompt's turn: an event of our own, addressed as if it came from the person.</summary>
internal static class PromptEvent
{
    public const string Name = "backbot/prompt";

    public static Activity For(ConversationReference reference, DuePrompt prompt) => new()
    {
        Type = ActivityTypes.Event,
        Name = Name,
        Id = prompt.Id,
        ChannelId = reference.ChannelId,
        ServiceUrl = reference.ServiceUrl,
        Conversation = reference.Conversation,
        From = reference.User,
        Recipient = reference.Bot,
    };
}
