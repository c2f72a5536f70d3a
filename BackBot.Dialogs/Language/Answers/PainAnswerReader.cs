using BackBot.Dialogs.Language.Amounts;
using BackBot.Dialogs.Language.Lexicon;

namespace BackBot.Dialogs.Language.Answers;

/// <summary>
/// Reads a pain score from 0 to 10. Halves count, "none" is 0, a number outside is said to be outside and never clamped, and of an earlier and a present score the present one is wanted.
/// </summary>
internal static class PainAnswerReader
{
    private const double Highest = 10;

    public static NumberAnswer Read(Reply reply)
    {
        var candidates = Candidates(reply);
        if (candidates.Count == 0)
        {
            return NoPain(reply) ? new NumberAnswer(AnswerStatus.Ok, 0) : new NumberAnswer(AnswerStatus.None);
        }

        var from = reply.CorrectedFrom();
        var kept = candidates.Where(candidate => candidate.Span.Start >= from && !reply.IsRejected(candidate.Span)).ToList();
        var present = Present(reply, kept.Count > 0 ? kept : candidates);
        if (present.FirstOrDefault(score => score.Value is < 0 or > Highest) is { Span.Length: > 0 } outside)
        {
            return new NumberAnswer(AnswerStatus.OutOfRange, Raw: outside.Value);
        }

        var (low, high) = (present.Min(score => score.Value), present.Max(score => score.Value));
        return low < high ? new NumberAnswer(AnswerStatus.Range, Min: low, Max: high) : new NumberAnswer(AnswerStatus.Ok, low);
    }

    /// <summary>Numbers that can be a score: no amount of time, no pills, no age, no part of a date.</summary>
    private static List<Number> Candidates(Reply reply)
    {
        var all = reply.Numbers.Where(number => !IsOther(reply, number)).Select(number => Signed(reply, number)).ToList();
        if (all.Count > 1)
        {
            all.RemoveAll(number => number.Value > Highest && reply.Before("age_before", number.Span.Start));
        }

        var inside = all.Where(number => number.Value is >= 0 and <= Highest).ToList();
        var named = all.Where(number => reply.Utterance.Has("out_of_ten", number.Span.End) || reply.Before("pain_word", number.Span.Start, 2) || reply.After("pain_word", number.Span.End, 1)).ToList();
        return named.Count > 0 && named.Count < all.Count && !named.Any(number => number.Value > Highest) && inside.Count > 1 && !Compared(reply) ? named
            : inside.Count > 0 && inside.Count < all.Count && all.Any(number => number.Value > 20) && !reply.Has("range_joint") && named.All(inside.Contains) ? inside
            : all;
    }

    private static bool Compared(Reply reply) =>
        reply.Has("range_joint") || reply.Has("score_past") || reply.Has("score_present") || reply.Has("correction") || reply.Has("rose_to") || reply.Has("score_to") || reply.Has("score_from") || reply.Words.Any(word => word.Token.IsMark('-'));

    private static bool IsOther(Reply reply, Number number)
    {
        var (start, end) = (number.Span.Start, number.Span.End);
        return reply.Amounts.Any(amount => amount.Span.Overlaps(number.Span))
            || reply.Utterance.Has("counted_thing", end)
            || (number.InWords && number.Value is > 0 and < 1)
            || (reply.Before("out_of", start) && number.Value is 10)
            || (start > 1 && reply.Words[start - 1].Token.IsMark('/') && reply.Words[start - 2].Token.IsNumber && number.Value is 10)
            || (number.InWords && (reply.Before("not_a_number_before", start) || reply.Utterance.Has("not_a_number_after", end)))
            || reply.Utterance.Has("clock_after", end)
            || (reply.Words.ElementAtOrDefault(end)?.Token.IsMark(':') == true && reply.Words.ElementAtOrDefault(end + 1)?.Token is { IsNumber: true, Glued: true })
            || (start > 0 && reply.Words[start - 1].Token.IsMark(':') && reply.Words[start].Token.Glued && start > 1 && reply.Words[start - 2].Token.IsNumber)
            || reply.Before("clock_before", start)
            || reply.Before("spine_level", start);
    }

    /// <summary>"-1" and "minus 1" are below the scale; in "5-6" the mark stands between two numbers.</summary>
    private static Number Signed(Reply reply, Number number)
    {
        var before = number.Span.Start - 1;
        var minus = before >= 0 && ((reply.Words[before].Token.IsMark('-') && reply.Words[number.Span.Start].Token.Glued && (before == 0 || !reply.Words[before - 1].Token.IsNumber && !reply.Words[before].Token.Glued)) || reply.Before("minus", number.Span.Start));
        return minus ? new Number(-number.Value, new Span(before, number.Span.End), number.InWords) : number;
    }

    /// <summary>The scores that are meant for now.</summary>
    private static List<Number> Present(Reply reply, List<Number> scores)
    {
        if (scores.Count == 1)
        {
            return scores;
        }

        if (Now(reply, scores) is { } now)
        {
            return WithUpper(reply, scores, now);
        }

        if (scores.FindLast(score => reply.Before("score_to", score.Span.Start, 1)) is { Span.Length: > 0 } reached && (reply.Has("score_from") || reply.Has("rose_to")))
        {
            return [reached];
        }

        var current = scores.Where(score => !IsPast(reply, score)).ToList();
        return current.Count > 0 ? current : [scores[^1]];
    }

    /// <summary>The score that is marked as the present one. In "yesterday 7 today 4" the marks stand before their numbers, in "7 yesterday, 4 today" after them.</summary>
    private static Number? Now(Reply reply, List<Number> scores)
    {
        var first = scores[0].Span.Start;
        var marksLead = reply.Before("score_past", first, 2) || reply.Before("score_present", first, 2);
        var marked = marksLead
            ? scores.FindLast(score => reply.Before("score_present", score.Span.Start, 3))
            : scores.FindLast(score => reply.After("score_present_after", score.Span.End, 1));
        marked = marked.Span.Length > 0 ? marked : scores.FindLast(score => reply.Before("score_present", score.Span.Start, 3) || reply.After("score_present_after", score.Span.End, 1));
        return marked.Span.Length > 0 ? marked : null;
    }

    /// <summary>"now 5 or 6": the score and the upper end that follows it.</summary>
    private static List<Number> WithUpper(Reply reply, List<Number> scores, Number first)
    {
        var next = scores.Find(score => score.Span.Start > first.Span.Start && score.Span.Start <= first.Span.End + 2);
        var joined = next.Span.Length > 0 && (reply.Before("range_joint", next.Span.Start) || reply.Words[next.Span.Start - 1].Token.IsMark('-'));
        return joined ? [first, next] : [first];
    }

    private static bool IsPast(Reply reply, Number score) =>
        reply.Before("score_past", score.Span.Start, 2) || reply.Utterance.Has("score_past_after", score.Span.End) || reply.Before("score_from", score.Span.Start)
        || reply.Utterance.Of("score_past_after").Any(span => span.Start > score.Span.End && span.Start <= score.Span.End + 1 && reply.Words[score.Span.End].IsLight);

    private static bool NoPain(Reply reply) => reply.Has("no_pain") && !reply.Has("pain_unsaid");
}
