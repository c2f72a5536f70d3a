using BackBot.Dialogs.Language.Classification;
using BackBot.Dialogs.Language.Lexicon;

namespace BackBot.Dialogs.Language.Intents;

/// <summary>What a message asks for.</summary>
internal sealed record IntentFinding(Intent Intent, double Confidence, IReadOnlyList<Intent> Alternatives, Topic? Topic);

/// <summary>Chooses the intent and the topic of a message.</summary>
internal sealed class IntentReader(LinearModel<Label> model)
{
    /// <summary>What measured best for the model of intents.</summary>
    public static readonly Fitting Fitting = new(Epochs: 12, Rate: 0.3f, Shrink: 1e-5f);

    /// <summary>Less likely than this, an intent is not worth offering.</summary>
    private const double WorthOffering = 0.08;
    private const int MaxAlternatives = 3;

    public IntentFinding Read(Utterance utterance)
    {
        if (!utterance.Words.Any(word => !word.Breaks))
        {
            return new IntentFinding(Intent.OutOfScope, 1, [], null);
        }

        var labels = model.Classify(IntentFeatures.Of(utterance));
        var intents = labels.GroupBy(label => label.Label.Intent)
            .Select(group => (Intent: group.Key, Probability: group.Sum(label => label.Probability)))
            .OrderByDescending(intent => intent.Probability)
            .ToList();
        var best = intents[0];
        var topic = labels.Where(label => label.Label.Intent == Intent.AskQuestion).MaxBy(label => label.Probability).Label.Topic;
        IReadOnlyList<Intent> alternatives = best.Probability >= Understanding.SureFrom
            ? []
            : [.. intents.Skip(1).Where(intent => intent.Probability >= WorthOffering).Take(MaxAlternatives - 1).Select(intent => intent.Intent)];
        return new IntentFinding(best.Intent, best.Probability, alternatives, best.Intent == Intent.AskQuestion ? topic : null);
    }
}
