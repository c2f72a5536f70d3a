namespace BackBot.Dialogs.Conversations;

/// <summary>
/// For a person who may be thinking of ending their life or hurting themselves (clinical rules 3.4): warm words, the direct question, the lines
/// to call, and what makes calling easier. No exercise, no education. It never says that somebody is watching. It also asks people whose mood has
/// been very low for three check-ins.
/// </summary>
public sealed class CrisisFlow(Interruptions interruptions, HelpLines helpLines) : Flow(FlowId, interruptions)
{
    public const string FlowId = "crisis";

    protected override IReadOnlyList<Step> Steps { get; } =
    [
        new("safe-now")
        {
            Ask = talk => Question.Buttons("crisis.safe-now", talk.Choices("safe_now")),
            Take = (talk, reply) =>
            {
                var lines = helpLines.For(talk);
                var safe = ChoiceReader.One(talk.Choices("safe_now"), reply)?.Id == "safe" && !IsCrisis(reply);
                talk.Say(safe ? "crisis.safe" : "crisis.not-safe", ("emergency", lines.Emergency), ("crisis", lines.Crisis));
                return safe ? Next.Step : Next.End;
            },
        },
        new("barrier")
        {
            Ask = _ => Question.Open("crisis.barrier"),
            Take = (talk, reply) =>
            {
                var lines = helpLines.For(talk);
                talk.Say(IsCrisis(reply) ? "crisis.not-safe" : "crisis.alternatives", ("emergency", lines.Emergency), ("crisis", lines.Crisis));
                return Next.End;
            },
        },
    ];

    protected override Next? Opening(Talk talk)
    {
        if (talk.Reply.Reading.Safety != Language.Safety.Crisis && talk.Person.Alert?.Tier != Language.Safety.Crisis)
        {
            talk.Say("crisis.low-mood");
            return null;
        }

        var lines = helpLines.For(talk);
        (string, string)[] values = [("emergency", lines.Emergency), ("crisis", lines.Crisis)];
        var bodySignToo = talk.Reply.Reading.Signs.Any(sign => sign.StartsWith('E'));
        var text = talk.Words(bodySignToo ? "crisis.text-with-emergency" : "crisis.text", values);
        talk.Show("alert", new { title = talk.Words("crisis.title"), text, reason = "", level = "crisis" }, text);
        return null;
    }

    protected override Next Close(Talk talk) => Next.End;

    private static bool IsCrisis(Reply reply) => reply.Reading.Safety == Language.Safety.Crisis;
}
