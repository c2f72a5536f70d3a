namespace AdaptiveCards.Templating.Expressions;

/// <summary>The kinds of words an expression is made of.</summary>
internal enum TokenKind
{
    Name,
    Number,
    Text,
    Symbol,
    End,
}
