using BackBot.Dialogs.People;

namespace BackBot.Dialogs.Language.Answers;

/// <summary>
/// Reads yes, no or unsure. A symptom that is mild or only sometimes there is yes; a soft no is no; a refusal, a question back and "no more than usual" are unsure.
/// The longest phrase wins, so "not sure" is not "sure"; of several, what is said last on the matter counts.
/// </summary>
internal static class YesNoAnswerReader
{
    /// <summary>In so few words a yes or a no is what the message is about.</summary>
    private const int Few = 3;

    public static YesNoAnswer Read(Reply reply)
    {
        var found = Found(reply);
        if (found.Count == 0)
        {
            return reply.Words.Any(word => word.Token.IsMark('?')) && reply.Words.Any(word => !word.Breaks)
                ? new YesNoAnswer(AnswerStatus.Ok, YesNo.Unsure)
                : new YesNoAnswer(AnswerStatus.None);
        }

        return new YesNoAnswer(AnswerStatus.Ok, Of([.. found.Select(said => said.Value)]), IsPlain(reply, found));
    }

    /// <summary>"No", "no, not at all", "no I don't have any": it comes first, and what follows at once is nothing, a pause or more of the same, unlike "no feeling in my toes".</summary>
    private static bool IsPlain(Reply reply, List<(int Start, int End, Said Value)> found)
    {
        var (first, second) = (found[0], found.Count > 1 ? found[1].Start : -1);
        return reply.Words.Count(word => !word.Breaks) <= Few
            || (first.Start == 0 && (first.End == reply.Words.Count || reply.Words[first.End].Breaks || first.End == second));
    }

    private static YesNo Of(IReadOnlyList<Said> said)
    {
        if (said.Contains(Said.Unsure) && !said.Contains(Said.Qualified))
        {
            return said[0] switch
            {
                Said.Yes when said[^1] != Said.Unsure => YesNo.Yes,
                Said.Yes or Said.No or Said.Unsure or Said.Qualified => YesNo.Unsure,
            };
        }

        // "no, well, sometimes": what is there at times is there.
        return said.Contains(Said.Qualified) ? YesNo.Yes : said[^1] == Said.Yes && said[0] == Said.Yes ? YesNo.Yes : said[^1] == Said.No ? YesNo.No : said[0] == Said.No ? Contrast(said) : YesNo.Yes;
    }

    /// <summary>"no … yes" and the like: the last word on it.</summary>
    private static YesNo Contrast(IReadOnlyList<Said> said) => said[^1] == Said.Yes ? YesNo.Yes : YesNo.No;

    private enum Said { Yes, No, Unsure, Qualified }

    private static List<(int Start, int End, Said Value)> Found(Reply reply)
    {
        var all = ((string, Said)[])[("yes", Said.Yes), ("no", Said.No), ("unsure", Said.Unsure), ("qualified", Said.Qualified)];
        var spans = all.SelectMany(kind => reply.Utterance.Of(kind.Item1).Select(span => (span.Start, span.End, Value: kind.Item2))).ToList();
        return [.. spans
            .Where(span => !AsksBack(reply, span.Start, span.End) && !spans.Any(other => other.Start < span.End && span.Start < other.End && other.End - other.Start > span.End - span.Start))
            .OrderBy(span => span.Start)];
    }

    /// <summary>Whether the words stand within a question ("can I start without a doctor?"), which answers nothing; "no, why do you ask?" does.</summary>
    private static bool AsksBack(Reply reply, int start, int end)
    {
        var stop = start;
        while (stop < reply.Words.Count && !reply.Words[stop].Token.IsStop)
        {
            stop++;
        }

        var begins = start == 0 || reply.Words[start - 1].Token.IsStop;
        return stop < reply.Words.Count && reply.Words[stop].Token.IsMark('?') && !(begins && end < stop && reply.Words[end].Breaks);
    }
}
