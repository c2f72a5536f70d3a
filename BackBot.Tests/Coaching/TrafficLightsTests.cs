using BackBot.Dialogs.Coaching;
using BackBot.Dialogs.People;

namespace BackBot.Tests.Coaching;

/// <summary>Clinical rules 5.2, line by line.</summary>
public sealed class TrafficLightsTests
{
    [Theory]
    [InlineData(0, 2, TrafficLight.Green)]
    [InlineData(2, 3, TrafficLight.Green)]
    [InlineData(4, 5, TrafficLight.Green)]
    [InlineData(1, 3, TrafficLight.Green)]
    [InlineData(2, 4, TrafficLight.Amber)]
    [InlineData(3, 5, TrafficLight.Amber)]
    [InlineData(0, 3, TrafficLight.Red)]
    [InlineData(1, 4, TrafficLight.Red)]
    [InlineData(5, 6, TrafficLight.Red)]
    [InlineData(6, 7, TrafficLight.Green)]
    [InlineData(7, 9, TrafficLight.Amber)]
    [InlineData(6, 9, TrafficLight.Red)]
    public void TheLightIsRelativeToRestingPain(double resting, double during, TrafficLight light) => Assert.Equal(light, TrafficLights.Of(resting, during));

    [Fact]
    public void NotSettledByMorningIsRed() => Assert.Equal(TrafficLight.Red, TrafficLights.Of(2, 3, settled: false));

    [Fact]
    public void SymptomsThatSpreadAreRed() => Assert.Equal(TrafficLight.Red, TrafficLights.Of(2, 2, spread: true));

    [Theory]
    [InlineData(3, TrafficLight.Green)]
    [InlineData(5, TrafficLight.Amber)]
    [InlineData(6, TrafficLight.Red)]
    public void WithoutRestingPainTheNumberAloneDecides(double during, TrafficLight light) => Assert.Equal(light, TrafficLights.Of(null, during));

    [Theory]
    [InlineData(ExerciseOutcome.Done, TrafficLight.Green)]
    [InlineData(ExerciseOutcome.TooEasy, TrafficLight.Green)]
    [InlineData(ExerciseOutcome.TooHard, TrafficLight.Amber)]
    [InlineData(ExerciseOutcome.Hurt, TrafficLight.Amber)]
    public void WithoutANumberTheWordDecides(ExerciseOutcome outcome, TrafficLight light) =>
        Assert.Equal(light, TrafficLights.Of(new ExerciseLog { ExerciseId = "bridge", Outcome = outcome }, resting: 3, nextMorning: null));

    [Fact]
    public void SkippedHasNoLight() =>
        Assert.Null(TrafficLights.Of(new ExerciseLog { ExerciseId = "bridge", Outcome = ExerciseOutcome.Skipped, PainDuring = 9 }, resting: 3, nextMorning: null));

    [Fact]
    public void AWorseMorningTurnsAnAmberSessionRed() =>
        Assert.Equal(TrafficLight.Red, TrafficLights.Of(new ExerciseLog { ExerciseId = "bridge", Outcome = ExerciseOutcome.Done, PainDuring = 5 }, resting: 3, nextMorning: 5));
}
