namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A dialog with a stack of its own inside.</summary>
public abstract class DialogContainer : Dialog
{
    protected DialogContainer(string dialogId = null)
        : base(dialogId)
    {
    }

    public DialogSet Dialogs { get; set; } = new DialogSet();

    /// <summary>The stack inside this dialog, which must be the active one.</summary>
    public abstract DialogContext CreateChildContext(DialogContext dc);

    public virtual Dialog FindDialog(string dialogId) => Dialogs.Find(dialogId);

    public override string GetVersion() => Dialogs.GetVersion();

    /// <summary>Notes the version at which the dialog began, and emits an event when it is another by now.</summary>
    protected virtual async Task CheckForVersionChangeAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        if (dc.ActiveDialog is not { } instance)
        {
            return;
        }

        var began = instance.Version;
        instance.Version = GetVersion();
        if (began != null && began != instance.Version)
        {
            await dc.EmitEventAsync(DialogEvents.VersionChanged, Id, bubble: true, fromLeaf: false, cancellationToken);
        }
    }
}
