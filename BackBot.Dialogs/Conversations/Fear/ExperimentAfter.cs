using BackBot.Dialogs.Coaching;
using BackBot.Dialogs.Language;
using BackBot.Dialogs.People;

namespace BackBot.Dialogs.Conversations;

/// <summary>The try itself with its stop rules, and what is asked after it (clinical rules 4.3, steps 6 to 8).</summary>
internal static class ExperimentAfter
{
    /// <summary>Pain that is more than this above the pain before, or strong, asks whether it spreads.</summary>
    private const double SmallRise = 2;

    private const double StrongPain = 5;

    public static IReadOnlyList<Step> Steps { get; } =
    [
        new("try")
        {
            Ask = talk => Experiments.About(talk, Question.Buttons("experiment.try", talk.Choices("experiment_try"))),
            Take = TakeTry,
        },
        new("pain")
        {
            Ask = _ => Question.Scale("experiment.pain"),
            Take = (talk, _) => talk.TakeScale(
                value => Experiments.Tell(talk, draft => draft with { Pain = value }),
                () => Experiments.Draft(talk).Stopped || Experiments.Draft(talk).Pain > StrongPain || Experiments.Draft(talk).Pain > Experiments.Draft(talk).RestingPain + SmallRise ? Next.To("spread") : Next.Step),
        },
        new("spread")
        {
            Known = _ => true,
            Ask = talk => Question.YesNo("experiment.spread", talk.Choices("yes_no_unsure")),
            Take = (talk, _) => TakeSpread(talk),
        },
        new("settled")
        {
            Known = talk => Experiments.Draft(talk).Pain is 0 || Experiments.Draft(talk).Pain <= Experiments.Draft(talk).RestingPain,
            Ask = talk => Question.Buttons("experiment.settled", talk.Choices("settled")) with { Kind = QuestionKind.Minutes },
            Take = TakeSettled,
        },
        new("happened")
        {
            Ask = talk => Question.Buttons("experiment.happened", talk.Choices("happened")),
            Take = TakeHappened,
        },
        new("concern")
        {
            Ask = talk => Experiments.About(talk, Question.Scale("experiment.concern") with { LowKey = "fear.worry-low", HighKey = "fear.worry-high" }),
            Take = (talk, _) => talk.TakeScale(value => Experiments.Tell(talk, draft => draft with { Concern = value })),
        },
        new("lesson")
        {
            Ask = talk => Question.Buttons("experiment.lesson", talk.Choices("rather_not_say")),
            Take = (talk, reply) => OwnWords.In(talk, reply) is { } lesson ? Experiments.Keep(talk, Told(talk, lesson)) : Next.NotUnderstood,
        },
    ];

    private static Next TakeTry(Talk talk, Reply reply)
    {
        switch (ChoiceReader.One(talk.Choices("experiment_try"), reply)?.Id)
        {
            case "done":
                return Next.Step;
            case "stopped":
                Experiments.Tell(talk, draft => draft with { Stopped = true });
                talk.Say("experiment.stopped");
                return Next.Step;
            case "not_today":
                talk.Know(person => person with { Experiment = null });
                talk.Say("experiment.not-today");
                talk.ShowMenu();
                return Next.End;
            default:
                return Next.NotUnderstood;
        }
    }

    private static Next TakeSpread(Talk talk)
    {
        switch (talk.YesNo())
        {
            case YesNo.No:
                // Stopping because it felt like enough is no stop rule; pain that stays strong may still be one.
                Experiments.Tell(talk, draft => draft with { Stopped = false });
                return Next.Step;
            case YesNo.Yes or YesNo.Unsure:
                Experiments.Tell(talk, draft => draft with { Stopped = true, Happened = FearedOutcome.Partly });
                return Experiments.Keep(talk, Told(talk, lesson: ""));
            default:
                return Next.NotUnderstood;
        }
    }

    private static Next TakeSettled(Talk talk, Reply reply)
    {
        if (ChoiceReader.Exactly(talk.Choices("settled"), reply)?.Id != "still")
        {
            return Experiments.TakeMinutes(talk, reply, "settled", minutes => Experiments.Tell(talk, draft => draft with { SettleMinutes = minutes }));
        }

        var draft = Experiments.Draft(talk);
        var ended = ExposureLadder.Stop(draft.RestingPain ?? 0, draft.Pain ?? 0, lasting: true, spread: false, newSign: false) is not null;
        Experiments.Tell(talk, told => told with { Stopped = told.Stopped || ended });
        talk.Say("experiment.still-there");
        return Next.Step;
    }

    private static Next TakeHappened(Talk talk, Reply reply)
    {
        var chosen = ChoiceReader.One(talk.Choices("happened"), reply)?.Id ?? (reply.Card is not null ? null : talk.YesNo() switch
        {
            YesNo.Yes => "yes",
            YesNo.No => "no",
            YesNo.Unsure => "partly",
            _ => null,
        });
        if (!Vocabulary.TryParse<FearedOutcome>(chosen, out var outcome))
        {
            return Next.NotUnderstood;
        }

        Experiments.Tell(talk, draft => draft with { Happened = outcome });
        return Next.Step;
    }

    private static Experience Told(Talk talk, string lesson)
    {
        var draft = Experiments.Draft(talk);
        return new Experience
        {
            Happened = draft.Happened ?? FearedOutcome.No,
            Pain = draft.Pain,
            SettleMinutes = draft.SettleMinutes,
            Concern = draft.Concern,
            Stopped = draft.Stopped,
            Lesson = lesson.Length > 0 ? lesson : null,
        };
    }
}
