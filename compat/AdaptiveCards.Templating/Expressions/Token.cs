namespace AdaptiveCards.Templating.Expressions;

/// <summary>A word of an expression.</summary>
internal readonly record struct Token(TokenKind Kind, string Text, int At);
