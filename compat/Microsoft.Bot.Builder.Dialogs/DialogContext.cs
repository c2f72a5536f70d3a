namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A stack of dialogs in a turn. The dialog on top is the active one and comes first.</summary>
public partial class DialogContext
{
    public DialogContext(DialogSet dialogs, ITurnContext turnContext, DialogState state)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(state);
        Dialogs = dialogs ?? new DialogSet();
        Context = turnContext;
        Stack = state.DialogStack;
        Services = new TurnContextStateCollection();
    }

    public DialogContext(DialogSet dialogs, DialogContext parent, DialogState state)
        : this(dialogs, parent?.Context, state)
    {
        Parent = parent;
        foreach (var (name, service) in parent!.Services)
        {
            Services[name] = service;
        }
    }

    public DialogSet Dialogs { get; }

    public ITurnContext Context { get; }

    public List<DialogInstance> Stack { get; }

    /// <summary>The context in which the container of this stack runs.</summary>
    public DialogContext Parent { get; set; }

    /// <summary>The stack within the active dialog, if that is a container.</summary>
    public DialogContext Child => ActiveDialog is { } active && FindDialog(active.Id) is DialogContainer container
        ? container.CreateChildContext(this)
        : null;

    public DialogInstance ActiveDialog => Stack.FirstOrDefault();

    /// <summary>Objects for the dialogs of this turn.</summary>
    public TurnContextStateCollection Services { get; }

    /// <summary>The dialog of that id, in this context's set or a parent's.</summary>
    public Dialog FindDialog(string dialogId) => Dialogs.Find(dialogId) ?? Parent?.FindDialog(dialogId);

    /// <summary>The turn's language, as a BCP 47 tag.</summary>
    public string GetLocale() => Context is TurnContext { Locale: { Length: > 0 } locale }
        ? locale
        : Context.Activity?.Locale ?? System.Globalization.CultureInfo.CurrentCulture.Name;

    private DialogContext Leaf()
    {
        var leaf = this;
        while (leaf.Child is { } child)
        {
            leaf = child;
        }

        return leaf;
    }
}
