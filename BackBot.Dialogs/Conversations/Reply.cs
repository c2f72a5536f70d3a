using BackBot.Dialogs.Language;
using BackBot.Dialogs.Language.Text;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace BackBot.Dialogs.Conversations;

/// <summary>What a person answered, by typing or by a card: the one input type of every step.</summary>
/// <param name="Text">What was typed, trimmed; empty for a card.</param>
/// <param name="Card">The fields of a submitted card, as text; null when it was typed.</param>
/// <param name="Reading">What the words mean, typed or written into a card, with no open question in mind.</param>
public sealed record Reply(string Text, IReadOnlyDictionary<string, string>? Card, Understanding Reading)
{
    /// <summary>Name of the card field that carries the id of the question it answers.</summary>
    public const string QuestionField = "question";

    /// <summary>Name of the card field that carries what was chosen.</summary>
    public const string ChoiceField = "choice";

    /// <summary>Name of the card field that takes free text; it is read for danger signs like anything typed.</summary>
    public const string WordsField = "words";

    /// <summary>Nothing was said: the turn of a prompt.</summary>
    public static readonly Reply Nothing = new("", null, new Understanding(Language.Safety.None, [], Intent.OutOfScope, 0, [], null, null));

    private const int LongestField = 2_000;
    private const int MostFields = 40;

    /// <summary>The question that the card belongs to; null for typed text.</summary>
    public string? QuestionId => Field(QuestionField);

    /// <summary>The person's own words, wherever they were written; empty when there are none.</summary>
    public string Words => Card is null ? Text : Field(WordsField) ?? "";

    /// <summary>A field of the card, null when it is missing or blank.</summary>
    public string? Field(string name) =>
        Card is not null && Card.TryGetValue(name, out var value) && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;

    /// <summary>
    /// The fields of a submitted card. Only plain values count; anything nested, oversized or beyond the first forty is left out,
    /// so nothing that a channel sends can grow a turn.
    /// </summary>
    public static IReadOnlyDictionary<string, string>? CardOf(Activity activity)
    {
        if (activity.Value is not JObject submitted)
        {
            return null;
        }

        return submitted.Properties()
            .Where(property => property.Value is JValue { Value: not null })
            .Take(MostFields)
            .Select(property => (property.Name, Text: Characters.Whole(property.Value.ToString())))
            .Where(field => field.Text.Length <= LongestField)
            .ToDictionary(field => field.Name, field => field.Text, StringComparer.Ordinal);
    }
}
