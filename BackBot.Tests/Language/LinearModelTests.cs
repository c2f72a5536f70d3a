using BackBot.Dialogs.Language.Classification;

namespace BackBot.Tests.Language;

/// <summary>The classifier under intents and danger signs.</summary>
public sealed class LinearModelTests
{
    private static readonly Fitting Fitting = new(Epochs: 6, Rate: 0.4f, Shrink: 0.003f);

    private static readonly string[] Words = ["walk", "bend", "sit", "lift", "twist", "sleep", "stand", "turn"];

    [Fact]
    public void Fitting_GivesTheSameProbabilitiesEveryTime()
    {
        var probe = Bag("walk", "twist");

        Assert.Equal(new LinearModel<string>(Examples(), Fitting).Classify(probe), new LinearModel<string>(Examples(), Fitting).Classify(probe));
    }

    [Fact]
    public void Probabilities_OfAllLabels_MakeOne_AndTheLikeliestIsTheOneSeen()
    {
        var model = new LinearModel<string>(Examples(), Fitting);

        foreach (var word in Words)
        {
            var labels = model.Classify(Bag(word, "back"));
            Assert.Equal(1, labels.Sum(label => label.Probability), 5);
            Assert.Equal(word, labels.MaxBy(label => label.Probability).Label);
        }
    }

    [Fact]
    public void FeaturesNeverSeen_LeaveNothingSure()
    {
        var labels = new LinearModel<string>(Examples(), Fitting).Classify(Bag("zyx"));

        Assert.True(labels.Max(label => label.Probability) < 0.5);
    }

    private static List<Example<string>> Examples() =>
        [.. Words.SelectMany(word => Words.Where(other => other != word).Select(other => new Example<string>(word, Bag(word, "and", other[..2]))))];

    private static FeatureVector Bag(params string[] words)
    {
        var bag = new FeatureBag();
        foreach (var word in words)
        {
            bag.Add('w', word, 1);
        }

        return bag.ToVector();
    }
}
