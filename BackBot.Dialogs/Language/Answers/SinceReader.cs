namespace BackBot.Dialogs.Language.Answers;

/// <summary>Reads the day on which something began: "since March", "since last Tuesday", "since 12 May", "yesterday". It always lies in the past.</summary>
internal static class SinceReader
{
    public static DurationAnswer? Read(Reply reply, int from)
    {
        var today = reply.Context.Today;
        var dates = reply.Dates;
        for (var i = from; i < reply.Words.Count; i++)
        {
            if (dates.PastAt(i, today) is { } date && date <= today && (Said(reply, i) || dates.IsWhole(i)))
            {
                var days = today.DayNumber - date.DayNumber;
                return new DurationAnswer(AnswerStatus.Since, days, Since: date);
            }
        }

        return null;
    }

    /// <summary>"May" and "March" are also other words; a month alone counts only after "since" or as the whole answer.</summary>
    private static bool Said(Reply reply, int at) => reply.Before("since", at, 2) || reply.Words.Count(word => !word.Breaks) <= 3;
}
