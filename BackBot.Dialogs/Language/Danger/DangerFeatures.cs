using BackBot.Dialogs.Language.Classification;
using BackBot.Dialogs.Language.Text;

namespace BackBot.Dialogs.Language.Danger;

/// <summary>
/// What the danger model sees of a stretch of words: the words as they are written, pairs of neighbours, and pieces of words for what is misspelt. Nothing of the
/// lexicon, so that the model and the rules miss different things. What counts, and how much, was chosen by what measured best.
/// </summary>
internal static class DangerFeatures
{
    private const int Piece = 4;
    private const int DaysOfAWeek = 7;
    private const int DaysOfAMonth = 31;

    /// <summary>Longer vectors let the model be surer.</summary>
    private const float Length = 2;

    public static FeatureVector Of(IReadOnlyList<Token> tokens, int start, int end)
    {
        var found = new FeatureBag();
        var previous = "";
        for (var i = start; i < end; i++)
        {
            if (TextOf(tokens[i]) is not { } text)
            {
                continue;
            }

            found.Add('w', text, 1);
            found.AddPieces('p', text, Piece, Piece, 0.5f);
            if (previous.Length > 0)
            {
                found.Add('b', previous, text, 1);
            }

            previous = text;
        }

        return found.ToVector(Length);
    }

    /// <summary>Of a number it matters how large it is: a few days are harmless where a month is not.</summary>
    private static string? TextOf(Token token) => token is { IsNumber: true, Value: <= DaysOfAWeek } ? "#7"
        : token is { IsNumber: true, Value: <= DaysOfAMonth } ? "#31"
        : FeatureBag.TextOf(token, token.Text);
}
