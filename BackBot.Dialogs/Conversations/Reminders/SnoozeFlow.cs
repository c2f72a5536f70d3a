using BackBot.Dialogs.Content;
using BackBot.Dialogs.Language;
using BackBot.Dialogs.Scheduling;

namespace BackBot.Dialogs.Conversations;

/// <summary>"Remind me later": half an hour, two hours or tomorrow.</summary>
public sealed class SnoozeFlow(Interruptions interruptions) : Flow(FlowId, interruptions)
{
    public const string FlowId = "snooze";

    protected override IReadOnlyList<Step> Steps { get; } =
    [
        new("span")
        {
            Ask = talk => Question.Buttons("reminders.snooze", talk.Choices("snooze_span")),
            Take = (talk, _) => SpanIn(talk, ChoiceReader.One(talk.Choices("snooze_span"), talk.Reply)) is { } span ? Apply(talk, span) : Next.NotUnderstood,
        },
    ];

    protected override Next? Opening(Talk talk)
    {
        if (Reminders.Active(talk) is null)
        {
            talk.Say("reminders.none");
            talk.ShowMenu();
            return Next.End;
        }

        return talk.Reply.Card is null && SpanIn(talk, Mentioned(talk)) is { } span ? Apply(talk, span) : null;
    }

    protected override Next Close(Talk talk) => Next.End;

    private static Choice? Mentioned(Talk talk) => ChoiceReader.Mentioned(talk.Choices("snooze_span"), talk.Reply.Text) is [var only] ? only : null;

    /// <summary>The span that was chosen, or the one that the minutes written come closest to.</summary>
    private static SnoozeSpan? SpanIn(Talk talk, Choice? chosen) => chosen?.Id switch
    {
        "half_an_hour" => SnoozeSpan.HalfAnHour,
        "two_hours" => SnoozeSpan.TwoHours,
        "tomorrow" => SnoozeSpan.Tomorrow,
        _ => talk.Reply.Card is null && talk.Read(QuestionKind.Minutes) is NumberAnswer { Status: AnswerStatus.Ok, Value: { } minutes }
            ? minutes <= 60 ? SnoozeSpan.HalfAnHour : minutes <= 240 ? SnoozeSpan.TwoHours : SnoozeSpan.Tomorrow
            : null,
    };

    private static Next Apply(Talk talk, SnoozeSpan span)
    {
        if (Reminders.Active(talk) is not { } active)
        {
            talk.Say("reminders.none");
            return Next.End;
        }

        talk.Know(person => person with { CheckInDraft = null });
        switch (Snooze.Apply(active.Reminder, span, active.Zone, talk.Scope.Now))
        {
            case SnoozeResult.Later later:
                Reminders.Change(talk, _ => later.Reminder);
                talk.Say("reminders.snoozed", ("time", ReminderWords.Time(talk, later.At)));
                break;
            case SnoozeResult.Tomorrow tomorrow:
                Reminders.Change(talk, _ => tomorrow.Reminder);
                talk.Say(
                    tomorrow.BecauseOfQuietHours ? "reminders.snoozed-quiet" : "reminders.snoozed-tomorrow",
                    ("time", ReminderWords.Time(talk, tomorrow.Reminder.OneOff?.Time ?? tomorrow.Reminder.Time)));
                break;
            case SnoozeResult.NoMoreToday:
                talk.Say("reminders.snoozed-enough");
                break;
        }

        return Next.End;
    }
}
