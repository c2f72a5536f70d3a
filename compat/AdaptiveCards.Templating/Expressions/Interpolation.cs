using System.Text;
using Newtonsoft.Json.Linq;

namespace AdaptiveCards.Templating.Expressions;

/// <summary>A string with expressions in it. <c>\$</c> is a dollar sign, and <c>${</c> without its end is just text.</summary>
internal sealed record Interpolation(IReadOnlyList<Interpolation.Part> Parts)
{
    /// <summary>The string's parts, or null when it has no <c>${</c> at all.</summary>
    public static Interpolation Read(string text)
    {
        if (!text.Contains("${", StringComparison.Ordinal))
        {
            return null;
        }

        var parts = new List<Part>();
        var literal = new StringBuilder();
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '\\' && at + 1 < text.Length && text[at + 1] is '$' or '`')
            {
                literal.Append(text[++at]);
            }
            else if (EndOfExpression(text, at) is { } end)
            {
                AddLiteral(parts, literal);
                parts.Add(new Part(null, Parser.Parse(text[(at + 2)..end])));
                at = end;
            }
            else
            {
                literal.Append(text[at]);
            }
        }

        AddLiteral(parts, literal);
        return new Interpolation(parts);
    }

    /// <summary>
    /// The value. A string that is one expression, and no mere constant, has the expression's; any other is text, in which an expression that
    /// fails stands for itself.
    /// </summary>
    public JToken Evaluate(Scope scope, bool substitutes) => Parts is [{ Expression: { } only and not Expression.Constant }]
        ? new Evaluator(scope).Evaluate(only, substitutes)
        : new JValue(string.Concat(Parts.Select(part => part.Literal ?? TextOf(part.Expression, scope, substitutes))));

    /// <summary>Whether this is an expression that is true, and nothing less than that.</summary>
    public bool IsTrue(Scope scope)
    {
        try
        {
            return Evaluate(scope, substitutes: false) is JValue { Value: true };
        }
        catch (AdaptiveTemplateException)
        {
            return false;
        }
    }

    private static string TextOf(Expression expression, Scope scope, bool substitutes)
    {
        try
        {
            return Json.Text(new Evaluator(scope).Evaluate(expression, substitutes));
        }
        catch (AdaptiveTemplateException)
        {
            return $"${{{expression}}}";
        }
    }

    private static void AddLiteral(List<Part> parts, StringBuilder literal)
    {
        if (literal.Length > 0)
        {
            parts.Add(new Part(literal.ToString(), null));
            literal.Clear();
        }
    }

    // The brace that ends the expression starting here: one within a quoted string does not.
    private static int? EndOfExpression(string text, int start)
    {
        if (string.CompareOrdinal(text, start, "${", 0, 2) != 0)
        {
            return null;
        }

        var quote = '\0';
        for (var at = start + 2; at < text.Length; at++)
        {
            var c = text[at];
            if (quote != '\0')
            {
                at += c == '\\' ? 1 : 0;
                quote = c == quote ? '\0' : quote;
            }
            else if (c is '"' or '\'')
            {
                quote = c;
            }
            else if (c == '}')
            {
                return at == start + 2 ? null : at;
            }
        }

        return null;
    }

    /// <summary>Text as it stands, or an expression.</summary>
    public sealed record Part(string Literal, Expression Expression);
}
