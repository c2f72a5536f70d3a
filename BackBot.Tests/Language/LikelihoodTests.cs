using BackBot.Dialogs.Language;
using BackBot.Dialogs.Language.Danger;

namespace BackBot.Tests.Language;

/// <summary>What follows from how likely a message holds a sign.</summary>
public sealed class LikelihoodTests
{
    private const int ManyWords = 12;

    [Theory]
    [InlineData("E1", 0.29, "E1")]
    [InlineData("E1", 0.27, null)]
    [InlineData("U1", 0.46, "U1")]
    [InlineData("U1", 0.44, null)]
    [InlineData("R1", 0.54, "R1")]
    [InlineData("R1", 0.52, null)]
    [InlineData("C", 0.34, "C")]
    [InlineData("C", 0.32, null)]
    public void Sign_IsTakenFromItsBoundOn(string sign, double probability, string? expected) => Assert.Equal(expected, Of(ManyWords, (sign, probability)).Sign);

    [Theory]
    [InlineData("E1", 4, null)]
    [InlineData("E1", 5, "E1")]
    public void AFewWords_MustBePlain(string sign, int words, string? expected) => Assert.Equal(expected, Of(words, (sign, 0.55)).Sign);

    [Fact]
    public void SignsOfOneTier_CountTogether() => Assert.Equal("E2", Of(ManyWords, ("E1", 0.15), ("E2", 0.2)).Sign);

    [Fact]
    public void LikeliestPart_Counts()
    {
        var likelihood = new Likelihood(ManyWords);
        likelihood.Add([("E4", 0.9), (DangerModel.None, 0.1)]);
        likelihood.Add([("E4", 0.01), (DangerModel.None, 0.99)]);

        Assert.Equal("E4", likelihood.Sign);
    }

    [Fact]
    public void LowSpiritsElsewhere_DoNotMakeACrisisOfANumbGroin()
    {
        var likelihood = new Likelihood(ManyWords);
        likelihood.Add([("E2", 0.95), ("C", 0.01)]);
        likelihood.Add([("C", 0.4), (DangerModel.None, 0.6)]);

        Assert.Equal("E2", likelihood.Sign);
    }

    [Fact]
    public void Crisis_OutranksAnEmergencyBesideIt()
    {
        var likelihood = new Likelihood(ManyWords);
        likelihood.Add([("E2", 0.95), ("C", 0.01)]);
        likelihood.Add([("C", 0.7), (DangerModel.None, 0.3)]);

        Assert.Equal("C", likelihood.Sign);
    }

    [Theory]
    [InlineData(Safety.Emergency, 0.06, true)]
    [InlineData(Safety.Emergency, 0.04, false)]
    [InlineData(Safety.Urgent, 0.21, true)]
    [InlineData(Safety.Urgent, 0.19, false)]
    [InlineData(Safety.Clinician, 0.19, false)]
    public void Rule_IsBelieved_UnlessTheModelHoldsItForAllButImpossible(Safety tier, double probability, bool believed) =>
        Assert.Equal(believed, Of(ManyWords, ("E4", probability)).Allows(tier));

    [Fact]
    public void RuleOfACrisis_IsAlwaysBelieved() => Assert.True(Of(ManyWords).Allows(Safety.Crisis));

    [Theory]
    [InlineData(Safety.Emergency)]
    [InlineData(Safety.Clinician)]
    public void WhereThereWasNothingToRead_RulesAreBelieved(Safety tier) => Assert.True(new Likelihood(1).Allows(tier));

    private static Likelihood Of(int words, params (string Sign, double Probability)[] signs)
    {
        var likelihood = new Likelihood(words);
        likelihood.Add([.. signs, (DangerModel.None, 1 - signs.Sum(sign => sign.Probability))]);
        return likelihood;
    }
}
