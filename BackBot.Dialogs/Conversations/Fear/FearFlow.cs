using BackBot.Dialogs.Coaching;

namespace BackBot.Dialogs.Conversations;

/// <summary>
/// Fear of movement (kinesiophobia), asked in BackBot's own items of 0 to 10 (clinical rules 4.1). What is feared is met with reassurance that fits
/// it, and always with one small thing to do: education alone changes little (clinical rules 4.2).
/// </summary>
public sealed class FearFlow(Interruptions interruptions) : Flow(FlowId, interruptions)
{
    public const string FlowId = "fear";

    protected override IReadOnlyList<Step> Steps { get; } =
    [
        new("worry")
        {
            Known = talk => talk.Person.Assessment.Fear is not null,
            Ask = _ => Question.Scale("fear.worry") with { LowKey = "fear.worry-low", HighKey = "fear.worry-high" },
            Take = (talk, _) => talk.TakeScale(value => talk.Assess(assessment => assessment with { Fear = value })),
        },
        new("movements")
        {
            Known = talk => FearOfMovement.Band(talk.Person.Assessment.Fear) == FearBand.Low || talk.Person.FearedMovements.Count > 0,
            Ask = talk => Question.Boxes("fear.movements", FearedMovements.Choices(talk)),
            Take = TakeMovements,
        },
        new("words")
        {
            Known = talk => FearOfMovement.Band(talk.Person.Assessment.Fear) == FearBand.Low || talk.Person.FearInWords is not null,
            Ask = talk => Question.Buttons("fear.words", talk.Choices("rather_not_say")),
            Take = (talk, reply) =>
            {
                if (OwnWords.In(talk, reply) is not { } words)
                {
                    return Next.NotUnderstood;
                }

                talk.Know(person => person with { FearInWords = words });
                return Next.Step;
            },
        },
    ];

    protected override Next Close(Talk talk)
    {
        if (FearOfMovement.Band(talk.Person.Assessment.Fear) != FearBand.Low)
        {
            Answers.ReassureAbout(talk, talk.Person.FearInWords ?? "");
        }
        else
        {
            talk.Say("fear.low");
        }

        return Next.Begin(LikesFlow.FlowId);
    }

    private static Next TakeMovements(Talk talk, Reply reply)
    {
        var chosen = FearedMovements.In(talk, reply);
        if (chosen.Count == 0)
        {
            return Next.NotUnderstood;
        }

        talk.Know(person => person with { FearedMovements = chosen });
        return Next.Step;
    }
}
