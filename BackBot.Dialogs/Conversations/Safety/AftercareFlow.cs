using BackBot.Dialogs.People;

namespace BackBot.Dialogs.Conversations;

/// <summary>The next contact after danger signs: it asks only whether help was reached (clinical rules 3.3). The way back to exercises leads through it.</summary>
public sealed class AftercareFlow(Interruptions interruptions, SafetyGuard safety) : Flow(FlowId, interruptions)
{
    public const string FlowId = "aftercare";

    protected override IReadOnlyList<Step> Steps { get; } =
    [
        new("help-reached")
        {
            Ask = talk => Question.Buttons(
                talk.Person.Alert?.Tier == Language.Safety.Crisis ? "aftercare.crisis" : "aftercare.help-reached", talk.Choices("help_reached")),
            Take = (talk, reply) =>
            {
                switch (ChoiceReader.One(talk.Choices("help_reached"), reply)?.Id)
                {
                    case "cleared":
                        talk.Say("aftercare.cleared");
                        talk.Know(person => person with
                        {
                            Alert = null,
                            Assessment = person.Assessment with { ClearedByClinician = true, Signs = [], RedFlags = new Dictionary<RedFlag, YesNo>() },
                        });
                        return Next.Begin(DangerFlow.FlowId);
                    case "mistake":
                        talk.Say("aftercare.mistake");
                        talk.Know(person => person with
                        {
                            Alert = null,
                            Assessment = person.Assessment with { Signs = [], RedFlags = new Dictionary<RedFlag, YesNo>() },
                        });
                        return Next.Begin(DangerFlow.FlowId);
                    case "waiting":
                        talk.Say("aftercare.waiting");
                        return Next.End;
                    case "not_yet":
                        if (talk.Person.Alert is { } alert)
                        {
                            if (alert.Tier == Language.Safety.Crisis)
                            {
                                return Next.Begin(CrisisFlow.FlowId);
                            }

                            safety.Advise(talk, alert.Tier, alert.Signs);
                        }

                        return Next.End;
                    default:
                        return Next.NotUnderstood;
                }
            },
        },
    ];

    protected override Next Close(Talk talk) => Next.End;
}
