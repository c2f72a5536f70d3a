using BackBot.Dialogs.Coaching;
using BackBot.Dialogs.Content;
using BackBot.Dialogs.People;
using static BackBot.Tests.Coaching.Days;

namespace BackBot.Tests.Coaching;

public sealed class ProgressionTests
{
    private static readonly Progression Progression = new(Shipped.Content.Exercises);
    private static readonly Exercise Bridge = Shipped.Content.Exercise("bridge")!;
    private static readonly Exercise Walk = Shipped.Content.Exercise("walking-short")!;

    [Fact]
    public void ThreeGreenSessionsRaiseOneDialByAFifthAtMost()
    {
        var step = After(Bridge, 2, Green("bridge", 0, 1, 2));
        Assert.Equal((DoseMove.Raise, Dial.Repetitions), (step.Move, step.Dial));
        Assert.Equal(Bridge.Dose.Sets, step.Dials.Sets);
        Assert.Equal(Bridge.Dose.Repetitions + 1, step.Dials.Repetitions);
    }

    [Fact]
    public void TwoGreenSessionsChangeNothing() => Assert.Equal(DoseMove.Keep, After(Bridge, 1, Green("bridge", 0, 1)).Move);

    [Fact]
    public void TwoTooEasyOnesRaiseSooner() =>
        Assert.Equal(DoseMove.Raise, After(Bridge, 1, Session(0, "bridge", 2, ExerciseOutcome.TooEasy), Session(1, "bridge", 2, ExerciseOutcome.TooEasy)).Move);

    [Fact]
    public void NothingRisesTwiceInAWeek()
    {
        var raised = Dials.From(Bridge.Dose) with { RaisedOn = Day(2), ChangedOn = Day(2) };
        Assert.Equal(DoseMove.Keep, Progression.After(Bridge, raised, Of(Green("bridge", 3, 4, 5)), Day(5)).Move);
        Assert.Equal(DoseMove.Raise, Progression.After(Bridge, raised, Of(Green("bridge", 3, 5, 9)), Day(9)).Move);
    }

    [Fact]
    public void NothingRisesWhileConfidenceFalls() =>
        Assert.Equal(DoseMove.Keep, Progression.After(Bridge, Dials.From(Bridge.Dose), Of(Green("bridge", 0, 1, 2)), Day(2), worried: true).Move);

    [Fact]
    public void OneAmberRepeatsAndTwoCutAQuarter()
    {
        Assert.Equal(DoseMove.Keep, After(Bridge, 0, Session(0, "bridge", 5, resting: 3)).Move);
        var step = After(Bridge, 1, Session(0, "bridge", 5, resting: 3), Session(1, "bridge", 5, resting: 3));
        Assert.Equal(DoseMove.Cut, step.Move);
        Assert.Equal(6, step.Dials.Repetitions);
    }

    [Fact]
    public void TooHardCutsAtOnce() => Assert.Equal(DoseMove.Cut, After(Bridge, 0, Session(0, "bridge", outcome: ExerciseOutcome.TooHard)).Move);

    [Fact]
    public void RedStepsDownToTheEasierVariant()
    {
        var step = After(Bridge, 0, Session(0, "bridge", 7, resting: 3));
        Assert.Equal((DoseMove.StepDown, Bridge.Easier), (step.Move, step.Variant));
    }

    [Fact]
    public void FullRepetitionsBecomeOneMoreSetOfFewer()
    {
        var full = Dials.From(Bridge.Dose) with { Sets = 2, Repetitions = 12 };
        var step = Progression.After(Bridge, full, Of(Green("bridge", 0, 1, 2)), Day(2));
        Assert.Equal((Dial.Sets, 3, 9), (step.Dial, step.Dials.Sets, step.Dials.Repetitions));
    }

    [Fact]
    public void AShortWalkGrowsUntilTheNextOneTakesItsPlace()
    {
        var grown = Dials.From(Walk.Dose) with { Minutes = 10 };
        var step = Progression.After(Walk, grown, Of(Green("walking-short", 0, 1, 2)), Day(2));
        Assert.Equal((DoseMove.Raise, Dial.Load, Walk.Harder), (step.Move, step.Dial, step.Variant));
        Assert.Equal(6, After(Walk, 2, Green("walking-short", 0, 1, 2)).Dials.Minutes);
    }

    [Fact]
    public void TheDialsAreReachedInTheirOrder()
    {
        var low = Shipped.Content.Exercise("bridge-low")!;
        var dials = Dials.From(low.Dose);
        var turned = new List<Dial>();
        for (var week = 0; week < 20 && turned.LastOrDefault() != Dial.Load; week++)
        {
            var step = Progression.After(low, dials, Of(Green("bridge-low", (week * 8) + 1, (week * 8) + 2, (week * 8) + 3)), Day((week * 8) + 3));
            dials = step.Dials;
            turned.Add(step.Dial!.Value);
        }

        Assert.Equal([Dial.Repetitions, Dial.Sets, Dial.Days, Dial.Range, Dial.Load], turned.Distinct());
    }

    [Fact]
    public void BreathingIsNotTrainedHarder() =>
        Assert.Equal(DoseMove.Keep, After(Shipped.Content.Exercise("diaphragmatic-breathing")!, 2, Green("diaphragmatic-breathing", 0, 1, 2)).Move);

    private static SessionLog[] Green(string exercise, params int[] days) => [.. days.Select(day => Session(day, exercise, 2, resting: 2))];

    private static DoseStep After(Exercise exercise, int day, params SessionLog[] sessions) =>
        Progression.After(exercise, Dials.From(exercise.Dose), Of(sessions), Day(day));
}
