using System.Globalization;
using BackBot.Dialogs.Language;
using BackBot.Dialogs.Scheduling;

namespace BackBot.Dialogs.Conversations;

/// <summary>A pause for some days, or until a day: holidays, illness, or just enough of it for now.</summary>
public sealed class PauseFlow(Interruptions interruptions) : Flow(FlowId, interruptions)
{
    public const string FlowId = "pause";

    private const int LongestDays = 366;

    protected override IReadOnlyList<Step> Steps { get; } =
    [
        new("length")
        {
            Ask = talk => Question.Buttons("reminders.pause", talk.Choices("pause_length")),
            Take = (talk, reply) => UntilIn(talk, reply) is { } until ? Pause(talk, until) : Next.NotUnderstood,
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

        return null;
    }

    protected override Next Close(Talk talk) => Next.End;

    private static Next Pause(Talk talk, DateOnly until)
    {
        talk.Know(person => person with { CheckInDraft = null });
        Reminders.Change(talk, reminder => reminder.Pausing(talk.Today, until));
        talk.Say("reminders.paused", ("until", ReminderWords.DayAndDate(talk, until)));
        return Next.End;
    }

    /// <summary>The first date with prompts again: from a button, a length of time, a date, or a day of the week.</summary>
    private static DateOnly? UntilIn(Talk talk, Reply reply)
    {
        if ((reply.Card is null && reply.Text.Any(char.IsDigit) ? null : ChoiceReader.Exactly(talk.Choices("pause_length"), reply)) is { } chosen)
        {
            return talk.Today.AddDays(int.Parse(chosen.Id, CultureInfo.InvariantCulture));
        }

        if (reply.Card is not null)
        {
            return null;
        }

        var time = talk.Read(QuestionKind.Time) as TimeAnswer;
        if (time?.Date is { } date && date > talk.Today && date.DayNumber - talk.Today.DayNumber <= LongestDays)
        {
            return date;
        }

        if (time?.Days is [var day])
        {
            return talk.Today.AddDays(((int)day - (int)talk.Today.DayOfWeek + 6) % 7 + 1);
        }

        return talk.Duration() is { Status: AnswerStatus.Ok, Days: { } days } && days is > 0 and <= LongestDays ? talk.Today.AddDays(days) : null;
    }
}
