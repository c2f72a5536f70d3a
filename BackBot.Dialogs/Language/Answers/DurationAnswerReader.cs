using BackBot.Dialogs.Language.Amounts;

namespace BackBot.Dialogs.Language.Answers;

/// <summary>Reads how long something has lasted, in days; "since March" counts from today, and what is vague is asked again.</summary>
internal static class DurationAnswerReader
{
    private const int LongestDays = 110 * 365;

    public static DurationAnswer Read(Reply reply)
    {
        var from = reply.CorrectedFrom();
        var amounts = reply.Amounts.Where(amount => amount.Span.End > from && !IsAge(reply, amount) && !reply.IsRejected(amount.Span)).ToList();
        if (amounts.Count == 0 && Recounted(reply, from) is { } recounted)
        {
            return recounted;
        }

        if (SinceReader.Read(reply, from) is { } since && !amounts.Any(amount => !amount.Vague && reply.Utterance.IsAgo(amount.Span)))
        {
            return since;
        }

        if (amounts.Find(amount => !amount.Vague) is { } amount)
        {
            var rest = amounts.FindLast(other => !other.Vague)!;
            var joined = rest != amount && reply.Before("range_joint", rest.Span.Start) && rest.Min > amount.Min;
            return joined ? Range(amount.MinDays, rest.MaxDays) : Of(amount);
        }

        if (amounts.Count > 0)
        {
            return new DurationAnswer(AnswerStatus.None);
        }

        return reply.Has("just_today") ? new DurationAnswer(AnswerStatus.Ok, 0) : new DurationAnswer(AnswerStatus.None);
    }

    private static DurationAnswer Of(Amount amount) =>
        amount.MaxDays > LongestDays ? new DurationAnswer(AnswerStatus.OutOfRange)
        : amount.IsRange ? Range(amount.MinDays, amount.MaxDays)
        : amount.Bound switch
        {
            Bound.None => new DurationAnswer(AnswerStatus.Ok, Days(amount.MinDays)),
            Bound.AtLeast => new DurationAnswer(AnswerStatus.Ok, Days(amount.MinDays), MinDays: Days(amount.MinDays)),
            Bound.MoreThan => new DurationAnswer(AnswerStatus.Ok, Days(amount.MinDays), MinDays: Days(amount.MinDays) + 1),
            Bound.AtMost => new DurationAnswer(AnswerStatus.Ok, Days(amount.MaxDays), MaxDays: Days(amount.MaxDays)),
        };

    /// <summary>"10 days, no wait, 12": the number is corrected, the unit stands.</summary>
    private static DurationAnswer? Recounted(Reply reply, int from)
    {
        var before = reply.Amounts.LastOrDefault(amount => amount.Span.End <= from && !amount.Vague);
        var number = reply.Numbers.FirstOrDefault(number => number.Span.Start >= from);
        return before is null || number.Span.Length == 0 ? null : Of(before with { Min = number.Value * Amount.MinutesPer(before.Unit), Max = number.Value * Amount.MinutesPer(before.Unit) });
    }

    private static DurationAnswer Range(double min, double max) => new(AnswerStatus.Range, MinDays: Days(min), MaxDays: Days(max));

    /// <summary>Whole days; hours of one day are none yet.</summary>
    private static int Days(double days) => days < 1 ? 0 : (int)Math.Round(days, MidpointRounding.AwayFromZero);

    private static bool IsAge(Reply reply, Amount amount) => reply.Utterance.Has("old", amount.Span.End);
}
