using BackBot.Dialogs.Content;
using BackBot.Dialogs.People;

namespace BackBot.Dialogs.Conversations;

/// <summary>
/// Fear of movement (kinesiophobia), asked in BackBot's own items of 0 to 10 (clinical rules 4.1). What is feared is met with reassurance that fits
/// it, and always with one small thing to do: education alone changes little (clinical rules 4.2).
/// </summary>
public sealed class FearFlow(Interruptions interruptions) : Flow(FlowId, interruptions)
{
    public const string FlowId = "fear";

    /// <summary>From "some" fear upwards (clinical rules 4.1: low 0-3, some 4-6, high 7-10) the movements are asked for.</summary>
    private const double SomeFear = 4;

    private const int LongestWords = 500;
    private const int MostMovements = 6;

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
            Known = talk => talk.Person.Assessment.Fear < SomeFear || talk.Person.FearedMovements.Count > 0,
            Ask = talk => Question.Boxes("fear.movements", Movements(talk)),
            Take = TakeMovements,
        },
        new("words")
        {
            Known = talk => talk.Person.Assessment.Fear < SomeFear || talk.Person.FearInWords is not null,
            Ask = talk => Question.Buttons("fear.words", talk.Choices("rather_not_say")),
            Take = (talk, reply) =>
            {
                var skipped = ChoiceReader.Exactly(talk.Choices("rather_not_say"), reply) is not null;
                if (!skipped && !reply.Text.Any(char.IsLetter))
                {
                    return Next.NotUnderstood;
                }

                talk.Know(person => person with { FearInWords = skipped ? "" : reply.Text[..Math.Min(reply.Text.Length, LongestWords)] });
                return Next.Step;
            },
        },
    ];

    protected override Next Close(Talk talk)
    {
        if (talk.Person.Assessment.Fear >= SomeFear)
        {
            Answers.ReassureAbout(talk, talk.Person.FearInWords ?? "");
        }
        else
        {
            talk.Say("fear.low");
        }

        return Next.Begin(LikesFlow.FlowId);
    }

    private static IReadOnlyList<Choice> Movements(Talk talk) =>
    [
        .. talk.Content.FearedMovements.Select(movement => new Choice(movement.Id, movement.Name, movement.Words)),
        .. talk.Choices("feared_none"),
    ];

    private static Next TakeMovements(Talk talk, Reply reply)
    {
        var chosen = talk.Many(Movements(talk), reply).Select(choice => choice.Id).Take(MostMovements).ToList();
        if (chosen.Count == 0 && reply.Card is null)
        {
            if (talk.YesNo() == YesNo.No)
            {
                chosen.Add("none");
            }
            else if (reply.Text.Any(char.IsLetter) && reply.Reading.Intent is Language.Intent.OutOfScope or Language.Intent.Fear)
            {
                chosen.Add(reply.Text[..Math.Min(reply.Text.Length, LongestWords)]);
            }
        }

        if (chosen.Count == 0)
        {
            return Next.NotUnderstood;
        }

        talk.Know(person => person with { FearedMovements = chosen });
        return Next.Step;
    }
}
