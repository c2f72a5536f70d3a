using BackBot.Dialogs.Language.Amounts;
using BackBot.Dialogs.Language.Lexicon;

namespace BackBot.Dialogs.Language.Answers;

/// <summary>A message with its numbers and amounts of time, as the answer readers want it.</summary>
internal sealed record Reply(Utterance Utterance, IReadOnlyList<Number> Numbers, IReadOnlyList<Amount> Amounts, ReadingContext Context)
{
    public IReadOnlyList<Word> Words => Utterance.Words;

    /// <summary>The dates, weekdays and times that the message names.</summary>
    public DateWords Dates { get; } = new(Utterance, Context.Locale);

    public bool Has(string concept) => Utterance.Has(concept);

    /// <summary>Where the last correction ("no,", "I mean", "sorry") ends; what stands before it was taken back. 0 without one.</summary>
    public int CorrectedFrom()
    {
        var end = 0;
        foreach (var span in Utterance.Of("correction"))
        {
            // "no, 6" corrects; "no" at the end, or before words without a number, does not.
            var next = span.End < Words.Count && Words[span.End].Breaks ? span.End + 1 : span.End;
            if (Numbers.Any(number => number.Span.Start >= next && number.Span.Start <= next + 4))
            {
                end = Math.Max(end, span.End);
            }
        }

        return end;
    }

    /// <summary>Whether a number is named only to be ruled out: "3, not 8".</summary>
    public bool IsRejected(Span span) => Before("rejected", span.Start, 1);

    /// <summary>Whether a concept ends where a span starts, or up to so many words before it.</summary>
    public bool Before(string concept, int start, int gap = 0) => Utterance.Ends(concept, start, gap);

    /// <summary>Whether a concept starts where a span ends, or up to so many words later.</summary>
    public bool After(string concept, int end, int gap = 0) => Utterance.Starts(concept, end, gap);
}

/// <summary>Reads the answer to the open question.</summary>
internal sealed class AnswerReader(TimeAnswerReader times)
{
    public Answer? Read(Reply reply, Intent intent) => reply.Context.Question switch
    {
        QuestionKind.Pain => PainAnswerReader.Read(reply),
        QuestionKind.Minutes => MinutesAnswerReader.Read(reply),
        QuestionKind.Duration => DurationAnswerReader.Read(reply),
        QuestionKind.YesNo => YesNoAnswerReader.Read(reply),
        QuestionKind.Time => times.Read(reply),
        QuestionKind.None => Carried(reply, intent),
    };

    /// <summary>What a message brings along unasked: the score of a check-in, the length of a snooze (null where unsaid), the time of a reminder.</summary>
    private Answer? Carried(Reply reply, Intent intent)
    {
        Answer? carried = intent switch
        {
            Intent.CheckIn => PainAnswerReader.Read(reply),
            Intent.Snooze => MinutesAnswerReader.Read(reply),
            Intent.SetReminder => times.Read(reply),
            Intent.StartAssessment or Intent.StartSession or Intent.ShowPlan or Intent.AskQuestion or Intent.Fear or Intent.StopReminders or Intent.ShowProgress
                or Intent.ExportData or Intent.DeleteData or Intent.Help or Intent.Restart or Intent.Cancel or Intent.Greet or Intent.Thanks
                or Intent.HumanHandoff or Intent.FlareUp or Intent.SwapExercise or Intent.TooHard or Intent.TooEasy or Intent.OutOfScope => null,
        };
        return carried is { Status: AnswerStatus.None } && intent != Intent.Snooze ? null : carried;
    }
}
