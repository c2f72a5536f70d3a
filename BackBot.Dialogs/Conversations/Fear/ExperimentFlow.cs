using BackBot.Dialogs.Coaching;
using BackBot.Dialogs.People;

namespace BackBot.Dialogs.Conversations;

/// <summary>
/// One small experiment with a feared movement, clinical rules 4.3 steps 3 to 9: what the person expects, the try itself with its stop rules, what
/// happened, and the two side by side.
/// </summary>
public sealed class ExperimentFlow(Interruptions interruptions) : Flow(FlowId, interruptions)
{
    public const string FlowId = "experiment";

    protected override IReadOnlyList<Step> Steps { get; } = [Experiments.Morning, .. ExperimentBefore.Steps, .. ExperimentAfter.Steps];

    protected override Next? Opening(Talk talk)
    {
        if (talk.Person.Ladder is not { } ladder || ExposureLadder.Next(ladder) is not { } movement)
        {
            return Next.Begin(LadderFlow.FlowId);
        }

        if (movement.Trials.Any(trial => trial.Date == talk.Today))
        {
            talk.Say("experiment.enough-today", ("movement", FearedMovements.NameOf(talk, movement.Id)));
            talk.ShowMenu();
            return Next.End;
        }

        if (Experiments.Wait(talk, FearedMovements.MovesOf(talk, movement.Id)) is { } wait)
        {
            return wait;
        }

        talk.Know(person => person with { Experiment = new Experiment { MovementId = movement.Id, RestingPain = talk.PainToday } });
        talk.Say(movement.Trials.Count == 0 ? "experiment.opening-first" : "experiment.opening", ("movement", FearedMovements.NameOf(talk, movement.Id)));
        return null;
    }

    protected override Next Close(Talk talk) => Next.End;
}
