namespace BackBot.Dialogs.Language.Answers;

/// <summary>Reads when to be reminded: time, days, zone, or the one thing that is still missing.</summary>
internal sealed class TimeAnswerReader(ClockScanner clock, ZoneWords zones)
{
    /// <summary>Times further apart than the next but one are not adjacent: see <see cref="Adjacent"/>.</summary>
    private const int Neighbours = 2;

    /// <summary>Of more times than this none is offered: the message was no choice.</summary>
    private const int MostCandidates = 5;

    public TimeAnswer Read(Reply reply)
    {
        var days = DayWords.Read(reply);
        var zone = zones.Read(reply);
        var answer = new TimeAnswer(AnswerStatus.Ok, Days: days.Days, Zone: zone.Id, Date: days.Date, Once: days.Date is not null || reply.Has("t_once"));
        if (IsRhythm(reply))
        {
            return new TimeAnswer(AnswerStatus.Unsupported);
        }

        if (days.Impossible)
        {
            return new TimeAnswer(AnswerStatus.Invalid);
        }

        var times = Times(reply);
        return times.Count switch
        {
            0 when reply.Has("t_part") || days.Named || zone.Named || reply.Amounts.Count > 0 => answer with { Status = AnswerStatus.Clarify, Clarify = TimeClarification.Time },
            0 => new TimeAnswer(AnswerStatus.None),
            1 => One(reply, times[0], answer, zone),
            _ => Several(reply, times, answer),
        };
    }

    private static TimeAnswer One(Reply reply, ClockTime time, TimeAnswer answer, ZoneFinding zone)
    {
        var hour = PartOfDay.Hour(reply, time);
        if (!time.Possible || hour is < 0)
        {
            return new TimeAnswer(AnswerStatus.Invalid);
        }

        return hour is not { } known ? answer with { Status = AnswerStatus.Clarify, Clarify = TimeClarification.AmPm, Candidates = BothHalves(time) }
            : zone.Candidates is { } candidates ? answer with { Status = AnswerStatus.Clarify, Time = new TimeOnly(known, time.Minute), Clarify = TimeClarification.Timezone, Candidates = candidates }
            : answer with { Time = new TimeOnly(known, time.Minute) };
    }

    private static TimeAnswer Several(Reply reply, IReadOnlyList<ClockTime> times, TimeAnswer answer)
    {
        var between = Enumerable.Range(1, times.Count - 1).Select(i => (Start: times[i - 1].Span.End, End: times[i].Span.Start)).ToList();
        var daysBetween = between.Any(gap => DayWords.AnyIn(reply, gap.Start, gap.End));
        var and = between.Any(gap => reply.Utterance.Of("t_and_also").Any(span => span.Start >= gap.Start && span.End <= gap.End)) && !reply.Has("t_between");
        if (daysBetween || and)
        {
            return new TimeAnswer(AnswerStatus.Unsupported);
        }

        if (times.Count > MostCandidates)
        {
            return answer with { Status = AnswerStatus.Clarify, Clarify = TimeClarification.Time };
        }

        var candidates = times.Where(time => time.Possible).Select(time => PartOfDay.Hour(reply, time) is { } hour and >= 0 ? Written(hour, time.Minute) : null).OfType<string>().ToList();
        return answer with { Status = AnswerStatus.Clarify, Clarify = TimeClarification.Time, Candidates = candidates.Count == times.Count ? candidates : null };
    }

    /// <summary>The times meant: after a correction or "to" only the last, and a bare number only where nothing was said as a time, or beside one ("8-9am").</summary>
    private List<ClockTime> Times(Reply reply)
    {
        var from = reply.CorrectedFrom();
        var all = clock.Scan(reply).Where(time => time.Span.Start >= from && !DayWords.IsDate(reply, time.Span.Start)).ToList();
        if (reply.Has("t_change") && all.Count > 1 && reply.Utterance.Of("t_moved_to").Any(span => span.End <= all[^1].Span.Start && span.Start >= all[0].Span.End))
        {
            return [all[^1]];
        }

        if (!all.Exists(IsNamed))
        {
            return all.Count > 1 && all.Exists(time => time.Possible && time.Hour <= 24) && all.Exists(time => !time.Possible) ? [.. all.Where(time => time.Possible)] : all;
        }

        return [.. all.Where((time, i) => IsNamed(time) || all.Skip(i - Neighbours).Take((2 * Neighbours) + 1).Any(other => IsNamed(other) && Adjacent(reply, time, other)))];
    }

    private static bool IsNamed(ClockTime time) => time.Named || time.Is24;

    private static bool Adjacent(Reply reply, ClockTime a, ClockTime b)
    {
        var (start, end) = a.Span.End <= b.Span.Start ? (a.Span.End, b.Span.Start) : (b.Span.End, a.Span.Start);
        return end - start is >= 1 and <= 3 && (reply.Words[start].Token.IsMark('-') || reply.After("range_joint", start) || reply.After("t_and_also", start));
    }

    private static bool IsRhythm(Reply reply) =>
        reply.Has("t_unsupported")
        || reply.Amounts.Any(amount => reply.Before("every", amount.Span.Start) && !(amount.Unit is Amounts.TimeUnit.Day or Amounts.TimeUnit.Week && amount.MaxDays is 1 or 7));

    private static IReadOnlyList<string> BothHalves(ClockTime time) => [Written(time.Hour % 12, time.Minute), Written((time.Hour % 12) + 12, time.Minute)];

    private static string Written(int hour, int minute) => new TimeOnly(hour, minute).ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture);
}
