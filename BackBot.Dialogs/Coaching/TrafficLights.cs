using BackBot.Dialogs.People;

namespace BackBot.Dialogs.Coaching;

/// <summary>
/// Pain during exercise against the day's resting pain (clinical rules 5.2). Where green and red both fit the words of the rule, red is taken: a pain that
/// rises by 3 is red even if it stays low.
/// </summary>
public static class TrafficLights
{
    private const double RestingTooHighForAbsolutes = 5;
    private const double SmallRise = 1;
    private const double LargeRise = 3;
    private const double AcceptablePain = 3;
    private const double TooMuchPain = 6;

    /// <summary>Rise that counts as not settled the next morning.</summary>
    private const double UnsettledRise = 2;

    /// <param name="resting">Pain before, 0 to 10; null when it was not asked.</param>
    /// <param name="during">Pain during it, 0 to 10.</param>
    /// <param name="settled">It was back to usual the next morning.</param>
    /// <param name="spread">A leg symptom travelled further down; triage runs as well.</param>
    public static TrafficLight Of(double? resting, double during, bool settled = true, bool spread = false)
    {
        var rise = during - (resting ?? during);
        // Above 5 at rest, only the rise and the settling count: otherwise someone with lasting pain could never begin.
        var absolute = resting is not > RestingTooHighForAbsolutes;
        return spread || !settled || rise >= LargeRise || (absolute && during >= TooMuchPain) ? TrafficLight.Red
            : (resting is not null && rise <= SmallRise) || (absolute && during <= AcceptablePain) ? TrafficLight.Green
            : TrafficLight.Amber;
    }

    /// <summary>
    /// The light of one logged exercise: as logged, else from its pain, else from how it was called. "Hurt" and "too hard" without a number are amber.
    /// Null for a skipped one.
    /// </summary>
    /// <param name="nextMorning">Pain the day after, where it is known.</param>
    public static TrafficLight? Of(ExerciseLog log, double? resting, double? nextMorning)
    {
        if (log.Outcome == ExerciseOutcome.Skipped)
        {
            return null;
        }

        var settled = !(log.PainDuring > resting && nextMorning >= resting + UnsettledRise);
        var measured = log.PainDuring is { } during ? Of(resting, during, settled) : (TrafficLight?)null;
        var called = log.Outcome switch
        {
            ExerciseOutcome.Done or ExerciseOutcome.TooEasy or ExerciseOutcome.Skipped => TrafficLight.Green,
            ExerciseOutcome.TooHard or ExerciseOutcome.Hurt => TrafficLight.Amber,
        };
        TrafficLight?[] lights = [log.Light, measured, log.Light is null && measured is null ? called : null];
        return lights.Max();
    }
}
