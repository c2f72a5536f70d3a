using Newtonsoft.Json.Linq;

namespace AdaptiveCards.Templating.Expressions;

/// <summary>
/// Works out an expression. What is missing is replaced by its own path where a value is shown, but stays missing where something is decided:
/// in conditions, comparisons and the like.
/// </summary>
internal sealed class Evaluator(Scope scope)
{
    /// <summary>The value; null when there is none.</summary>
    /// <exception cref="AdaptiveTemplateException">The values are not what a function needs.</exception>
    public JToken Evaluate(Expression expression, bool substitutes) => expression switch
    {
        Expression.Constant constant => constant.Value,
        Expression.Name or Expression.Member => Follow(expression) ?? (substitutes ? scope.Substitute(expression.ToString()) : null),
        Expression.Element element => Item(element, substitutes),
        _ => Call((Expression.Call)expression, substitutes),
    };

    private static JToken ItemOf(JToken of, JToken index) => (of, index) switch
    {
        (JArray list, JValue { Value: long place }) when place >= 0 && place < list.Count => list[(int)place],
        (JObject, JValue { Value: string name }) => Json.Member(of, name),
        _ => null,
    };

    // A path that leads nowhere is missing, not wrong.
    private JToken Follow(Expression path) => path switch
    {
        Expression.Name name => scope.Find(name.Text),
        Expression.Member member => Json.Member(Follow(member.Of), member.Property),
        Expression.Element element => ItemOf(Follow(element.Of), Evaluate(element.Index, substitutes: false)),
        _ => Evaluate(path, substitutes: false),
    };

    private JToken Item(Expression.Element element, bool substitutes)
    {
        var item = ItemOf(Follow(element.Of), Evaluate(element.Index, substitutes));
        return item ?? throw new AdaptiveTemplateException($"There is no {element}.");
    }

    private JToken Call(Expression.Call call, bool substitutes)
    {
        var arguments = call.Arguments;
        return call.Function switch
        {
            "if" => Evaluate(IsTrue(arguments[0]) ? arguments[1] : arguments[2], substitutes),
            "and" or "&&" => new JValue(arguments.All(IsTrue)),
            "or" or "||" => new JValue(arguments.Any(IsTrue)),
            "not" or "!" => new JValue(!IsTrue(arguments[0])),
            "exists" => new JValue(!Json.IsNothing(Evaluate(arguments[0], substitutes: false))),
            "select" or "foreach" => new JArray(Items(call, substitutes).Select(inner => inner.Evaluator.Evaluate(arguments[2], substitutes))),
            "where" => new JArray(Items(call, substitutes).Where(inner => inner.Evaluator.IsTrue(arguments[2])).Select(inner => inner.Item)),
            _ => Functions.Find(call.Function) is { } function
                ? function.Apply([.. arguments.Select(argument => Evaluate(argument, substitutes && !function.Decides))])
                : throw new AdaptiveTemplateException($"Unknown function {call.Function}"),
        };
    }

    private bool IsTrue(Expression condition) => Json.IsTrue(Evaluate(condition, substitutes: false));

    // Each item of the list, and an evaluator in which the second argument names it.
    private IEnumerable<(JToken Item, Evaluator Evaluator)> Items(Expression.Call call, bool substitutes)
    {
        var name = call.Arguments[1] is Expression.Name given
            ? given.Text
            : throw new AdaptiveTemplateException($"The second argument of {call} must be a name.");
        return Functions.List(Evaluate(call.Arguments[0], substitutes)).Select(item => (item, new Evaluator(scope.With(name, item))));
    }
}
