namespace BackBot.Dialogs.Conversations;

/// <summary>What a prompt can be answered with besides a number: a flare-up, not today, later, or a pause.</summary>
internal static class PromptActions
{
    /// <summary>Null when the answer is none of them.</summary>
    public static Next? Take(Talk talk, Reply reply)
    {
        if (reply.Card is null && reply.Text.Any(char.IsDigit))
        {
            return null;
        }

        switch (ChoiceReader.Exactly(talk.Choices("prompt_actions"), reply)?.Id)
        {
            case "flare":
                talk.Know(person => person with { CheckInDraft = (person.CheckInDraft ?? new People.CheckIn { Date = talk.Today }) with { Flare = true } });
                talk.Say("checkin.flare-heard");
                return Next.To("pain");
            case "not_today":
                talk.Know(person => person with { CheckInDraft = null });
                Reminders.SkipToday(talk);
                return Next.End;
            case "later":
                return Next.Begin(SnoozeFlow.FlowId);
            case "pause":
                return Next.Begin(PauseFlow.FlowId);
            default:
                return null;
        }
    }
}
