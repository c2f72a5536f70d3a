using BackBot.Dialogs.Language;
using BackBot.Dialogs.People;

namespace BackBot.Dialogs.Conversations;

/// <summary>What the person likes, where they will move, what they have and what they cannot do, and how long they have.</summary>
public sealed class LikesFlow(Interruptions interruptions) : Flow(FlowId, interruptions)
{
    public const string FlowId = "likes";

    private const int ShortestSession = 3;
    private const int LongestSession = 60;

    protected override IReadOnlyList<Step> Steps { get; } =
    [
        new("preferences")
        {
            Known = talk => talk.Person.Assessment.Preferences.Count > 0,
            Ask = talk => Question.Boxes("likes.preferences", talk.Choices("preferences")),
            Take = (talk, reply) => talk.Many(talk.Choices("preferences"), reply).Any(choice => choice.Id == "any") || talk.Reply.Card is null && talk.YesNo() == YesNo.No
                ? Next.Step
                : AssessmentFlow.TakeMany<Preference>(talk, reply, "preferences", null, (assessment, chosen) => assessment with { Preferences = chosen }),
        },
        new("setting")
        {
            Known = talk => talk.Person.Assessment.Setting is not null,
            Ask = talk => Question.Buttons("likes.setting", talk.Choices("setting")),
            Take = (talk, reply) =>
            {
                if (ChoiceReader.One(talk.Choices("setting"), reply) is not { } chosen || !Vocabulary.TryParse<Setting>(chosen.Id, out var setting))
                {
                    return Next.NotUnderstood;
                }

                talk.Assess(assessment => assessment with { Setting = setting });
                return Next.Step;
            },
        },
        new("practical")
        {
            Ask = talk => Question.Boxes("likes.practical", talk.Choices("practical")),
            Take = TakePractical,
        },
        new("minutes")
        {
            Known = talk => talk.Person.Assessment.MinutesAvailable is not null,
            Ask = talk => Question.Buttons("likes.minutes", talk.Choices("minutes")) with { Kind = QuestionKind.Minutes },
            Take = (talk, _) =>
            {
                var answer = talk.Minutes();
                var minutes = answer.Value ?? answer.Min;
                if (answer.Status is not (AnswerStatus.Ok or AnswerStatus.Range) || minutes is not > 0)
                {
                    return Next.NotUnderstood;
                }

                talk.Assess(assessment => assessment with { MinutesAvailable = (int)Math.Clamp(minutes.Value, ShortestSession, LongestSession) });
                return Next.Step;
            },
        },
    ];

    protected override Next Close(Talk talk)
    {
        talk.Know(person => person with { AssessedOn = talk.Today });
        return Next.Begin(PlanFlow.FlowId);
    }

    /// <summary>Things at hand and things that are hard, in one list of boxes: what is ticked decides which of the two it is.</summary>
    private static Next TakePractical(Talk talk, Reply reply)
    {
        var ticked = talk.Many(talk.Choices("practical"), reply);
        if (ticked.Count == 0 && (reply.Card is not null || talk.YesNo() != YesNo.No))
        {
            return Next.NotUnderstood;
        }

        talk.Assess(assessment => assessment with
        {
            Equipment = [.. ticked.Select(choice => Vocabulary.TryParse<Equipment>(choice.Id, out var item) ? item : (Equipment?)null).OfType<Equipment>()],
            Limits = [.. ticked.Select(choice => Vocabulary.TryParse<Limit>(choice.Id, out var limit) ? limit : (Limit?)null).OfType<Limit>()],
        });
        return Next.Step;
    }
}
