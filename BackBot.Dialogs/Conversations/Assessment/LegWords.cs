using BackBot.Dialogs.Coaching;
using BackBot.Dialogs.Content;

namespace BackBot.Dialogs.Conversations;

/// <summary>
/// What is told about a leg or an arm, in the English words that <see cref="LegSymptoms"/> reads: a button stands for the same finding in every language.
/// </summary>
internal static class LegWords
{
    public const string None = "none";

    private const string Some = "symptoms in a leg or an arm";

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
    /// Words of one's own. English rules would misread another language: Spanish "no" begins many a sentence about a loss. Losses and spreading numbness
    /// were read in it as danger signs already, denials and all; here it counts by the milder findings that it names.
    /// </summary>
    public static string Of(Talk talk, string text)
    {
        if (talk.Content.Locale == ContentLibrary.English)
        {
            return text;
        }

        var named = ChoiceReader.Mentioned(talk.Choices("leg_symptoms"), text).Where(choice => choice.Id is "pain" or "tingling" or "arm").Select(Of).ToList();
        return named.Count > 0 ? string.Join(", ", named) : Some;
    }
}
