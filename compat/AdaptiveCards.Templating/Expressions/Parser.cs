using System.Globalization;
using Newtonsoft.Json.Linq;

namespace AdaptiveCards.Templating.Expressions;

/// <summary>Reads an expression.</summary>
internal sealed class Parser
{
    // From the loosest to the tightest. Equality binds tighter than order, and text is joined between the two.
    private static readonly string[][] Levels =
        [["??"], ["||"], ["&&"], ["<", "<=", ">", ">="], ["&"], ["==", "!="], ["+", "-"], ["*", "/", "%"]];

    private readonly string _source;
    private readonly List<Token> _tokens;
    private int _next;

    private Parser(string source)
    {
        _source = source;
        _tokens = Lexer.Read(source);
    }

    /// <exception cref="AdaptiveTemplateException">It cannot be read.</exception>
    public static Expression Parse(string source)
    {
        var parser = new Parser(source);
        var expression = parser.Conditional();
        return parser.Current.Kind == TokenKind.End ? expression : throw parser.Unexpected();
    }

    private Token Current => _tokens[_next];

    private Expression Conditional()
    {
        var condition = Binary(0);
        if (!Take("?"))
        {
            return condition;
        }

        var then = Conditional();
        Require(":");
        return new Expression.Call("if", [condition, then, Conditional()]);
    }

    private Expression Binary(int level)
    {
        if (level == Levels.Length)
        {
            return Power();
        }

        var left = Binary(level + 1);
        while (Current.Kind == TokenKind.Symbol && Array.IndexOf(Levels[level], Current.Text) >= 0)
        {
            var symbol = _tokens[_next++].Text;
            left = new Expression.Call(symbol, [left, Binary(level + 1)]);
        }

        return left;
    }

    private Expression Power()
    {
        var left = Unary();
        return Take("^") ? new Expression.Call("^", [left, Power()]) : left;
    }

    private Expression Unary() => Current is { Kind: TokenKind.Symbol, Text: "!" or "-" or "+" }
        ? new Expression.Call(_tokens[_next++].Text, [Unary()])
        : Access(Primary());

    private Expression Access(Expression of)
    {
        while (true)
        {
            if (Take("."))
            {
                of = Current.Kind == TokenKind.Name ? new Expression.Member(of, _tokens[_next++].Text) : throw Unexpected();
            }
            else if (Take("["))
            {
                var index = Conditional();
                Require("]");
                of = index is Expression.Constant { Value: { Type: JTokenType.String, Value: string name } }
                    ? new Expression.Member(of, name)
                    : new Expression.Element(of, index);
            }
            else
            {
                return of;
            }
        }
    }

    private Expression Primary()
    {
        var token = Current;
        switch (token.Kind)
        {
            case TokenKind.Number:
                _next++;
                return new Expression.Constant(Json.Number(double.Parse(token.Text, CultureInfo.InvariantCulture)));
            case TokenKind.Text:
                _next++;
                return new Expression.Constant(new JValue(token.Text));
            case TokenKind.Name:
                _next++;
                return Take("(") ? Functions.Checked(token.Text, Arguments()) : Named(token.Text);
            case TokenKind.Symbol when Take("("):
                var inner = Conditional();
                Require(")");
                return inner;
            default:
                throw Unexpected();
        }
    }

    private static Expression Named(string name) => name switch
    {
        "true" => new Expression.Constant(new JValue(true)),
        "false" => new Expression.Constant(new JValue(false)),
        "null" => new Expression.Constant(JValue.CreateNull()),
        _ => new Expression.Name(name),
    };

    private List<Expression> Arguments()
    {
        var arguments = new List<Expression>();
        if (Take(")"))
        {
            return arguments;
        }

        do
        {
            arguments.Add(Conditional());
        }
        while (Take(","));
        Require(")");
        return arguments;
    }

    private bool Take(string symbol)
    {
        if (Current.Kind != TokenKind.Symbol || Current.Text != symbol)
        {
            return false;
        }

        _next++;
        return true;
    }

    private void Require(string symbol)
    {
        if (!Take(symbol))
        {
            throw Unexpected();
        }
    }

    private AdaptiveTemplateException Unexpected() => new($"'{Current.Text}' is not expected at {Current.At} in '{_source}'.");
}
