namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A piece of a conversation. One object serves every conversation: what it must remember is in its <see cref="DialogInstance"/>.</summary>
public abstract class Dialog
{
    /// <summary>The dialog waits for the person.</summary>
    public static readonly DialogTurnResult EndOfTurn = new(DialogTurnStatus.Waiting);

    private string _id;

    protected Dialog(string dialogId = null)
    {
        _id = dialogId;
    }

    /// <summary>The name under which the dialog is begun and stored; its type's name, unless given.</summary>
    public string Id
    {
        get => _id ??= OnComputeId();
        set => _id = value;
    }

    public abstract Task<DialogTurnResult> BeginDialogAsync(
        DialogContext dc, object options = null, CancellationToken cancellationToken = default);

    /// <summary>A new activity came while this dialog was on top. Ends the dialog, unless overridden.</summary>
    public virtual Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default) =>
        dc.EndDialogAsync(result: null, cancellationToken);

    /// <summary>A dialog that this one began has ended. Ends this one too, with the same result, unless overridden.</summary>
    public virtual Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext dc, DialogReason reason, object result = null, CancellationToken cancellationToken = default) =>
        dc.EndDialogAsync(RefuseToken(result, nameof(result)), cancellationToken);

    /// <summary>Asks the open question again.</summary>
    public virtual Task RepromptDialogAsync(
        ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default) => Task.CompletedTask;

    /// <summary>The dialog is about to leave the stack.</summary>
    public virtual Task EndDialogAsync(
        ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default) =>
        Task.CompletedTask;

    /// <summary>Changes whenever the dialog does, in a way that matters to conversations under way.</summary>
    public virtual string GetVersion() => Id;

    /// <summary>Whether this dialog, or one it asks, took care of the event.</summary>
    public virtual async Task<bool> OnDialogEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
    {
        var handled = await OnPreBubbleEventAsync(dc, e, cancellationToken);
        if (!handled && e.Bubble && dc.Parent != null)
        {
            handled = await dc.Parent.EmitEventAsync(e.Name, e.Value, bubble: true, fromLeaf: false, cancellationToken);
        }

        return handled || await OnPostBubbleEventAsync(dc, e, cancellationToken);
    }

    /// <summary>Looks at an event before the parents do; true keeps it from them.</summary>
    protected virtual Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken) =>
        Task.FromResult(false);

    /// <summary>Looks at an event that no parent wanted.</summary>
    protected virtual Task<bool> OnPostBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken) =>
        Task.FromResult(false);

    protected virtual string OnComputeId() => GetType().Name;

    /// <summary>A cancellation token given where a value belongs means that an argument was left out.</summary>
    private protected static object RefuseToken(object value, string name) =>
        value is CancellationToken ? throw new ArgumentException($"{name} cannot be a cancellation token", name) : value;
}
