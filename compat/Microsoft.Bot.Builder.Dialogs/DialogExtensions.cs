namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A dialog as a whole bot.</summary>
public static class DialogExtensions
{
    /// <summary>
    /// Continues the conversation under way, or begins the dialog. Nothing is saved here: the state behind the accessor is the caller's to save.
    /// What a dialog throws is first offered to the dialogs as an <see cref="DialogEvents.Error"/> event.
    /// </summary>
    public static async Task RunAsync(
        this Dialog dialog, ITurnContext turnContext, IStatePropertyAccessor<DialogState> accessor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dialog);
        ArgumentNullException.ThrowIfNull(accessor);
        var dc = await new DialogSet(accessor).Add(dialog).CreateContextAsync(turnContext, cancellationToken);
        foreach (var (name, service) in turnContext.TurnState)
        {
            dc.Services[name] = service;
        }

        try
        {
            var result = await dc.ContinueDialogAsync(cancellationToken);
            if (result.Status == DialogTurnStatus.Empty)
            {
                await dc.BeginDialogAsync(dialog.Id, options: null, cancellationToken);
            }
        }
        catch (Exception failure)
        {
            if (!await dc.EmitEventAsync(DialogEvents.Error, failure, bubble: true, fromLeaf: true, cancellationToken))
            {
                throw;
            }
        }
    }
}
