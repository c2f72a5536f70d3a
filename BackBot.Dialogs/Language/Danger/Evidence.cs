using BackBot.Dialogs.Language.Lexicon;

namespace BackBot.Dialogs.Language.Danger;

/// <summary>What a message offers to the sign rules, and the signs found so far.</summary>
internal sealed class Evidence(Utterance utterance, IReadOnlyDictionary<string, List<Span>> measures, Scopes scopes)
{
    private readonly Dictionary<string, Safety> _signs = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Concept, bool PastCounts), IReadOnlyList<Span>> _affirmed = [];
    private readonly int[] _position = Positions(utterance);

    public DangerFinding Finding => new(
        _signs.Values.DefaultIfEmpty(Safety.None).Max(),
        [.. _signs.OrderByDescending(sign => sign.Value).ThenBy(sign => Order(sign.Key)).Select(sign => sign.Key)]);

    public void Add(string sign, Safety tier) => _signs[sign] = (Safety)Math.Max((int)_signs.GetValueOrDefault(sign), (int)tier);

    public bool Matches(SignRule rule)
    {
        if (_signs.TryGetValue(rule.Sign, out var tier) && tier >= rule.Tier)
        {
            return false;
        }

        if (rule.Terms.Any(term => term[0][0] == '$' && !term.Any(concept => concept[0] == '$' && _signs.ContainsKey(concept[1..]))))
        {
            return false;
        }

        var found = rule.Terms.Where(term => term[0][0] != '$').Select(term => Affirmed(term, rule.PastCounts)).ToList();
        if (found.Any(spans => spans.Count == 0))
        {
            return false;
        }

        var anchors = found.Count == 0 ? [] : found[0].Where(anchor => rule.Anywhere || found.Skip(1).All(spans => NearTo(anchor, spans, rule.Window)));
        return found.Count == 0 ? !Blocked(rule, null) : anchors.Any(anchor => !Blocked(rule, anchor));
    }

    private bool Blocked(SignRule rule, Span? anchor) => rule.Blockers.Any(blocker => blocker[0] == '$'
        ? _signs.ContainsKey(blocker[1..])
        : Spans(blocker).Any(span => !scopes.Negated(span) && anchor?.Holds(span) != true && (rule.Anywhere || anchor is null || SameSentence(span, anchor.Value))));

    private IReadOnlyList<Span> Affirmed(string[] term, bool pastCounts)
    {
        var all = new List<Span>();
        foreach (var concept in term)
        {
            if (!_affirmed.TryGetValue((concept, pastCounts), out var spans))
            {
                _affirmed[(concept, pastCounts)] = spans = [.. Spans(concept).Where(span => scopes.Affirmed(span, pastCounts))];
            }

            all.AddRange(spans);
        }

        if (term.Length > 1)
        {
            all.Sort((a, b) => a.Start.CompareTo(b.Start));
        }

        return all;
    }

    private IReadOnlyList<Span> Spans(string concept) => measures.TryGetValue(concept, out var measured) ? measured : utterance.Of(concept);

    private bool NearTo(Span anchor, IReadOnlyList<Span> spans, int window)
    {
        var (low, high) = (0, spans.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = spans[middle].Start < anchor.Start - window - 6 ? (middle + 1, high) : (low, middle);
        }

        for (; low < spans.Count && spans[low].Start <= anchor.End + window; low++)
        {
            if (Distance(anchor, spans[low]) <= window && !anchor.Holds(spans[low]) && !spans[low].Holds(anchor))
            {
                return true;
            }
        }

        return false;
    }

    private int Distance(Span a, Span b) => a.Overlaps(b) ? 0 : a.End <= b.Start ? _position[b.Start] - _position[a.End - 1] - 1 : _position[a.Start] - _position[b.End - 1] - 1;

    private bool SameSentence(Span a, Span b)
    {
        for (var i = Math.Min(a.End, b.End); i < Math.Max(a.Start, b.Start); i++)
        {
            if (utterance.Words[i].Token.IsStop)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Places of words, with sentence ends counting as extra distance: what belongs together is rarely said in two sentences.</summary>
    private static int[] Positions(Utterance utterance)
    {
        var positions = new int[utterance.Words.Count];
        var position = 0;
        for (var i = 0; i < positions.Length; i++)
        {
            positions[i] = position;
            var token = utterance.Words[i].Token;
            position += token.IsStop ? 4 : token.IsWord || token.IsNumber ? 1 : 0;
        }

        return positions;
    }

    private static int Order(string sign) => sign.Length > 1 ? int.Parse(sign.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture) : 0;
}
