using System.Globalization;
using System.Text;
using BackBot.Dialogs.Content;
using BackBot.Dialogs.Language.Text;

namespace BackBot.Dialogs.Conversations;

/// <summary>
/// Reads typed answers to a list of choices: a label, one of its written synonyms, or the bare number of the choice. Nothing looser:
/// a number somewhere in a sentence is not a choice.
/// </summary>
public static class ChoiceReader
{
    private const int LongestAnswer = 400;

    /// <summary>The one choice that the answer names as a whole; null when it names none or leaves a doubt.</summary>
    public static Choice? Exactly(IReadOnlyList<Choice> choices, Reply reply)
    {
        if (reply.Field(Reply.ChoiceField) is { } chosen)
        {
            return choices.FirstOrDefault(choice => choice.Id == chosen);
        }

        return Named(choices, reply.Text) ?? ByNumber(choices, Plain(reply.Text));
    }

    /// <summary>The choice whose label or synonym the text is, word for word.</summary>
    public static Choice? Named(IReadOnlyList<Choice> choices, string text)
    {
        var said = Plain(text);
        return choices.FirstOrDefault(choice => Names(choice).Any(name => name == said));
    }

    /// <summary>As <see cref="Exactly"/>, or else the only choice whose words stand somewhere in the answer.</summary>
    public static Choice? One(IReadOnlyList<Choice> choices, Reply reply)
    {
        if (Exactly(choices, reply) is { } exact)
        {
            return exact;
        }

        return reply.Card is null && Mentioned(choices, reply.Text) is [var only] ? only : null;
    }

    /// <summary>Every choice that the answer names, in the order of the list; empty when it names none.</summary>
    /// <param name="joints">The words that may stand between numbers, such as "and".</param>
    public static IReadOnlyList<Choice> Many(IReadOnlyList<Choice> choices, Reply reply, IReadOnlyList<Choice> joints)
    {
        if (reply.Card is not null)
        {
            var ticked = (reply.Field(Reply.ChoiceField) ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            return [.. choices.Where(choice => ticked.Contains(choice.Id, StringComparer.Ordinal))];
        }

        var numbers = reply.Text.Split([' ', ',', ';', '&'], StringSplitOptions.RemoveEmptyEntries);
        if (numbers.Length > 0 && numbers.All(number => ByNumber(choices, Plain(number)) is not null || Named(joints, number) is not null))
        {
            return [.. choices.Where(choice => numbers.Any(number => ByNumber(choices, Plain(number)) == choice))];
        }

        return Mentioned(choices, reply.Text);
    }

    /// <summary>The choices whose label or synonym stands in the text as whole words. Where one name holds another ("lower back", "back"), the longer counts.</summary>
    public static IReadOnlyList<Choice> Mentioned(IReadOnlyList<Choice> choices, string text)
    {
        var said = $" {Plain(text)} ";
        var found = new List<(Choice Choice, int At, int Length)>();
        foreach (var choice in choices)
        {
            foreach (var name in Names(choice))
            {
                var at = said.IndexOf($" {name} ", StringComparison.Ordinal);
                if (at >= 0)
                {
                    found.Add((choice, at, name.Length));
                }
            }
        }

        return [.. choices.Where(choice => found.Any(hit => hit.Choice == choice && !found.Any(other =>
            other.Choice != choice && other.Length > hit.Length && other.At <= hit.At && hit.At + hit.Length <= other.At + other.Length)))];
    }

    /// <summary>Whether the text begins with a name of the choice; a name of one word must be all of it, because "nothing" also begins "nothing works".</summary>
    public static bool Begins(Choice choice, string text) =>
        Names(choice).Any(name => Plain(text) is var said && (said == name || (name.Contains(' ', StringComparison.Ordinal) && said.StartsWith(name + " ", StringComparison.Ordinal))));

    /// <summary>Lower case, without accents, punctuation or doubled spaces; cut at four hundred characters.</summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder();
        foreach (var rune in Characters.Begin(text, LongestAnswer).Replace("'", "", StringComparison.Ordinal).Replace("’", "", StringComparison.Ordinal)
            .Normalize(NormalizationForm.FormD).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                plain.Append(Rune.ToLowerInvariant(rune).ToString());
            }
            else if (Rune.GetUnicodeCategory(rune) != UnicodeCategory.NonSpacingMark && plain.Length > 0 && plain[^1] != ' ')
            {
                plain.Append(' ');
            }
        }

        return plain.ToString().TrimEnd();
    }

    private static IEnumerable<string> Names(Choice choice) => choice.Words.Prepend(choice.Label).Select(Plain).Where(name => name.Length > 0);

    private static Choice? ByNumber(IReadOnlyList<Choice> choices, string said) =>
        int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= choices.Count
            ? choices[number - 1]
            : null;
}
