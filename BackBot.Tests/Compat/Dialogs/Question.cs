using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace BackBot.Tests.Compat.Dialogs;

/// <summary>Asks, and ends with what is said. "again" asks once more, "swap" gives way to the dialog named "other".</summary>
internal sealed class Question(string id, List<string>? notes = null) : Dialog(id)
{
    public override async Task<DialogTurnResult> BeginDialogAsync(
        DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        dc.ActiveDialog.State["asked"] = 1;
        await dc.Context.SendActivityAsync($"{Id}?", cancellationToken: cancellationToken);
        return EndOfTurn;
    }

    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        switch (dc.Context.Activity.Text)
        {
            case "throw":
                throw new InvalidOperationException("asked to");
            case "again":
                dc.ActiveDialog.State["asked"] = Convert.ToInt32(dc.ActiveDialog.State["asked"], null) + 1;
                await dc.Context.SendActivityAsync($"{Id} {dc.ActiveDialog.State["asked"]}?", cancellationToken: cancellationToken);
                return EndOfTurn;
            case "swap":
                return await dc.ReplaceDialogAsync("other", null, cancellationToken);
            default:
                return await dc.EndDialogAsync(dc.Context.Activity.Text, cancellationToken);
        }
    }

    public override Task RepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default) =>
        turnContext.SendActivityAsync($"{Id} (open)?", cancellationToken: cancellationToken);

    public override Task EndDialogAsync(
        ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
    {
        notes?.Add($"{Id} {reason}");
        return Task.CompletedTask;
    }
}
