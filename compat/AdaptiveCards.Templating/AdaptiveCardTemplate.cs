using AdaptiveCards.Templating.Expressions;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace AdaptiveCards.Templating;

/// <summary>
/// A card with expressions in it, written <c>${…}</c>. It is read once and may be expanded often, by several threads at once.
/// A string that is one expression becomes that expression's value, of whatever type; other strings stay text. An object's <c>$data</c> is what
/// its expressions see, and repeats the object when it is an array; an object whose <c>$when</c> is not true is left out.
/// </summary>
public class AdaptiveCardTemplate
{
    private readonly TemplateNode _root;

    /// <param name="jsonTemplate">The template as JSON.</param>
    /// <exception cref="AdaptiveTemplateException">It is no JSON, or an expression in it cannot be read.</exception>
    public AdaptiveCardTemplate(string jsonTemplate)
    {
        ArgumentNullException.ThrowIfNull(jsonTemplate);
        _root = TemplateNode.Read(PlainJson.Parse(jsonTemplate));
    }

    /// <param name="jsonTemplate">The template as JSON text, or an object that serialises to it.</param>
    public AdaptiveCardTemplate(object jsonTemplate)
        : this(jsonTemplate as string ?? JsonConvert.SerializeObject(jsonTemplate))
    {
    }

    /// <summary>The card, as JSON.</summary>
    /// <param name="context">The data.</param>
    /// <param name="nullSubstitutionOption">What to show for a path that leads nowhere; without it, the expression itself.</param>
    /// <exception cref="AdaptiveTemplateException">An expression that is a whole value fails on the data.</exception>
    public string Expand(EvaluationContext context, Func<string, object> nullSubstitutionOption = null)
    {
        var scope = new Scope(PlainJson.Of(context?.Root), PlainJson.Of(context?.Host), nullSubstitutionOption);
        return (_root.Expand(scope) ?? JValue.CreateNull()).ToString(Formatting.None);
    }

    /// <summary>The card filled with one object, or with JSON text.</summary>
    public string Expand(object rootData, Func<string, object> nullSubstitutionOption = null) =>
        Expand(rootData as EvaluationContext ?? new EvaluationContext(rootData), nullSubstitutionOption);
}
