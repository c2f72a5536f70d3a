using Newtonsoft.Json.Linq;

namespace AdaptiveCards.Templating.Expressions;

/// <summary>A function of values.</summary>
/// <param name="Apply">Works on its arguments, of which any may be null for missing.</param>
/// <param name="Decides">Whether it asks about its arguments rather than showing them, and so wants to see what is missing.</param>
internal sealed record Function(Func<JToken[], JToken> Apply, bool Decides = false);
