using BackBot.Dialogs.Coaching;
using BackBot.Dialogs.People;

namespace BackBot.Tests.Coaching;

public sealed class LegSymptomsTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("none")]
    [InlineData("None.")]
    [InlineData("no")]
    [InlineData("nothing")]
    [InlineData("n/a")]
    [InlineData("no numbness or weakness")]
    [InlineData("no pain, tingling or numbness")]
    [InlineData("no numbness in my legs")]
    [InlineData("no weakness, no tingling")]
    [InlineData("had a numb foot in 2015, all gone")]
    public void NothingIsNothing(string? words) => Assert.Equal(LegSymptoms.None, LegSymptoms.Read(words));

    [Theory]
    [InlineData("weakness in my right leg")]
    [InlineData("left foot drops when I walk")]
    [InlineData("can't lift my foot")]
    [InlineData("my knee buckled twice")]
    [InlineData("leg gave way on the stairs")]
    [InlineData("no pain but my leg is weak")]
    [InlineData("numb and weak leg since 3 years ago")]
    [InlineData("no strength in the left leg")]
    [InlineData("MY LEG IS WEAK")]
    public void WeaknessIsFound(string words) => Assert.Equal(YesNo.Yes, LegSymptoms.Read(words).Weak);

    [Theory]
    [InlineData("not sure if my leg is weak")]
    [InlineData("maybe a bit weak in the left leg")]
    public void HesitantWeaknessIsUnsure(string words) => Assert.Equal(YesNo.Unsure, LegSymptoms.Read(words).Weak);

    [Theory]
    [InlineData("I can't feel my toes")]
    [InlineData("no feeling in the left foot")]
    [InlineData("numbness getting worse in the calf")]
    [InlineData("whole leg is numb")]
    [InlineData("numbness spreading up my leg")]
    public void StrongOrSpreadingNumbnessIsMarked(string words) => Assert.True(LegSymptoms.Read(words).MarkedNumbness);

    [Theory]
    [InlineData("a slightly numb toe")]
    [InlineData("tingling in the left calf, no weakness or numbness")]
    [InlineData("pain down the right leg without weakness")]
    [InlineData("sciatica on the left")]
    [InlineData("shooting pain into the buttock")]
    public void MildSymptomsAreRoutine(string words)
    {
        var read = LegSymptoms.Read(words);
        Assert.True(read.Present);
        Assert.False(read.MarkedNumbness);
        Assert.Equal(YesNo.No, read.Weak);
        Assert.False(read.BothLegs);
    }

    [Theory]
    [InlineData("pain in both legs")]
    [InlineData("tingling down the left and right leg")]
    [InlineData("both legs feel odd")]
    [InlineData("my legs are tingling")]
    public void BothLegsAreFound(string words) => Assert.True(LegSymptoms.Read(words).BothLegs);

    [Fact]
    public void WordsThatSayNothingKnownStillCount() => Assert.True(LegSymptoms.Read("it goes all the way to my ankle").Present);

    [Fact]
    public void AnArmAloneIsNoLeg()
    {
        var read = LegSymptoms.Read("weakness in my left arm");
        Assert.False(read.Leg);
        Assert.True(read.WeakArm);
    }
}
