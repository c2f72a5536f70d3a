using BackBot.Dialogs.People;

namespace BackBot.Dialogs.Conversations;

/// <summary>Offers the flare-up plan with its timetable, once the danger questions are answered (clinical rules 5.3). The person decides.</summary>
public sealed class FlareFlow(Interruptions interruptions) : Flow(FlowId, interruptions)
{
    public const string FlowId = "flare";

    protected override IReadOnlyList<Step> Steps { get; } =
    [
        new("agree")
        {
            Ask = talk => Question.YesNo("flare.agree", talk.Choices("flare_agree")),
            Take = TakeAgree,
        },
    ];

    /// <summary>A flare-up began today and its plan has not been offered yet.</summary>
    public static bool IsWanted(Talk talk) => talk.Person.Coaching.FlareOn(talk.Today) is { Offered: false } flare && flare.StartedOn == talk.Today;

    protected override Next? Opening(Talk talk)
    {
        talk.Know(person => person with { Coaching = person.Coaching.OfferingFlare(talk.Today) });
        talk.Say("flare.timetable");
        return null;
    }

    protected override Next Close(Talk talk) => Next.Begin(PlanFlow.FlowId);

    private static Next TakeAgree(Talk talk, Reply reply)
    {
        var chosen = ChoiceReader.One(talk.Choices("flare_agree"), reply)?.Id ?? (reply.Card is not null ? null : talk.Agreement() switch
        {
            YesNo.Yes => "yes",
            YesNo.No => "no",
            _ => null,
        });
        switch (chosen)
        {
            case "yes":
                talk.Say("flare.agreed");
                return Next.Step;
            case "no":
                talk.Know(person => person with { Coaching = person.Coaching.DecliningFlare(talk.Today), Plan = null });
                talk.Say("flare.declined");
                return Next.Step;
            default:
                return Next.NotUnderstood;
        }
    }
}
