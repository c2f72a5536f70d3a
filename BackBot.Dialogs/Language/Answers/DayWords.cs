namespace BackBot.Dialogs.Language.Answers;

/// <summary>The days that a message names.</summary>
/// <param name="Days">Monday first; null when none were named.</param>
/// <param name="Date">The one date of a reminder that is not repeated.</param>
/// <param name="Named">Something about days was said, be it only "every day".</param>
/// <param name="Impossible">A date that the calendar does not have.</param>
internal sealed record DayFinding(IReadOnlyList<DayOfWeek>? Days, DateOnly? Date, bool Named, bool Impossible);

/// <summary>Reads weekdays and single dates.</summary>
internal static class DayWords
{
    private static readonly DayOfWeek[] Week =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday];

    public static DayFinding Read(Reply reply)
    {
        var (date, impossible) = Date(reply);
        if (date is not null || impossible)
        {
            return new DayFinding(null, date, true, impossible);
        }

        var (days, without) = Named(reply);
        if (reply.Has("t_weekdays"))
        {
            days.UnionWith(Week[..5]);
        }

        if (reply.Has("t_weekend"))
        {
            (without.Count == 0 && reply.Utterance.Of("t_weekend").Any(span => IsExcluded(reply, span.Start)) ? without : days).UnionWith(Week[5..]);
        }

        if (without.Count > 0 && days.Count == 0)
        {
            days.UnionWith(Week);
        }

        days.ExceptWith(without);
        return new DayFinding(days.Count > 0 ? [.. Week.Where(days.Contains)] : null, null, days.Count > 0 || reply.Has("t_every_day"), false);
    }

    /// <summary>Whether days are named between two tokens.</summary>
    public static bool AnyIn(Reply reply, int start, int end) =>
        Enumerable.Range(start, Math.Max(0, end - start)).Any(i => reply.Dates.Weekday(i) is not null || reply.Utterance.Has("t_weekdays", i) || reply.Utterance.Has("t_weekend", i));

    /// <summary>Whether a number belongs to a date.</summary>
    public static bool IsDate(Reply reply, int at)
    {
        var dates = reply.Dates;
        return dates.NamedDate(at) is { Day: not null } || (at > 0 && dates.NamedDate(at - 1) is { Day: not null } before && before.End > at) || (at > 1 && dates.NamedDate(at - 2) is { Day: not null } earlier && earlier.End > at);
    }

    private static (HashSet<DayOfWeek> Days, HashSet<DayOfWeek> Without) Named(Reply reply)
    {
        var dates = reply.Dates;
        var found = Enumerable.Range(0, reply.Words.Count).Select(i => (At: i, Day: dates.Weekday(i))).Where(pair => pair.Day is not null).ToList();
        var (days, without) = (new HashSet<DayOfWeek>(), new HashSet<DayOfWeek>());
        for (var i = 0; i < found.Count; i++)
        {
            var day = found[i].Day!.Value;
            if (IsExcluded(reply, found[i].At))
            {
                without.Add(day);
            }
            else if (i > 0 && IsRange(reply, found[i - 1].At, found[i].At))
            {
                for (var next = found[i - 1].Day!.Value; next != day; next = (DayOfWeek)(((int)next + 1) % 7))
                {
                    days.Add(next);
                }

                days.Add(day);
            }
            else
            {
                days.Add(day);
            }
        }

        return (days, without);
    }

    private static bool IsRange(Reply reply, int first, int second) =>
        second - first is 2 or 3 && (reply.Words[first + 1].Token.IsMark('-') || reply.Utterance.Has("t_through", first + 1));

    private static bool IsExcluded(Reply reply, int at) => reply.Before("t_except", at, 2) || (at > 2 && reply.Before("t_except", at, 4) && reply.Before("t_and_also", at, 0));

    private static (DateOnly? Date, bool Impossible) Date(Reply reply)
    {
        var today = reply.Context.Today;
        var dates = reply.Dates;
        for (var i = 0; i < reply.Words.Count; i++)
        {
            if (reply.Before("t_starting", i, 1))
            {
                continue;
            }

            if (dates.NamedDate(i) is { Day: { } day } named)
            {
                var year = DateWords.Valid(today.Year, named.Month, day) is { } thisYear && thisYear >= today ? today.Year : today.Year + 1;
                return DateWords.Valid(year, named.Month, day) is { } date ? (date, false) : (null, true);
            }

            if (reply.Utterance.Has("t_day_after_tomorrow", i))
            {
                return (today.AddDays(2), false);
            }

            if (reply.Utterance.StandsAlone("t_tomorrow", i, "t_every_day", "t_morning", "t_day_after_tomorrow", "today_word"))
            {
                return (today.AddDays(1), false);
            }

            if (reply.Utterance.StandsAlone("t_today", i, "t_every_day"))
            {
                return (today, false);
            }

            if (dates.Weekday(i) is { } weekday && reply.Before("t_this_next", i))
            {
                var ahead = ((int)weekday - (int)today.DayOfWeek + 7) % 7;
                return (today.AddDays(ahead == 0 ? 7 : ahead), false);
            }
        }

        return (null, false);
    }
}
