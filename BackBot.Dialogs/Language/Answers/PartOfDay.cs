namespace BackBot.Dialogs.Language.Answers;

/// <summary>Which half of the day an hour lies in, by "am", "pm" or a part of the day.</summary>
internal static class PartOfDay
{
    /// <summary>The hour on the 24-hour clock; null where the half is not said, -1 where what is said is impossible ("14am").</summary>
    public static int? Hour(Reply reply, ClockTime time)
    {
        if (!time.Possible)
        {
            return -1;
        }

        var hour = time.Hour % 24;
        var (am, pm) = (Said(reply, "t_am_strict", time), Said(reply, "t_pm_strict", time));
        if (am || pm)
        {
            return time.Span.Length == 0 ? null
                : hour > 12 ? pm ? hour : -1
                : hour == 0 ? pm ? -1 : 0
                : (hour % 12) + (pm ? 12 : 0);
        }

        return time.Is24 || hour is 0 or > 12 ? hour : ByPart(reply, time, hour);
    }

    private static int? ByPart(Reply reply, ClockTime time, int hour)
    {
        var half = hour % 12;
        return Part(reply, time, "t_morning") ? hour == 12 ? null : hour
            : Part(reply, time, "t_afternoon") ? half + 12
            : Part(reply, time, "t_evening") ? hour == 12 ? null : half + 12
            : Part(reply, time, "t_night") ? hour is >= 6 and < 12 ? hour + 12 : half
            : Part(reply, time, "t_midday_part") ? hour is >= 10 and <= 12 ? hour : half + 12
            : null;
    }

    private static bool Said(Reply reply, string concept, ClockTime time) => reply.After(concept, time.Span.End) || reply.Before(concept, time.Span.Start);

    /// <summary>A part of the day holds for the one time of a message wherever it stands: "in the evening, say 8".</summary>
    private static bool Part(Reply reply, ClockTime time, string concept) => reply.Utterance.Of(concept).Any(span => !span.Overlaps(time.Span));
}
