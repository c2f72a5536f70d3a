using BackBot.Dialogs.Language.Text;

namespace BackBot.Dialogs.Conversations;

/// <summary>What people write in their own words, as it is kept.</summary>
internal static class OwnWords
{
    private const int Longest = 500;

    /// <summary>The words cut to what is kept.</summary>
    public static string Short(string words, int longest = Longest) => Characters.Begin(words, longest);

    /// <summary>An open question that may be left unanswered: what was written, empty when the person would rather not say, null when it says nothing.</summary>
    public static string? In(Talk talk, Reply reply, string skipChoices = "rather_not_say") =>
        ChoiceReader.Exactly(talk.Choices(skipChoices), reply) is not null ? ""
        : reply.Card is null && reply.Text.Any(char.IsLetter) ? Short(reply.Text)
        : null;
}
