using BackBot.Dialogs.Content;
using BackBot.Dialogs.Language;

namespace BackBot.Dialogs.Conversations;

/// <summary>
/// What follows an answer while nothing else is open: was that it, or one of the related questions, or something else? Like the menu these choices belong to no
/// question, so nothing is kept of what was asked, and they may be tapped at any time.
/// </summary>
internal static class FurtherQuestions
{
    private const string Prefix = "faq:";
    private const string Endings = "questions";

    /// <summary>Answers what was asked and offers the related questions; offers what BackBot can do when it has no answer.</summary>
    public static void AnswerAndOffer(Talk talk)
    {
        if (Answers.ToQuestion(talk) is { } faq)
        {
            talk.Offer("questions.was-that-it", [.. faq.Related.Select(id => talk.Content.Faqs.First(related => related.Id == id)).Select(AsChoice), .. talk.Choices(Endings)]);
        }
        else if (!IsInvited(talk))
        {
            talk.ShowMenu();
        }
    }

    /// <summary>Whether "Ask a question" was tapped or typed: the question itself is still to come.</summary>
    public static bool IsInvited(Talk talk) => Interruptions.MenuIntent(talk) == Intent.AskQuestion && Chosen(talk) is null;

    /// <summary>A question as a button.</summary>
    public static Choice AsChoice(Faq faq) => new(Prefix + faq.Id, faq.Question, faq.Also);

    /// <summary>The question that was tapped, or typed as it stands in the content; null for anything else.</summary>
    public static Faq? Chosen(Talk talk)
    {
        if (talk.Reply.Card is null)
        {
            return FaqSearch.Worded(talk.Content, talk.Reply.Text);
        }

        var id = talk.Reply.QuestionId == Interruptions.MenuQuestion ? talk.Reply.Field(Reply.ChoiceField) : null;
        return talk.Content.Faqs.FirstOrDefault(faq => Prefix + faq.Id == id);
    }

    /// <summary>The message that answers "that was it" and "something else"; null for anything else.</summary>
    public static string? Settled(Talk talk)
    {
        var said = talk.Reply.Card is null ? ChoiceReader.Named(talk.Choices(Endings), talk.Reply.Text)?.Id
            : talk.Reply.QuestionId == Interruptions.MenuQuestion ? talk.Reply.Field(Reply.ChoiceField) : null;
        return said switch
        {
            "that_is_it" => "questions.glad",
            "something_else" => "questions.ask",
            _ => null,
        };
    }
}
