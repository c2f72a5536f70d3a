namespace BackBot.Dialogs.Conversations;

/// <summary>Asks, after a check-in, whether what an experiment stirred up had settled by the next morning (clinical rules 4.3, step 9).</summary>
public sealed class MorningAfterFlow(Interruptions interruptions) : Flow(FlowId, interruptions)
{
    public const string FlowId = "morning-after";

    protected override IReadOnlyList<Step> Steps { get; } = [Experiments.Morning];

    protected override Next Close(Talk talk)
    {
        talk.ShowMenu();
        return Next.End;
    }
}
