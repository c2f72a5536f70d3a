namespace Microsoft.Bot.Builder.Dialogs;

// Beginning, continuing, ending and replacing dialogs.
public partial class DialogContext
{
    private const string ActivityReceivedEmitted = "activityReceivedEmitted";

    /// <summary>Puts a dialog on top and begins it.</summary>
    /// <exception cref="ArgumentException">No dialog has that id.</exception>
    public async Task<DialogTurnResult> BeginDialogAsync(
        string dialogId, object options = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(dialogId);
        RefuseToken(options, nameof(options));
        var dialog = FindDialog(dialogId) ?? throw new ArgumentException(
            $"DialogContext.BeginDialogAsync(): A dialog with an id of '{dialogId}' wasn't found."
            + " The dialog must be included in the current or parent DialogSet."
            + " For example, if subclassing a ComponentDialog you can call AddDialog() within your constructor.",
            nameof(dialogId));
        var instance = new DialogInstance { Id = dialogId, State = new Dictionary<string, object>(StringComparer.Ordinal) };
        Stack.Insert(0, instance);
        return await Noted(() => dialog.BeginDialogAsync(this, options, cancellationToken));
    }

    /// <summary>Lets the active dialog answer the turn's activity; <see cref="DialogTurnStatus.Empty"/> when there is none.</summary>
    /// <exception cref="InvalidOperationException">The active dialog is not in any set.</exception>
    public Task<DialogTurnResult> ContinueDialogAsync(CancellationToken cancellationToken = default) => Noted(async () =>
    {
        if (!Context.TurnState.ContainsKey(ActivityReceivedEmitted))
        {
            Context.TurnState[ActivityReceivedEmitted] = true;
            await EmitEventAsync(DialogEvents.ActivityReceived, Context.Activity, bubble: true, fromLeaf: true, cancellationToken);
        }

        return ActiveDialog is { } active
            ? await Present(active, "continue").ContinueDialogAsync(this, cancellationToken)
            : new DialogTurnResult(DialogTurnStatus.Empty);
    });

    /// <summary>Ends the active dialog, and resumes the one below with the result.</summary>
    public async Task<DialogTurnResult> EndDialogAsync(object result = null, CancellationToken cancellationToken = default)
    {
        RefuseToken(result, nameof(result));
        await PopAsync(DialogReason.EndCalled, cancellationToken);
        return ActiveDialog is { } below
            ? await Noted(() => Present(below, "resume").ResumeDialogAsync(this, DialogReason.EndCalled, result, cancellationToken))
            : new DialogTurnResult(DialogTurnStatus.Complete, result);
    }

    /// <summary>Ends the active dialog and begins another in its place; the one below is not resumed.</summary>
    public async Task<DialogTurnResult> ReplaceDialogAsync(
        string dialogId, object options = null, CancellationToken cancellationToken = default)
    {
        RefuseToken(options, nameof(options));
        await PopAsync(DialogReason.ReplaceCalled, cancellationToken);
        return await BeginDialogAsync(dialogId, options, cancellationToken);
    }

    /// <summary>Asks the open question again.</summary>
    public async Task RepromptDialogAsync(CancellationToken cancellationToken = default)
    {
        if (ActiveDialog is { } active
            && !await EmitEventAsync(DialogEvents.RepromptDialog, value: null, bubble: false, fromLeaf: false, cancellationToken))
        {
            await Present(active, "reprompt").RepromptDialogAsync(Context, active, cancellationToken);
        }
    }

    private static void RefuseToken(object value, string name)
    {
        if (value is CancellationToken)
        {
            throw new ArgumentException($"{name} cannot be a cancellation token", name);
        }
    }

    private async Task PopAsync(DialogReason reason, CancellationToken cancellationToken)
    {
        if (ActiveDialog is { } active)
        {
            if (FindDialog(active.Id) is { } dialog)
            {
                await dialog.EndDialogAsync(Context, active, reason, cancellationToken);
            }

            Stack.RemoveAt(0);
        }
    }

    private Dialog Present(DialogInstance instance, string purpose) => FindDialog(instance.Id) ?? throw new InvalidOperationException(
        $"Failed to {purpose} dialog. A dialog with id {instance.Id} could not be found.");

    // What a dialog throws says where in the conversation it happened: ids only, nothing of what was said.
    private async Task<DialogTurnResult> Noted(Func<Task<DialogTurnResult>> run)
    {
        try
        {
            return await run();
        }
        catch (Exception failure)
        {
            if (!failure.Data.Contains(nameof(DialogContext)))
            {
                failure.Data[nameof(DialogContext)] = new Dictionary<string, object>(StringComparer.Ordinal)
                {
                    [nameof(ActiveDialog)] = ActiveDialog?.Id,
                    [nameof(Parent)] = Parent?.ActiveDialog?.Id,
                    [nameof(Stack)] = Stack.ConvertAll(instance => instance.Id),
                };
            }

            throw;
        }
    }
}
