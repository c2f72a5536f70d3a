using BackBot.Dialogs.Coaching;
using BackBot.Dialogs.Content;

namespace BackBot.Dialogs.Conversations;

/// <summary>
/// What is told about a leg or an arm, in the English words that <see cref="LegSymptoms"/> reads: a button stands for the same finding in every language.
/// </summary>
internal static class LegWords
{
    public const string None = "none";

    private static readonly Dictionary<string, string> OfChoice = new(StringComparer.Ordinal)
    {
        ["none"] = None,
        ["pain"] = "pain down one leg",
        ["tingling"] = "tingling or mild numbness in one leg",
        ["spreading"] = "numbness in one leg that is strong or spreading",
        ["weakness"] = "new weakness in a leg",
        ["both"] = "pain, tingling or numbness in both legs",
        ["arm"] = "tingling or pain in an arm",
    };

    public static string Of(Choice choice) => OfChoice[choice.Id];

    /// <summary>
    /// Words of one's own. Those of another language were read for danger signs already, with its own lexicon; what is kept is that there are symptoms,
    /// because English rules would misread them: Spanish "no" begins many a sentence about a loss.
    /// </summary>
    public static string Of(Talk talk, string text) => talk.Content.Locale == ContentLibrary.English ? text : "symptoms in a leg or an arm";
}
