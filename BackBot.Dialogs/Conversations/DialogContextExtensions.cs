using Microsoft.Bot.Builder.Dialogs;

namespace BackBot.Dialogs.Conversations;

internal static class DialogContextExtensions
{
    /// <summary>This turn's talk, which <see cref="Conversation"/> puts into the turn's state.</summary>
    public static Talk Talk(this DialogContext dc) =>
        dc.Context.TurnState.Get<Talk>() ?? throw new InvalidOperationException("The dialogs run inside Conversation.RunAsync only.");

    /// <summary>Leaves everything that is open and begins one dialog.</summary>
    public static async Task<DialogTurnResult> StartAnewAsync(this DialogContext dc, string dialogId, CancellationToken cancellationToken)
    {
        await dc.CancelAllDialogsAsync(cancellationToken);
        return await dc.BeginDialogAsync(dialogId, null, cancellationToken);
    }
}
