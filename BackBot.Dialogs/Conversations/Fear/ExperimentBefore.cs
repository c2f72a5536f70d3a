using BackBot.Dialogs.Coaching;
using BackBot.Dialogs.Language;
using BackBot.Dialogs.People;

namespace BackBot.Dialogs.Conversations;

/// <summary>What is asked before a try: how things are, why the movement matters, and what the person expects of it (clinical rules 4.3, steps 1 and 3 to 5).</summary>
internal static class ExperimentBefore
{
    public static IReadOnlyList<Step> Steps { get; } =
    [
        new("resting")
        {
            Known = talk => Experiments.Draft(talk).RestingPain is not null,
            Ask = _ => Question.Scale("experiment.resting"),
            Take = (talk, _) => talk.TakeScale(
                value => Experiments.Tell(talk, draft => draft with { RestingPain = value }),
                () => Experiments.Wait(talk, FearedMovements.MovesOf(talk, Experiments.Draft(talk).MovementId), Experiments.Draft(talk).RestingPain) ?? Next.Step),
        },
        new("confidence")
        {
            Known = talk => Experiments.Movement(talk).Confidence is not null,
            Ask = talk => Experiments.About(talk, Question.Scale("experiment.confidence") with { LowKey = "scale.not-sure", HighKey = "scale.sure" }),
            Take = (talk, _) => talk.TakeScale(value => Change(talk, movement => movement with { Confidence = value })),
        },
        new("reason")
        {
            Known = talk => Experiments.Movement(talk).Reason is not null,
            Ask = talk => Experiments.About(talk, Question.Buttons("experiment.reason", talk.Choices("rather_not_say"))),
            Take = (talk, reply) => TakeWords(talk, reply, words => Change(talk, movement => movement with { Reason = words })),
        },
        new("expects")
        {
            Ask = talk => Experiments.About(talk, Question.Buttons("experiment.expects", talk.Choices("rather_not_say"))),
            Take = (talk, reply) => TakeWords(talk, reply, words => Expect(talk, expectation => expectation with { Words = words })),
        },
        new("sure")
        {
            Known = talk => Experiments.Draft(talk).Expectation.Words is "",
            Ask = _ => Question.Scale("experiment.sure") with { LowKey = "scale.not-sure", HighKey = "scale.sure" },
            Take = (talk, _) => talk.TakeScale(value => Expect(talk, expectation => expectation with { Sure = value })),
        },
        new("expected-pain")
        {
            Ask = _ => Question.Scale("experiment.expected-pain"),
            Take = (talk, _) => talk.TakeScale(value => Expect(talk, expectation => expectation with { Pain = value })),
        },
        new("expected-minutes")
        {
            Known = talk => Experiments.Draft(talk).Expectation.Pain is 0,
            Ask = talk => Question.Buttons("experiment.expected-minutes", talk.Choices("settle_minutes")) with { Kind = QuestionKind.Minutes },
            Take = (talk, reply) => Experiments.TakeMinutes(talk, reply, "settle_minutes", minutes => Expect(talk, expectation => expectation with { Minutes = minutes })),
        },
        new("guarding")
        {
            Ask = talk => Question.Boxes("experiment.guarding", talk.Choices("guarding")),
            Take = TakeGuarding,
        },
    ];

    private static void Expect(Talk talk, Func<Expectation, Expectation> change) =>
        Experiments.Tell(talk, draft => draft with { Expectation = change(draft.Expectation) });

    private static void Change(Talk talk, Func<LadderMovement, LadderMovement> change) =>
        talk.Know(person => person with { Ladder = ExposureLadder.Replace(person.Ladder!, change(Experiments.Movement(talk))) });

    private static Next TakeWords(Talk talk, Reply reply, Action<string> keep)
    {
        if (OwnWords.In(talk, reply) is not { } words)
        {
            return Next.NotUnderstood;
        }

        keep(words);
        return Next.Step;
    }

    private static Next TakeGuarding(Talk talk, Reply reply)
    {
        var habits = talk.Many(talk.Choices("guarding"), reply);
        if (habits.Count == 0 && !(reply.Card is null && (talk.YesNo() == YesNo.No || reply.Text.Any(char.IsLetter))))
        {
            return Next.NotUnderstood;
        }

        talk.Say(habits.Any(habit => habit.Id != "none") ? "experiment.drop-one" : "experiment.no-guarding");
        return Next.Step;
    }
}
