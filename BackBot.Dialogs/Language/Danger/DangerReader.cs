using BackBot.Dialogs.Language.Amounts;
using BackBot.Dialogs.Language.Lexicon;

namespace BackBot.Dialogs.Language.Danger;

/// <summary>The danger signs of a message.</summary>
/// <param name="Signs">Ids of clinical rules 3.2, most urgent first.</param>
internal sealed record DangerFinding(Safety Safety, IReadOnlyList<string> Signs);

/// <summary>Finds danger signs: concepts that stand together, are said of the person, and are true now.</summary>
internal sealed class DangerReader
{
    private readonly IReadOnlyList<SignRule> _rules;
    private readonly ScopeReader _scopes;

    public DangerReader(IReadOnlyList<SignRule> rules)
    {
        _rules = rules;
        _scopes = new ScopeReader([.. rules.SelectMany(rule => rule.Terms).SelectMany(term => term).Distinct(StringComparer.Ordinal)]);
    }

    public DangerFinding Read(Utterance utterance, IReadOnlyList<Number> numbers, IReadOnlyList<Amount> amounts)
    {
        var evidence = new Evidence(utterance, Measures.Of(utterance, numbers, amounts), _scopes.Read(utterance, amounts));
        foreach (var rule in _rules.Where(evidence.Matches))
        {
            evidence.Add(rule);
        }

        return evidence.Finding;
    }
}
