using BackBot.Dialogs.Language.Amounts;
using BackBot.Dialogs.Language.Lexicon;
using BackBot.Dialogs.Language.Text;

namespace BackBot.Dialogs.Language.Danger;

/// <summary>The danger signs of a message.</summary>
/// <param name="Signs">Ids of clinical rules 3.2, most urgent first.</param>
internal sealed record DangerFinding(Safety Safety, IReadOnlyList<string> Signs);

/// <summary>
/// Finds danger signs in two ways that miss different things: rules over concepts that stand together, are said of the person, and are true now; and a model
/// of what people write. Either may find a sign; the model also says where a rule has met words by chance.
/// </summary>
internal sealed class DangerReader
{
    private readonly IReadOnlyList<SignRule> _rules;
    private readonly ScopeReader _scopes;
    private readonly DangerModel _model;

    /// <exception cref="InvalidDataException">The model was fitted to a sign that the rules do not have; the message names it.</exception>
    public DangerReader(IReadOnlyList<SignRule> rules, DangerModel model)
    {
        if (model.Signs.FirstOrDefault(sign => !rules.Any(rule => rule.Sign == sign)) is { } unknown)
        {
            throw new InvalidDataException($"'{unknown}' is no sign of danger-signs.yaml; the messages of danger/ lie under one of its signs, or under '{DangerModel.None}'.");
        }

        _rules = rules;
        _scopes = new ScopeReader([.. rules.SelectMany(rule => rule.Terms).SelectMany(term => term).Distinct(StringComparer.Ordinal)]);
        _model = model;
    }

    /// <param name="tokens">The same message as the utterance.</param>
    public DangerFinding Read(IReadOnlyList<Token> tokens, Utterance utterance, IReadOnlyList<Number> numbers, IReadOnlyList<Amount> amounts)
    {
        var likelihood = _model.Read(tokens);
        var evidence = new Evidence(utterance, Measures.Of(utterance, numbers, amounts), _scopes.Read(utterance, amounts));
        foreach (var rule in _rules.Where(rule => likelihood.Allows(rule.Tier) && evidence.Matches(rule)))
        {
            evidence.Add(rule.Sign, rule.Tier);
        }

        if (likelihood.Sign is { } sign && SignRule.TierOf(sign) > evidence.Finding.Safety)
        {
            evidence.Add(sign, SignRule.TierOf(sign));
        }

        return evidence.Finding;
    }
}
