using BackBot.Dialogs.Content;

namespace BackBot.Dialogs.Conversations;

/// <summary>Finds the entry that answers a question.</summary>
internal static class FaqSearch
{
    private const int LongestQuestion = 400;

    /// <summary>Wordings less alike than this are different questions, unless their topic is the same.</summary>
    private const double Alike = 0.5;

    /// <summary>What the same topic is worth beside the words.</summary>
    private const double SameTopic = 0.5;

    /// <summary>The entry that fits best by topic and words; null when none fits.</summary>
    public static Faq? Best(Talk talk)
    {
        if (FurtherQuestions.Chosen(talk) is { } chosen)
        {
            return chosen;
        }

        var asked = WordsOf(OwnWords.Short(talk.Reply.Words, LongestQuestion));
        var topic = talk.Reply.Reading.Topic;
        return talk.Content.Faqs
            .Select(faq => (Faq: faq, Fit: Likeness(faq, asked) + (topic is { } about && faq.Topics.Contains(about) ? SameTopic : 0)))
            .Where(candidate => candidate.Fit >= Alike)
            .OrderByDescending(candidate => candidate.Fit)
            .FirstOrDefault().Faq;
    }

    /// <summary>The entry that is asked for in the words of the content; null when the text is no wording of any.</summary>
    public static Faq? Worded(LocalContent content, string text) =>
        ChoiceReader.Plain(text) is { Length: > 0 } said
            ? content.Faqs.FirstOrDefault(faq => faq.Also.Prepend(faq.Question).Any(wording => ChoiceReader.Plain(wording) == said))
            : null;

    /// <summary>The share of words in common with the nearest wording (Dice), 0 to 1.</summary>
    private static double Likeness(Faq faq, HashSet<string> asked) => faq.Also.Prepend(faq.Question).Select(WordsOf)
        .Max(wording => 2.0 * wording.Count(asked.Contains) / (wording.Count + asked.Count));

    private static HashSet<string> WordsOf(string text) => ChoiceReader.Plain(text).Split(' ').ToHashSet(StringComparer.Ordinal);
}
