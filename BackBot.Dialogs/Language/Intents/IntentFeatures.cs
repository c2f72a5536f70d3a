using BackBot.Dialogs.Language.Classification;
using BackBot.Dialogs.Language.Lexicon;

namespace BackBot.Dialogs.Language.Intents;

/// <summary>
/// What the intent model sees of a message: its words (as the lexicon spells them), pairs of neighbours, pieces of three to five letters, and the concepts found.
/// </summary>
internal static class IntentFeatures
{
    /// <summary>Words looked at; intents are said early and the model must stay quick.</summary>
    private const int MaxWords = 60;

    private const int MaxConcepts = 12;

    /// <summary>Concepts that carry intent have names with this beginning.</summary>
    private const string ConceptPrefix = "i_";

    public static FeatureVector Of(Utterance utterance)
    {
        var found = new FeatureBag();
        var previous = "<s>";
        foreach (var word in utterance.Words.Take(MaxWords))
        {
            if (FeatureBag.TextOf(word.Token, word.Text) is not { } text)
            {
                continue;
            }

            found.Add('w', text, 1f);
            found.Add('b', previous, text, 1f);
            if (word.Token.IsWord)
            {
                found.AddPieces('p', text, 3, 5, 0.35f);
            }

            previous = text;
        }

        found.Add('b', previous, "</s>", 1f);
        Concepts(found, [.. utterance.Concepts.Where(concept => concept.StartsWith(ConceptPrefix, StringComparison.Ordinal)).Take(MaxConcepts)]);
        return found.ToVector();
    }

    /// <summary>Concepts one by one and in pairs: "nuke" with "data" is a deletion, whatever the words.</summary>
    private static void Concepts(FeatureBag found, string[] concepts)
    {
        for (var i = 0; i < concepts.Length; i++)
        {
            found.Add('c', concepts[i], 1.2f);
            for (var j = 0; j < i; j++)
            {
                found.Add('d', concepts[j], concepts[i], 0.7f);
            }
        }
    }
}
