using BackBot.Dialogs.Language.Text;

namespace BackBot.Dialogs.Language.Lexicon;

/// <summary>A token with what the lexicon makes of it.</summary>
/// <param name="Token">As written.</param>
/// <param name="Text">As spelt in the lexicon, where the writer's spelling comes close to one of its words.</param>
/// <param name="Symbols">What it is looked up as.</param>
/// <param name="IsLight">A word such as "my" or "really", which may stand inside any phrase.</param>
internal sealed record Word(Token Token, string Text, IReadOnlyList<string> Symbols, bool IsLight)
{
    /// <summary>A mark over which no phrase reaches.</summary>
    public bool Breaks => Token.Kind == TokenKind.Mark;
}
