using BackBot.Dialogs.Language.Amounts;

namespace BackBot.Dialogs.Language.Answers;

/// <summary>Reads minutes: "half an hour" is 30, a bound gives the bound, what was done in parts is added up.</summary>
internal static class MinutesAnswerReader
{
    private const double MinutesPerDay = 1440;

    public static NumberAnswer Read(Reply reply)
    {
        var from = reply.CorrectedFrom();
        var amounts = reply.Amounts.Where(amount => amount.Unit <= TimeUnit.Hour && amount.Span.End > from && !IsEarlier(reply, amount) && !reply.IsRejected(amount.Span)).ToList();
        if (amounts.Any(amount => amount.Vague))
        {
            return new NumberAnswer(AnswerStatus.None);
        }

        if (amounts.Count > 0)
        {
            return Of(reply, amounts);
        }

        var bare = reply.Numbers.Where(number => number.Span.Start >= from && IsBare(reply, number)).ToList();
        return bare.Count switch
        {
            0 => IsNothing(reply) ? new NumberAnswer(AnswerStatus.Ok, 0) : new NumberAnswer(AnswerStatus.None),
            1 => Checked(Negative(reply, bare[0]) ? -bare[0].Value : bare[0].Value),
            _ when bare[1].Value > bare[0].Value && Joined(reply, bare[0], bare[1]) => new NumberAnswer(AnswerStatus.Range, Min: bare[0].Value, Max: bare[1].Value),
            _ when Added(reply, bare[0].Span.End, bare[1].Span.Start) => Checked(bare.Sum(number => number.Value)),
            _ => Checked(bare[^1].Value),
        };
    }

    /// <summary>"Nothing today", but not "no idea" or "not much time".</summary>
    private static bool IsNothing(Reply reply) => reply.Has("did_nothing") && !reply.Has("unsure") && !reply.Has("little_time");

    private static NumberAnswer Of(Reply reply, List<Amount> amounts)
    {
        var first = amounts[0];
        if (amounts.Count == 1)
        {
            var times = Times(reply, first);
            return first.IsRange ? new NumberAnswer(AnswerStatus.Range, Min: first.Min, Max: first.Max) : Checked(first.Min * times);
        }

        var added = Enumerable.Range(1, amounts.Count - 1).All(i => Added(reply, amounts[i - 1].Span.End, amounts[i].Span.Start));
        return added ? Checked(amounts.Sum(amount => amount.Min))
            : amounts[1].Min > first.Min && reply.Before("range_joint", amounts[1].Span.Start) ? new NumberAnswer(AnswerStatus.Range, Min: first.Min, Max: amounts[1].Max)
            : Checked(amounts[^1].Min);
    }

    /// <summary>"2 x 10 minutes", "twice ten minutes".</summary>
    private static double Times(Reply reply, Amount amount)
    {
        if (reply.Before("twice", amount.Span.Start) || reply.After("twice", amount.Span.End, 1))
        {
            return 2;
        }

        return reply.Before("times_word", amount.Span.Start) && reply.Numbers.LastOrDefault(number => number.Span.End < amount.Span.Start) is { Span.Length: > 0 } count && count.Span.End >= amount.Span.Start - 2
            ? count.Value
            : 1;
    }

    private static bool Negative(Reply reply, Number number) => number.Span.Start == 1 && reply.Words[0].Token.IsMark('-');

    private static bool IsEarlier(Reply reply, Amount amount) => reply.Utterance.Has("score_past_after", amount.Span.End) || reply.Before("score_past", amount.Span.Start);

    private static bool IsBare(Reply reply, Number number) =>
        !reply.Amounts.Any(amount => amount.Span.Overlaps(number.Span)) && !reply.IsRejected(number.Span) && !reply.Utterance.Has("counted_thing", number.Span.End) && !reply.Utterance.Has("out_of_ten", number.Span.End)
        && !(number.InWords && (reply.Before("not_a_number_before", number.Span.Start) || reply.Utterance.Has("not_a_number_after", number.Span.End)))
        && !reply.Utterance.Has("score_past_after", number.Span.End) && !reply.Before("pain_word", number.Span.Start, 1);

    private static bool Joined(Reply reply, Number first, Number second) =>
        reply.Before("range_joint", second.Span.Start) || (second.Span.Start == first.Span.End + 1 && reply.Words[first.Span.End].Token.IsMark('-'));

    private static bool Added(Reply reply, int end, int start) =>
        reply.Utterance.Of("added_joint").Any(span => span.Start >= end && span.End <= start) || reply.Words.Skip(end).Take(start - end).Any(word => word.Token.IsMark('+') || word.Token.IsMark('&'));

    private static NumberAnswer Checked(double minutes) =>
        minutes is < 0 or > MinutesPerDay ? new NumberAnswer(AnswerStatus.OutOfRange, Raw: minutes) : new NumberAnswer(AnswerStatus.Ok, Math.Round(minutes, 2));
}
