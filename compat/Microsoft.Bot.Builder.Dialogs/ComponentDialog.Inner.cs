using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder.Dialogs;

// The inner stack, and what a component may do around it.
public partial class ComponentDialog
{
    public override DialogContext CreateChildContext(DialogContext dc)
    {
        ArgumentNullException.ThrowIfNull(dc);
        return new DialogContext(Dialogs, dc, InnerState(dc.ActiveDialog));
    }

    protected virtual Task OnInitializeAsync(DialogContext dc)
    {
        InitialDialogId ??= Dialogs.GetDialogs().FirstOrDefault()?.Id;
        return Task.CompletedTask;
    }

    protected async Task EnsureInitializedAsync(DialogContext outerDc)
    {
        if (!_initialized)
        {
            _initialized = true;
            await OnInitializeAsync(outerDc);
        }
    }

    protected virtual Task<DialogTurnResult> OnBeginDialogAsync(
        DialogContext innerDc, object options, CancellationToken cancellationToken = default) =>
        innerDc.BeginDialogAsync(InitialDialogId, options, cancellationToken);

    protected virtual Task<DialogTurnResult> OnContinueDialogAsync(
        DialogContext innerDc, CancellationToken cancellationToken = default) => innerDc.ContinueDialogAsync(cancellationToken);

    protected virtual Task OnEndDialogAsync(
        ITurnContext context, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default) =>
        Task.CompletedTask;

    protected virtual Task OnRepromptDialogAsync(
        ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default) => Task.CompletedTask;

    /// <summary>The inner dialogs are done: ends the component with their result.</summary>
    protected virtual Task<DialogTurnResult> EndComponentAsync(
        DialogContext outerDc, object result, CancellationToken cancellationToken) => outerDc.EndDialogAsync(result, cancellationToken);

    // Freshly begun there is none yet; after a load it is whatever the storage made of it.
    private static DialogState InnerState(DialogInstance instance)
    {
        instance.State.TryGetValue(PersistedDialogState, out var stored);
        var inner = stored switch
        {
            null => new DialogState(),
            DialogState live => live,
            _ => JToken.FromObject(stored).ToObject<DialogState>()!,
        };
        instance.State[PersistedDialogState] = inner;
        return inner;
    }
}
