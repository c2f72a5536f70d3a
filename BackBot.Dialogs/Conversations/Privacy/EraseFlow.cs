using BackBot.Dialogs.People;

namespace BackBot.Dialogs.Conversations;

/// <summary>"Delete my data": asks once, then removes everything and says so.</summary>
public sealed class EraseFlow(Interruptions interruptions) : Flow(FlowId, interruptions)
{
    public const string FlowId = "erase";

    protected override IReadOnlyList<Step> Steps { get; } =
    [
        new("sure")
        {
            Ask = talk => Question.YesNo("privacy.erase-sure", talk.Choices("erase_sure")),
            Take = (talk, reply) =>
            {
                var chosen = ChoiceReader.Exactly(talk.Choices("erase_sure"), reply)?.Id;
                switch (chosen is null ? talk.YesNo() : chosen == "yes" ? YesNo.Yes : YesNo.No)
                {
                    case YesNo.Yes:
                        talk.Say("privacy.erased");
                        talk.Know(_ => new Person());
                        talk.Scope.Add(new Effect.EraseEverything());
                        return Next.EndEverything;
                    case YesNo.No:
                        talk.Say("privacy.kept");
                        return Next.End;
                    default:
                        return Next.NotUnderstood;
                }
            },
        },
    ];

    protected override Next Close(Talk talk) => Next.End;
}
