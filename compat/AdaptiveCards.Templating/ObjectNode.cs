using AdaptiveCards.Templating.Expressions;
using Newtonsoft.Json.Linq;

namespace AdaptiveCards.Templating;

/// <summary>An object of a template: its members, what they see (<c>$data</c>) and when it is there at all (<c>$when</c>).</summary>
internal sealed record ObjectNode : TemplateNode
{
    private static readonly HashSet<string> Reserved = ["$data", "$when", "$root", "$index", "$host", "$_acTemplateVersion"];

    private readonly IReadOnlyList<KeyValuePair<string, TemplateNode>> _members;
    private readonly TemplateNode _data;
    private readonly TemplateNode _when;

    private ObjectNode(IReadOnlyList<KeyValuePair<string, TemplateNode>> members, TemplateNode data, TemplateNode when)
    {
        _members = members;
        _data = data;
        _when = when;
    }

    public static ObjectNode Read(JObject json)
    {
        var members = json.Properties().Where(member => !Reserved.Contains(member.Name));
        return new ObjectNode(
            [.. members.Select(member => KeyValuePair.Create(member.Name, Read(member.Value)))],
            Data(json["$data"]),
            json["$when"] is { } when ? Read(when) : null);
    }

    public override JToken Expand(Scope scope)
    {
        var expanded = new List<JToken>();
        foreach (var inner in Scopes(scope).Where(Holds))
        {
            expanded.Add(ExpandMembers(inner));
        }

        return expanded switch
        {
            [] => null,
            [var only] => only,
            _ => new JArray(expanded),
        };
    }

    // Written into the template itself, data is taken as it stands.
    private static TemplateNode Data(JToken data) => data switch
    {
        null => null,
        JValue => Read(data),
        _ => new FixedNode(data),
    };

    private IEnumerable<Scope> Scopes(Scope scope) => _data?.Expand(scope) switch
    {
        null => [scope],
        JArray several => several.Select((data, index) => scope.With(data, index)),
        var one => [scope.With(one)],
    };

    // Anything but an expression counts against the object, unless it is one of the values that mean "no condition".
    private bool Holds(Scope scope)
    {
        switch (_when)
        {
            case null:
                return true;
            case TextNode condition:
                return condition.Text.IsTrue(scope);
            case FixedNode { Value: JValue { Value: null or false or "" or 0L or 0.0 } }:
                return true;
            default:
                return false;
        }
    }

    private JObject ExpandMembers(Scope scope)
    {
        var expanded = new JObject();
        foreach (var (name, member) in _members)
        {
            expanded[name] = member.Expand(scope) ?? JValue.CreateNull();
        }

        return expanded;
    }
}
