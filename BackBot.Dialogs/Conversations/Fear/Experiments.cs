using System.Globalization;
using BackBot.Dialogs.Coaching;
using BackBot.Dialogs.Content;
using BackBot.Dialogs.Language;
using BackBot.Dialogs.People;

namespace BackBot.Dialogs.Conversations;

/// <summary>What the conversations about feared movements share: when they wait, how a try is kept, and what is said of it.</summary>
internal static class Experiments
{
    /// <summary>The step that asks how the morning after went. It is asked once, in an experiment or after a check-in, whichever comes first.</summary>
    public static Step Morning { get; } = new("morning")
    {
        Known = talk => AwaitsMorning(talk) is null,
        Ask = talk => Question.YesNo("experiment.morning", talk.Choices("yes_no_unsure")) with
        {
            Values = new Dictionary<string, string>(StringComparer.Ordinal) { ["movement"] = AwaitsMorning(talk)?.Name ?? "" },
        },
        Take = (talk, _) => talk.YesNo() is { } settled ? TakeMorning(talk, settled) : Next.NotUnderstood,
    };

    /// <summary>The movement whose latest try's next morning has not been told; null when there is none.</summary>
    public static LadderMovement? AwaitsMorning(Talk talk) => ExposureLadder.AwaitingMorning(talk.Person.Ladder, talk.Today)?.Movement;

    /// <summary>Where the conversation goes when no movement may be tried today; null when one may.</summary>
    /// <param name="moves">What the movement asks of the spine.</param>
    public static Next? Wait(Talk talk, IReadOnlyList<Movement> moves, double? painToday = null)
    {
        var triage = Triage.Assess(talk.Person.Assessment);
        var pain = painToday ?? talk.PainToday;
        switch (ExposureLadder.Deferral(talk.Person.Assessment, triage, pain, moves))
        {
            case null:
                return null;
            case LadderDeferral.DangerSign:
                return Next.Danger(triage.Tier, triage.Signs);
            case var reason:
                talk.Say("ladder.wait." + Vocabulary.NameOf(reason.Value));
                talk.ShowMenu();
                return Next.End;
        }
    }

    /// <summary>Keeps the try that was just told, says what was expected and what happened, and where it goes from here.</summary>
    public static Next Keep(Talk talk, Experience experience)
    {
        var draft = talk.Person.Experiment!;
        var before = talk.Person.Ladder!.Movements.First(movement => movement.Id == draft.MovementId);
        var trial = new ExposureTrial(talk.Today, before.Step, draft.Expectation, experience);
        var tried = ExposureLadder.Add(before, trial);
        ExposureLadder.Compare(trial).ToList().ForEach(phrase => talk.SayWords(talk.Words([phrase])));
        talk.Know(person => person with { Experiment = null });
        return Decide(talk, tried);
    }

    /// <summary>The experiment being talked through.</summary>
    public static Experiment Draft(Talk talk) => talk.Person.Experiment!;

    /// <summary>The movement that it is about.</summary>
    public static LadderMovement Movement(Talk talk) => talk.Person.Ladder!.Movements.First(movement => movement.Id == Draft(talk).MovementId);

    /// <summary>Notes what was just told.</summary>
    public static void Tell(Talk talk, Func<Experiment, Experiment> change) => talk.Know(person => person with { Experiment = change(person.Experiment!) });

    /// <summary>The question with the movement and its step filled in.</summary>
    public static Question About(Talk talk, Question question)
    {
        var movement = Movement(talk);
        return question with
        {
            Values = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["movement"] = FearedMovements.NameOf(talk, movement.Id),
                ["step"] = FearedMovements.StepOf(talk, movement.Id, movement.Step),
                ["number"] = talk.Number(movement.Step),
                ["of"] = talk.Number(ExposureLadder.Steps),
            },
        };
    }

    /// <summary>Takes minutes, tapped or typed.</summary>
    public static Next TakeMinutes(Talk talk, Reply reply, string choices, Action<int> keep)
    {
        var chosen = ChoiceReader.Exactly(talk.Choices(choices), reply)?.Id;
        var minutes = int.TryParse(chosen, NumberStyles.None, CultureInfo.InvariantCulture, out var tapped) ? tapped
            : reply.Card is null && talk.Minutes() is { Status: AnswerStatus.Ok, Value: { } typed } ? (int)typed
            : (int?)null;
        if (minutes is null)
        {
            return Next.NotUnderstood;
        }

        keep(minutes.Value);
        return Next.Step;
    }

    private static Next TakeMorning(Talk talk, YesNo settled)
    {
        if (AwaitsMorning(talk) is not { } movement)
        {
            return Next.Step;
        }

        var told = ExposureLadder.TellMorning(movement, settled != YesNo.No);
        if (settled == YesNo.No)
        {
            return Decide(talk, told);
        }

        talk.Know(person => person with { Ladder = ExposureLadder.Replace(person.Ladder!, told) });
        talk.Say("experiment.morning-settled");
        return Next.Step;
    }

    private static Next Decide(Talk talk, LadderMovement tried)
    {
        var move = ExposureLadder.Decide(tried);
        var moved = ExposureLadder.Apply(tried, move);
        talk.Know(person => person with { Ladder = ExposureLadder.Replace(person.Ladder!, moved) });
        talk.Say(
            "experiment.next." + Vocabulary.NameOf(move),
            ("movement", FearedMovements.NameOf(talk, moved.Id)),
            ("step", FearedMovements.StepOf(talk, moved.Id, moved.Step)));
        if (move is LadderMove.StepDown or LadderMove.SeePhysio)
        {
            return Next.Begin(DangerFlow.FlowId);
        }

        talk.ShowMenu();
        return Next.End;
    }
}
