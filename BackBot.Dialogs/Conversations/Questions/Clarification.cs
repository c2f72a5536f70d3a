using BackBot.Dialogs.Content;
using BackBot.Dialogs.Language;
using BackBot.Dialogs.People;

namespace BackBot.Dialogs.Conversations;

/// <summary>Asks what was meant, with the likeliest meanings to choose from, rather than act on a guess.</summary>
internal static class Clarification
{
    /// <summary>The list of choices that names every intent worth offering.</summary>
    public const string Intents = "intents";

    /// <summary>Less confident than this, the likeliest meaning is no better than chance, and offering it would only puzzle.</summary>
    private const double Floor = 0.2;

    /// <summary>Asks, when the message was read with some confidence but not enough.</summary>
    /// <returns>False, with nothing said, when there is nothing likely to offer.</returns>
    public static bool Ask(Talk talk)
    {
        var reading = talk.Reply.Reading;
        if (talk.Reply.Card is not null || reading.IsSure || reading.Confidence < Floor)
        {
            return false;
        }

        IReadOnlyList<Choice> likely = [.. reading.Alternatives.Prepend(reading.Intent).Select(intent => Offered(talk, intent)).OfType<Choice>()];
        if (likely.Count < 2)
        {
            return false;
        }

        talk.Offer("questions.which", likely);
        return true;
    }

    /// <summary>An intent as a button. A question that has an answer is offered itself; what cannot be offered (a greeting, what fits nothing) is null.</summary>
    private static Choice? Offered(Talk talk, Intent intent) =>
        intent == Intent.AskQuestion && FaqSearch.Best(talk) is { } faq ? FurtherQuestions.AsChoice(faq)
        : talk.Choices(Intents).FirstOrDefault(choice => choice.Id == Vocabulary.NameOf(intent));
}
