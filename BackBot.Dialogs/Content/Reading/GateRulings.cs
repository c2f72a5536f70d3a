namespace BackBot.Dialogs.Content.Reading;

/// <summary>
/// Reads what the gates say about an exercise:
/// <c>gates: {not_now: [a], instead: {a: other-exercise}, modify: {b: How it is done then.}, allow: [c]}</c>.
/// </summary>
internal static class GateRulings
{
    public static IReadOnlyDictionary<Gate, GateRuling> Read(EntryNode exercise)
    {
        var rulings = new Dictionary<Gate, GateRuling>();
        if (exercise.Child("gates") is not { } gates)
        {
            return rulings;
        }

        var instead = Instead(gates);
        foreach (var gate in gates.Members<Gate>("not_now"))
        {
            Add(gate, new GateRuling(GateDecision.NotNow, Instead: instead.GetValueOrDefault(gate)), "not_now");
        }

        foreach (var (gate, how) in Modify(gates))
        {
            Add(gate, new GateRuling(GateDecision.Modify, how), "modify");
        }

        foreach (var gate in gates.Members<Gate>("allow"))
        {
            Add(gate, new GateRuling(GateDecision.Allow), "allow");
        }

        foreach (var gate in instead.Keys.Where(gate => rulings.GetValueOrDefault(gate)?.Decision is not GateDecision.NotNow))
        {
            gates.Problem("instead", $"'instead' names {People.Vocabulary.NameOf(gate)}, which is not under 'not_now'");
        }

        gates.Close();
        return rulings;

        void Add(Gate gate, GateRuling ruling, string key)
        {
            if (!rulings.TryAdd(gate, ruling))
            {
                gates.Problem(key, $"{People.Vocabulary.NameOf(gate)} has two rulings; allowed: one of not_now, modify, allow");
            }
        }
    }

    /// <summary>Another language's words for each <c>modify</c> of the English entry: all of them and no others.</summary>
    public static IReadOnlyDictionary<Gate, GateRuling> Translate(EntryNode exercise, IReadOnlyDictionary<Gate, GateRuling> english)
    {
        var words = new Dictionary<Gate, string>();
        if (exercise.Child("gates") is { } gates)
        {
            foreach (var (gate, how) in Modify(gates))
            {
                words[gate] = how;
            }

            gates.Close();
        }

        var needed = english.Where(pair => pair.Value.Decision is GateDecision.Modify).Select(pair => pair.Key).ToHashSet();
        if (!needed.SetEquals(words.Keys))
        {
            exercise.Problem("gates", $"'gates: modify' must translate exactly these: {string.Join(", ", needed.Order().Select(People.Vocabulary.NameOf))}");
            return english;
        }

        return english.ToDictionary(pair => pair.Key, pair => words.TryGetValue(pair.Key, out var how) ? pair.Value with { How = how } : pair.Value);
    }

    private static Dictionary<Gate, string> Instead(EntryNode gates)
    {
        var instead = new Dictionary<Gate, string>();
        foreach (var (gate, exercise) in ByGate(gates, "instead", "the id of another exercise"))
        {
            instead[gate] = exercise;
        }

        return instead;
    }

    private static IEnumerable<(Gate Gate, string How)> Modify(EntryNode gates) =>
        ByGate(gates, "modify", "how it is done then, as one sentence");

    private static IEnumerable<(Gate Gate, string Text)> ByGate(EntryNode gates, string key, string wanted)
    {
        if (gates.Child(key) is not { } child)
        {
            yield break;
        }

        foreach (var (name, text) in child.TextsByKey())
        {
            if (child.MemberNamed<Gate>(name, inside: key) is not { } gate)
            {
                continue;
            }

            if (text is null)
            {
                child.Problem(name, $"'{key}: {name}' needs {wanted}");
                continue;
            }

            yield return (gate, text);
        }
    }
}
