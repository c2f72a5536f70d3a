using BackBot.Dialogs.Coaching;
using BackBot.Dialogs.Content;

namespace BackBot.Dialogs.Conversations;

/// <summary>Answers questions and fears from the content, wherever in a conversation they come up.</summary>
internal static class Answers
{
    private const int LongestQuestion = 400;

    /// <summary>The best answer to what was asked, with where it comes from; says so when there is none.</summary>
    public static void ToQuestion(Talk talk)
    {
        var faq = Best(talk);
        if (faq is null)
        {
            talk.Say("questions.no-answer");
            return;
        }

        talk.SayWords(faq.Answer);
    }

    /// <summary>Reassurance for a fear that was just told.</summary>
    public static void ToFear(Talk talk) => ReassureAbout(talk, talk.Reply.Words);

    /// <summary>Reassurance that fits the words, and one small thing to do.</summary>
    public static void ReassureAbout(Talk talk, string words)
    {
        if (FearOfMovement.Match(words, talk.Content.Reassurances) is { } fitting)
        {
            talk.SayWords(fitting.Text);
            talk.Say("fear.small-step", ("do", Planning.Allows(talk, fitting.Exercise) ? fitting.Do : talk.Words("fear.small-breath")));
        }
    }

    /// <summary>How the last two weeks went, in the person's own numbers.</summary>
    public static void ShowProgress(Talk talk)
    {
        const int days = 14;
        var from = talk.Today.AddDays(1 - days);
        var recent = talk.Scope.History.CheckIns.Where(day => day.Date >= from && day.Pain is not null).ToList();
        if (recent.Count == 0)
        {
            talk.Say("progress.none");
            return;
        }

        talk.Say(
            "progress.text",
            ("days", talk.Number(recent.Count)),
            ("first", talk.Number(recent[0].Pain!.Value)),
            ("last", talk.Number(recent[^1].Pain!.Value)),
            ("active", talk.Number(talk.Scope.History.ActiveDays.Count(day => day >= from))));
    }

    private static Faq? Best(Talk talk)
    {
        var asked = ChoiceReader.Plain(OwnWords.Short(talk.Reply.Words, LongestQuestion)).Split(' ').ToHashSet(StringComparer.Ordinal);
        var topic = talk.Reply.Reading.Topic;
        return talk.Content.Faqs
            .Where(faq => topic is { } about ? faq.Topics.Contains(about) : Overlap(faq, asked) >= 0.5)
            .OrderByDescending(faq => Overlap(faq, asked))
            .FirstOrDefault();
    }

    private static double Overlap(Faq faq, HashSet<string> asked) => faq.Also.Prepend(faq.Question)
        .Max(wording => ChoiceReader.Plain(wording).Split(' ') is var words ? words.Count(asked.Contains) / (double)words.Length : 0);
}
