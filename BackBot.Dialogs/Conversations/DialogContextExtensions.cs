using Microsoft.Bot.Builder.Dialogs;

namespace BackBot.Dialogs.Conversations;

internal static class DialogContextExtensions
{
    /// <summary>This turn's talk, which <see cref="Conversation"/> puts into the turn's state.</summary>
    public static Talk Talk(this DialogContext dc) =>
        dc.Context.TurnState.Get<Talk>() ?? throw new InvalidOperationException("The dialogs run inside Conversation.RunAsync only.");
}
