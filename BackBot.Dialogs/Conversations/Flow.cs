using Microsoft.Bot.Builder.Dialogs;

namespace BackBot.Dialogs.Conversations;

/// <summary>
/// One conversation: a list of named steps, asked in order. What it persists is text only (the open step, its question's id and its choices
/// made so far), so the state loads under any build and a step may be added, moved or removed between two messages.
/// </summary>
public abstract class Flow(string id, Interruptions interruptions) : Dialog(id)
{
    /// <summary>Name of the stored value that holds the id of the open question.</summary>
    public const string QuestionKey = "question";

    private const string StepKey = "step";

    /// <summary>The steps, in order. Names are unique.</summary>
    protected abstract IReadOnlyList<Step> Steps { get; }

    /// <inheritdoc/>
    public override Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        var talk = dc.Talk();
        if (Opening(talk) is { } instead)
        {
            return GoAsync(dc, talk, -1, instead, cancellationToken);
        }

        return GoAsync(dc, talk, -1, Next.Step, cancellationToken);
    }

    /// <inheritdoc/>
    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        var talk = dc.Talk();
        var at = IndexOf(dc);
        if (at < 0)
        {
            return await GoAsync(dc, talk, -1, Next.Step, cancellationToken);
        }

        var step = Steps[at];
        var question = step.Ask(talk);
        if (await interruptions.BeforeAnswerAsync(dc, talk, question, OpenQuestion(dc), cancellationToken) is { } interrupted)
        {
            return interrupted;
        }

        var next = step.Take(talk, talk.Reply);
        if (next is Next.Unanswered)
        {
            if (await Interruptions.InsteadOfAnswerAsync(dc, talk, cancellationToken) is { } other)
            {
                return other;
            }

            next = Next.Again(question.Key + "-hint");
        }

        return await GoAsync(dc, talk, at, next, cancellationToken);
    }

    /// <summary>What was begun above this flow has ended: the open question is put again.</summary>
    public override async Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext dc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default)
    {
        var talk = dc.Talk();
        var at = IndexOf(dc);
        return await GoAsync(dc, talk, at, at < 0 ? Next.Step : Next.To(Steps[at].Name), cancellationToken);
    }

    /// <summary>Puts the open question again, under the same id: an answer to its first showing still counts.</summary>
    public void Repeat(DialogContext dc, Talk talk)
    {
        var at = IndexOf(dc);
        if (at >= 0)
        {
            talk.Put(Steps[at].Ask(talk), OpenQuestion(dc));
        }
    }

    /// <summary>What is done before the first step; a <see cref="Next"/> other than null goes elsewhere at once.</summary>
    protected virtual Next? Opening(Talk talk) => null;

    /// <summary>What is said and done when the last step has its answer; where the person goes next.</summary>
    protected abstract Next Close(Talk talk);

    /// <summary>Looks into every answer for more than was asked, once its step has taken it.</summary>
    protected virtual void Overhear(Talk talk)
    {
    }

    private async Task<DialogTurnResult> GoAsync(DialogContext dc, Talk talk, int at, Next next, CancellationToken cancellationToken)
    {
        switch (next)
        {
            case Next.Following:
                if (at >= 0)
                {
                    Overhear(talk);
                }

                for (var i = at + 1; i < Steps.Count; i++)
                {
                    if (!Steps[i].Known(talk))
                    {
                        return Open(dc, talk, i);
                    }
                }

                return await GoAsync(dc, talk, at, Close(talk), cancellationToken);

            case Next.Named named:
                return Open(dc, talk, Steps.ToList().FindIndex(step => step.Name == named.StepName));

            case Next.Repeated repeated:
                talk.Say(repeated.HintKey, [.. repeated.Values]);
                Repeat(dc, talk);
                return EndOfTurn;

            case Next.Switched switched:
                return await dc.ReplaceDialogAsync(switched.Flow, null, cancellationToken);

            case Next.Endangered endangered:
                return await interruptions.OnDangerAsync(dc, talk, endangered.Tier, endangered.Signs, cancellationToken)
                    ?? await GoAsync(dc, talk, at, Next.Step, cancellationToken);

            case Next.Left:
                return await dc.CancelAllDialogsAsync(cancellationToken);

            case Next.Finished:
                return await dc.EndDialogAsync(null, cancellationToken);

            default:
                throw new InvalidOperationException($"{Id}: the close of a conversation has to go somewhere, not {next}.");
        }
    }

    private DialogTurnResult Open(DialogContext dc, Talk talk, int at)
    {
        var step = Steps[at];
        var questionId = $"{Id}.{step.Name}.{talk.Scope.TurnId}";
        dc.ActiveDialog.State[StepKey] = step.Name;
        dc.ActiveDialog.State[QuestionKey] = questionId;
        talk.Put(step.Ask(talk), questionId);
        return EndOfTurn;
    }

    private int IndexOf(DialogContext dc)
    {
        var name = dc.ActiveDialog.State.TryGetValue(StepKey, out var stored) ? stored as string : null;
        return Steps.ToList().FindIndex(step => step.Name == name);
    }

    private static string OpenQuestion(DialogContext dc) =>
        dc.ActiveDialog.State.TryGetValue(QuestionKey, out var stored) && stored is string id ? id : "";
}
