using BackBot.Dialogs.Content;
using BackBot.Dialogs.People;

namespace BackBot.Dialogs.Coaching;

/// <summary>What happens to one exercise's dose.</summary>
public enum DoseMove
{
    Keep,

    /// <summary>One dial up.</summary>
    Raise,

    /// <summary>One dial down by a quarter.</summary>
    Cut,

    /// <summary>A red light: one level down, and the exercise rests for three days.</summary>
    StepDown,
}

/// <summary>A decision about one exercise.</summary>
/// <param name="Dial">The dial that moves, with raise and cut.</param>
/// <param name="Variant">The harder or easier variant that takes its place; null when the exercise stays.</param>
public sealed record DoseStep(DoseMove Move, Dials Dials, Dial? Dial = null, string? Variant = null);

/// <summary>Clinical rules 5.2: the traffic light turns one dial at a time, at most once a week up.</summary>
public sealed class Progression(IReadOnlyList<Exercise> exercises)
{
    private const int SessionsLookedAt = 4;
    private const int GreensNeeded = 3;
    private const int AmbersForCut = 2;
    private const int DaysBetweenRaises = 7;
    private const int PercentAfterCut = 75;
    private const int PercentAfterRaise = 120;
    private const int MostRepetitions = 12;
    private const int MostSets = 3;
    private const int MostMinutes = 30;
    private const int MostDays = 5;
    private readonly Dictionary<string, Exercise> byId = exercises.ToDictionary(exercise => exercise.Id, StringComparer.Ordinal);

    /// <summary>Decides after a day on which the exercise was done.</summary>
    /// <param name="history">All that was known on the morning after <paramref name="day"/>.</param>
    /// <param name="worried">Confidence is falling: nothing goes up.</param>
    /// <param name="mostLevel">The highest level that is open to the person: a harder variant above it waits.</param>
    /// <param name="gated">A gate changes how the exercise is done: its range and speed stay as they are.</param>
    public DoseStep After(Exercise exercise, Dials dials, History history, DateOnly day, bool worried = false, bool gated = false, int mostLevel = 5)
    {
        var lights = LightsOf(exercise.Id, dials, history, day);
        if (lights.Count == 0)
        {
            return new DoseStep(DoseMove.Keep, dials);
        }

        var latest = lights[0];
        if (latest.Light == TrafficLight.Red)
        {
            return exercise.Easier is { } easier
                ? new DoseStep(DoseMove.StepDown, dials with { ChangedOn = day }, Variant: easier)
                : new DoseStep(DoseMove.StepDown, Cut(dials, day).Dials);
        }

        if (latest.Outcome == ExerciseOutcome.TooHard || lights.Count(entry => entry.Light == TrafficLight.Amber) >= AmbersForCut)
        {
            var (cut, dial) = Cut(dials, day);
            return new DoseStep(DoseMove.Cut, cut, dial);
        }

        var greens = lights.Count(entry => entry.Light == TrafficLight.Green);
        var easy = lights.Count(entry => entry.Outcome == ExerciseOutcome.TooEasy);
        var mayRise = !worried && !exercise.Settles() && !(dials.RaisedOn > day.AddDays(-DaysBetweenRaises)) && latest.Light == TrafficLight.Green;
        return mayRise && (greens >= GreensNeeded || easy >= 2) ? Raise(exercise, dials, day, gated, mostLevel) : new DoseStep(DoseMove.Keep, dials);
    }

    /// <summary>The exercise as it was last done at its present dose, newest first.</summary>
    private static List<DoneExercise> LightsOf(string id, Dials dials, History history, DateOnly day) =>
    [
        .. history.Done.Reverse().Where(item => item.ExerciseId == id && item.Date <= day && !(item.Date <= dials.ChangedOn)).Take(SessionsLookedAt),
    ];

    /// <summary>Up by one step in the order of the dials; the whole work of a session grows by a fifth at most, or by the smallest step there is.</summary>
    private DoseStep Raise(Exercise exercise, Dials dials, DateOnly day, bool gated, int mostLevel)
    {
        var raised = dials with { RaisedOn = day, ChangedOn = day };
        var harder = exercise.Harder is { } id ? byId.GetValueOrDefault(id) : null;
        // A short walk grows until it is as long as the next one begins.
        var mostMinutes = Math.Clamp(harder?.Dose.Minutes ?? MostMinutes, exercise.Dose.Minutes, MostMinutes);
        return dials switch
        {
            { Minutes: { } minutes } when minutes < mostMinutes =>
                new DoseStep(DoseMove.Raise, raised with { Minutes = Math.Min(mostMinutes, Up(minutes)) }, Dial.Repetitions),
            { Repetitions: < MostRepetitions and var repetitions } =>
                new DoseStep(DoseMove.Raise, raised with { Repetitions = Math.Min(MostRepetitions, Up(repetitions)) }, Dial.Repetitions),
            // One more set of fewer repetitions: 2 x 12 becomes 3 x 9.
            { Sets: < MostSets and var sets, Repetitions: { } repetitions } =>
                new DoseStep(DoseMove.Raise, raised with { Sets = sets + 1, Repetitions = Math.Max(1, repetitions * sets * PercentAfterRaise / 100 / (sets + 1)) }, Dial.Sets),
            { DaysPerWeek: < MostDays } when exercise.GroupOf() == ExerciseGroup.Strength =>
                new DoseStep(DoseMove.Raise, raised with { DaysPerWeek = dials.DaysPerWeek + 1 }, Dial.Days),
            { WiderRange: false } when !gated && !Dials.IsTimed(exercise.Dose) => new DoseStep(DoseMove.Raise, raised with { WiderRange = true }, Dial.Range),
            _ when harder is { Availability: Availability.Open } && harder.Level <= mostLevel => new DoseStep(DoseMove.Raise, raised, Dial.Load, harder.Id),
            { Quicker: false } when !gated => new DoseStep(DoseMove.Raise, raised with { Quicker = true }, Dial.Speed),
            _ => new DoseStep(DoseMove.Keep, dials),
        };
    }

    /// <summary>A quarter less of the first dial.</summary>
    private static (Dials Dials, Dial Dial) Cut(Dials dials, DateOnly day)
    {
        var changed = dials with { ChangedOn = day };
        return dials switch
        {
            { Minutes: { } minutes } => (changed with { Minutes = Dials.Part(minutes, PercentAfterCut) }, Dial.Repetitions),
            { Repetitions: > 1 and var repetitions } => (changed with { Repetitions = Dials.Part(repetitions, PercentAfterCut) }, Dial.Repetitions),
            { Sets: > 1 and var sets } => (changed with { Sets = sets - 1 }, Dial.Sets),
            _ => (changed, Dial.Repetitions),
        };
    }

    private static int Up(int amount) => Math.Max(amount + 1, amount * PercentAfterRaise / 100);
}
