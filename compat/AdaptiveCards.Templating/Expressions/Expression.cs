using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace AdaptiveCards.Templating.Expressions;

/// <summary>An expression, as it was read. Operators are calls of functions of their name.</summary>
internal abstract record Expression
{
    private Expression()
    {
    }

    public sealed record Constant(JValue Value) : Expression
    {
        public override string ToString() => Value.ToString(Formatting.None);
    }

    /// <summary>What the scope has under a name.</summary>
    public sealed record Name(string Text) : Expression
    {
        public override string ToString() => Text;
    }

    /// <summary>A member by a name that is known when the template is read.</summary>
    public sealed record Member(Expression Of, string Property) : Expression
    {
        public override string ToString() => $"{Of}.{Property}";
    }

    /// <summary>An item by its place, or a member by a name that is worked out.</summary>
    public sealed record Element(Expression Of, Expression Index) : Expression
    {
        public override string ToString() => $"{Of}[{Index}]";
    }

    public sealed record Call(string Function, IReadOnlyList<Expression> Arguments) : Expression
    {
        public override string ToString() => char.IsLetter(Function[0])
            ? $"{Function}({string.Join(", ", Arguments)})"
            : Arguments.Count == 1 ? $"{Function}({Arguments[0]})" : $"({string.Join($" {Function} ", Arguments)})";
    }
}
