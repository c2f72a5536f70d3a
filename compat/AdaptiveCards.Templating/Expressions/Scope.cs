using Newtonsoft.Json.Linq;

namespace AdaptiveCards.Templating.Expressions;

/// <summary>What an expression can name. Missing is null; a null in the data is a JSON null.</summary>
internal sealed record Scope(JToken Root, JToken Host, Func<string, object> Substitution)
{
    private static readonly Dictionary<string, JToken> NoLocals = [];

    private JToken Data { get; init; } = Root;

    private int? Index { get; init; }

    private Dictionary<string, JToken> Locals { get; init; } = NoLocals;

    /// <summary>The same, one level in: its data, and its place among its siblings where it repeats.</summary>
    public Scope With(JToken data, int? index = null) => this with { Data = data, Index = index ?? Index };

    /// <summary>The same, with a name for one item of a list.</summary>
    public Scope With(string name, JToken item) =>
        this with { Locals = new Dictionary<string, JToken>(Locals, StringComparer.Ordinal) { [name] = item } };

    public JToken Find(string name) => name switch
    {
        "$root" => Root,
        "$data" => Data,
        "$host" => Host,
        "$index" => Index is { } index ? new JValue(index) : null,
        _ => Locals.TryGetValue(name, out var local) ? local : Json.Member(Data, name),
    };

    /// <summary>What stands for a path that leads nowhere.</summary>
    public JToken Substitute(string path) =>
        Substitution?.Invoke(path) is { } value ? JToken.FromObject(value) : new JValue($"${{{path}}}");
}
