using System.Globalization;
using BackBot.Dialogs.Coaching;
using BackBot.Dialogs.Content;

namespace BackBot.Dialogs.Conversations;

/// <summary>Answers questions and fears from the content, wherever in a conversation they come up.</summary>
internal static class Answers
{
    private const int MostSources = 2;

    /// <summary>The best answer to what was asked, with where it comes from; says so when there is none.</summary>
    /// <returns>What was answered; null when nothing fits.</returns>
    public static Faq? ToQuestion(Talk talk)
    {
        if (FaqSearch.Best(talk) is not { } faq)
        {
            talk.Say(FurtherQuestions.IsInvited(talk) ? "questions.ask" : "questions.no-answer");
            return null;
        }

        talk.SayWords(faq.Answer);
        if (SourcesOf(talk, faq) is { Length: > 0 } source)
        {
            talk.Say("questions.source", ("source", source));
        }

        return faq;
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

        var (first, last) = (recent[0].Pain!.Value, recent[^1].Pain!.Value);
        if (recent.Count == 1)
        {
            talk.Say("progress.first", ("last", talk.Number(last)));
            return;
        }

        talk.Say(
            first == last ? "progress.text-same" : "progress.text",
            ("days", talk.Number(recent.Count)),
            ("first", talk.Number(first)),
            ("last", talk.Number(last)),
            ("active", talk.Number(talk.Scope.History.ActiveDays.Count(day => day >= from))));
        talk.Show("progress", new
        {
            title = talk.Words("progress.title"),
            pain = talk.Words("progress.pain"),
            day = talk.Words("progress.day"),
            days = recent.Select(day => new
            {
                date = day.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                label = ReminderWords.DayMonth(talk, day.Date),
                value = day.Pain!.Value,
                text = talk.Words("progress.of-ten", ("pain", talk.Number(day.Pain.Value))),
            }),
        }, talk.Words("progress.title"));
    }

    /// <summary>The titles of the articles that most of the answer rests on.</summary>
    private static string SourcesOf(Talk talk, Faq faq) => string.Join("; ", talk.Content.Articles
        .Select(article => (article.Title, Facts: faq.Facts.Count(fact => fact.StartsWith(article.Id + "-", StringComparison.Ordinal))))
        .Where(article => article.Facts > 0)
        .OrderByDescending(article => article.Facts)
        .Take(MostSources)
        .Select(article => article.Title));
}
