using AdaptiveCards.Templating.Expressions;
using Newtonsoft.Json.Linq;

namespace AdaptiveCards.Templating;

/// <summary>A part of a template, with its expressions already read.</summary>
internal abstract record TemplateNode
{
    public static TemplateNode Read(JToken token) => token switch
    {
        JObject json => ObjectNode.Read(json),
        JArray json => new ArrayNode([.. json.Select(Read)]),
        JValue { Type: JTokenType.String } text => Interpolation.Read(text.Value<string>()!) is { } interpolation
            ? new TextNode(interpolation)
            : new FixedNode(text),
        _ => new FixedNode(token),
    };

    /// <summary>The part filled with what the scope sees; null when it is left out.</summary>
    public abstract JToken Expand(Scope scope);

    /// <summary>A value without expressions.</summary>
    public sealed record FixedNode(JToken Value) : TemplateNode
    {
        public override JToken Expand(Scope scope) => Value.DeepClone();
    }

    /// <summary>A string with expressions.</summary>
    public sealed record TextNode(Interpolation Text) : TemplateNode
    {
        public override JToken Expand(Scope scope) => Text.Evaluate(scope, substitutes: true)?.DeepClone();
    }

    /// <summary>An array. What an item repeats to joins the array itself, and what is left out leaves no gap.</summary>
    public sealed record ArrayNode(IReadOnlyList<TemplateNode> Items) : TemplateNode
    {
        public override JToken Expand(Scope scope)
        {
            var expanded = new JArray();
            foreach (var item in Items.Select(item => item.Expand(scope)).Where(item => item is { Type: not JTokenType.Null }))
            {
                if (item is JArray several)
                {
                    foreach (var one in several)
                    {
                        expanded.Add(one.DeepClone());
                    }
                }
                else
                {
                    expanded.Add(item);
                }
            }

            return expanded;
        }
    }
}
