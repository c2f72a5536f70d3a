namespace Microsoft.Bot.Builder.Dialogs;

// Events, and cancelling, which offers one.
public partial class DialogContext
{
    /// <summary>Offers an event to the active dialog, or to that of the innermost stack; true when someone took care of it.</summary>
    public async Task<bool> EmitEventAsync(
        string name, object value = null, bool bubble = true, bool fromLeaf = false, CancellationToken cancellationToken = default)
    {
        var dc = fromLeaf ? Leaf() : this;
        return dc.ActiveDialog is { } active
            && dc.FindDialog(active.Id) is { } dialog
            && await dialog.OnDialogEventAsync(dc, new DialogEvent { Name = name, Value = value, Bubble = bubble }, cancellationToken);
    }

    public Task<DialogTurnResult> CancelAllDialogsAsync(CancellationToken cancellationToken = default) =>
        CancelAllDialogsAsync(cancelParents: false, eventName: null, eventValue: null, cancellationToken);

    /// <summary>
    /// Ends every dialog of this stack, and of the parents' if asked. Each but the first may keep itself and those below by handling the
    /// event (<see cref="DialogEvents.CancelDialog"/>, unless named).
    /// </summary>
    public async Task<DialogTurnResult> CancelAllDialogsAsync(
        bool cancelParents, string eventName = null, object eventValue = null, CancellationToken cancellationToken = default)
    {
        RefuseToken(eventValue, nameof(eventValue));
        if (Stack.Count == 0 && Parent == null)
        {
            return new DialogTurnResult(DialogTurnStatus.Empty);
        }

        var isFirst = true;
        for (var dc = this; dc != null; dc = cancelParents ? dc.Parent : null)
        {
            while (dc.Stack.Count > 0)
            {
                var keeps = !isFirst && await dc.EmitEventAsync(
                    eventName ?? DialogEvents.CancelDialog, eventValue, bubble: false, fromLeaf: false, cancellationToken);
                if (keeps)
                {
                    return new DialogTurnResult(DialogTurnStatus.Cancelled);
                }

                isFirst = false;
                await dc.PopAsync(DialogReason.CancelCalled, cancellationToken);
            }
        }

        return new DialogTurnResult(DialogTurnStatus.Cancelled);
    }
}
