using BackBot.Dialogs.People;

namespace BackBot.Dialogs.Conversations;

/// <summary>"Start over": the questions about the back from the beginning. Check-ins and sessions stay.</summary>
public sealed class RestartFlow(Interruptions interruptions) : Flow(FlowId, interruptions)
{
    public const string FlowId = "restart";

    protected override IReadOnlyList<Step> Steps { get; } =
    [
        new("sure")
        {
            Known = talk => talk.Person.Consent != Consent.Given,
            Ask = talk => Question.YesNo("restart.sure", talk.Choices("yes_no")),
            Take = (talk, _) =>
            {
                switch (talk.YesNo())
                {
                    case YesNo.Yes:
                        talk.Know(person => person with
                        {
                            Assessment = new Assessment { AgeBand = person.Assessment.AgeBand },
                            AssessedOn = null,
                            FearedMovements = [],
                            FearInWords = null,
                            Plan = null,
                            Session = null,
                        });
                        return Next.Step;
                    case YesNo.No:
                        talk.Say("restart.kept");
                        return Next.End;
                    default:
                        return Next.NotUnderstood;
                }
            },
        },
    ];

    protected override Next Close(Talk talk) => Next.Begin(
        talk.Person.Consent == Consent.Given && talk.Person.Assessment.AgeBand is not null ? DangerFlow.FlowId : OnboardingFlow.FlowId);
}
