using Microsoft.Bot.Builder.Dialogs;

namespace BackBot.Tests.Compat.Dialogs;

/// <summary>A component of two questions, with help and cancel at any time.</summary>
internal sealed class Interview : ComponentDialog
{
    public Interview(string id, List<string>? notes = null)
        : base(id)
    {
        AddDialog(new TwoQuestions(notes));
        AddDialog(new Question("first", notes));
        AddDialog(new Question("second", notes));
        AddDialog(new Question("other", notes));
    }

    protected override async Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken = default)
    {
        switch (innerDc.Context.Activity.Text)
        {
            case "help":
                await innerDc.Context.SendActivityAsync("helping", cancellationToken: cancellationToken);
                await innerDc.RepromptDialogAsync(cancellationToken);
                return EndOfTurn;
            case "cancel":
                return await innerDc.CancelAllDialogsAsync(cancellationToken);
            default:
                return await base.OnContinueDialogAsync(innerDc, cancellationToken);
        }
    }

    private sealed class TwoQuestions(List<string>? notes) : Dialog(nameof(TwoQuestions))
    {
        public override Task<DialogTurnResult> BeginDialogAsync(
            DialogContext dc, object? options = null, CancellationToken cancellationToken = default) =>
            dc.BeginDialogAsync("first", null, cancellationToken);

        public override async Task<DialogTurnResult> ResumeDialogAsync(
            DialogContext dc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default)
        {
            notes?.Add($"resumed {reason} {result}");
            var state = dc.ActiveDialog.State;
            if (state.TryGetValue("first", out var first))
            {
                return await dc.EndDialogAsync($"{first}, {result}", cancellationToken);
            }

            state["first"] = result;
            return await dc.BeginDialogAsync("second", null, cancellationToken);
        }
    }
}
