using System.Globalization;
using BackBot.Dialogs.Content;
using BackBot.Dialogs.Language;
using BackBot.Dialogs.People;

namespace BackBot.Dialogs.Coaching;

/// <summary>Why the ladder waits.</summary>
public enum LadderDeferral { DangerSign, Under18, RecentSurgery, FractureRisk, PainTooHigh }

/// <summary>Why a try is ended.</summary>
public enum StopReason { DangerSign, SymptomsSpread, PainTooHigh }

/// <summary>What follows a try.</summary>
public enum LadderMove
{
    Repeat, SmallerStep, NextStep,

    /// <summary>One step down, the flare-up plan, and the danger questions again.</summary>
    StepDown,

    /// <summary>Two such tries in a row: a physiotherapist is worth asking.</summary>
    SeePhysio,

    /// <summary>The last step is done: vary it, and plan for a relapse.</summary>
    Finished,
}

/// <summary>Graded exposure as clinical rules 4.3 lay it out, one movement and one small experiment at a time.</summary>
public static class ExposureLadder
{
    public const int MostMovements = 3;

    public const int Steps = 5;

    /// <summary>Tries that are kept of one movement; they are stored with the person, whose size is bounded.</summary>
    public const int MostTrials = 40;

    private const double TooWorryingToStart = 8;
    private const double HighestPain = 7;
    private const double Fall = 2;

    /// <summary>The ladder of what the person named, at most three, the least worrying first.</summary>
    public static Ladder Build(IEnumerable<LadderMovement> named) =>
        named.OrderBy(movement => movement.Concern).Take(MostMovements).Aggregate(new Ladder([]), Add);

    /// <summary>The ladder with one more movement at its first step, the least worrying first.</summary>
    public static Ladder Add(Ladder ladder, LadderMovement movement) =>
        new([.. ladder.Movements.Append(movement with { Step = 1, ConcernAtStep = movement.Concern }).OrderBy(known => known.Concern)]);

    /// <summary>How many more movements may be worked on at the same time.</summary>
    public static int Room(Ladder? ladder) => MostMovements - (ladder?.Movements.Count(movement => !movement.Finished) ?? 0);

    /// <summary>The ladder with a movement in the place of the one of the same id.</summary>
    public static Ladder Replace(Ladder ladder, LadderMovement movement) =>
        new([.. ladder.Movements.Select(known => known.Id == movement.Id ? movement : known)]);

    /// <summary>The latest try of an earlier day whose next morning has not been told; null when there is none (clinical rules 4.3, step 9).</summary>
    public static (LadderMovement Movement, ExposureTrial Trial)? AwaitingMorning(Ladder? ladder, DateOnly today) => ladder?.Movements
        .Where(movement => movement.Trials is [.., { Experience: { Pain: > 0, SettledByMorning: null, Stopped: false } } last] && last.Date < today)
        .Select(movement => ((LadderMovement, ExposureTrial)?)(movement, movement.Trials[^1]))
        .FirstOrDefault();

    /// <summary>The movement with its latest try's next morning told.</summary>
    /// <param name="settled">False: it had not settled, which counts as a try that went badly.</param>
    public static LadderMovement TellMorning(LadderMovement movement, bool settled) => movement with
    {
        Trials = [.. movement.Trials.SkipLast(1), movement.Trials[^1] with { Experience = movement.Trials[^1].Experience! with { SettledByMorning = settled } }],
    };

    /// <summary>The movement with one more try, the oldest ones beyond <see cref="MostTrials"/> left out.</summary>
    public static LadderMovement Add(LadderMovement movement, ExposureTrial trial) =>
        movement with { Trials = [.. movement.Trials.Append(trial).TakeLast(MostTrials)] };

    /// <summary>
    /// The movement to work on: a concern of 3 to 5 first, then less, then more. One of 8 to 10 only once another movement has gone up a step;
    /// null when there is nothing to start with, and an easier movement is asked for.
    /// </summary>
    public static LadderMovement? Next(Ladder ladder)
    {
        var climbed = ladder.Movements.Any(movement => movement.Finished || movement.Step > 1);
        return ladder.Movements
            .Where(movement => !movement.Finished && (climbed || movement.ConcernNow < TooWorryingToStart))
            .OrderBy(movement => movement.Trials.Count == 0)
            .ThenBy(movement => movement.ConcernNow switch { >= 3 and <= 5 => 0, < 3 => 1, _ => 2 })
            .ThenBy(movement => movement.ConcernNow)
            .FirstOrDefault();
    }

    /// <summary>Why this movement waits today; null when it may be tried.</summary>
    /// <param name="moves">What the movement asks of the spine.</param>
    public static LadderDeferral? Deferral(Assessment assessment, TriageResult triage, double? painToday, IReadOnlyList<Movement> moves)
    {
        var gates = GateSet.For(assessment);
        var fragile = gates.Contains(Gate.Osteoporosis) || gates.Contains(Gate.VertebralFracture);
        return triage.Tier >= Safety.Urgent ? LadderDeferral.DangerSign
            : assessment.AgeBand == AgeBand.Under18 ? LadderDeferral.Under18
            : gates.Contains(Gate.RecentSpinalSurgery) ? LadderDeferral.RecentSurgery
            : fragile && moves.Any(move => move is not (Movement.Neutral or Movement.SustainedSitting)) ? LadderDeferral.FractureRisk
            : painToday > HighestPain ? LadderDeferral.PainTooHigh
            : null;
    }

    /// <summary>Whether a try ends here: a new danger sign, leg symptoms that travel, or pain above 5 and more than 2 above before that lasts after stopping.</summary>
    public static StopReason? Stop(double before, double pain, bool lasting, bool spread, bool newSign) =>
        newSign ? StopReason.DangerSign
        : spread ? StopReason.SymptomsSpread
        : lasting && pain > 5 && pain > before + Fall ? StopReason.PainTooHigh
        : null;

    /// <summary>What follows the latest try that has been told; repeat while there is none.</summary>
    public static LadderMove Decide(LadderMovement movement)
    {
        var told = movement.Trials.Where(trial => trial.Experience is not null).ToList();
        if (told.Count == 0)
        {
            return LadderMove.Repeat;
        }

        if (WentBadly(told[^1]))
        {
            return told.Count > 1 && WentBadly(told[^2]) ? LadderMove.SeePhysio : LadderMove.StepDown;
        }

        var from = movement.ConcernAtStep ?? movement.Concern;
        var goodDays = told.Where(trial => trial.Step == movement.Step && WentWell(trial, from)).Select(trial => trial.Date).Distinct().Count();
        return goodDays >= 2 ? movement.Step >= Steps ? LadderMove.Finished : LadderMove.NextStep
            : told[^1].Experience!.Concern > from && movement.Step > 1 ? LadderMove.SmallerStep
            : LadderMove.Repeat;
    }

    /// <summary>The movement after the decision.</summary>
    public static LadderMovement Apply(LadderMovement movement, LadderMove move) => move switch
    {
        LadderMove.NextStep => At(movement, movement.Step + 1),
        LadderMove.SmallerStep or LadderMove.StepDown or LadderMove.SeePhysio => At(movement, movement.Step - 1),
        LadderMove.Finished => movement with { Finished = true },
        LadderMove.Repeat => movement,
    };

    /// <summary>Expectation and experience side by side, in numbers; then the person's own lesson.</summary>
    public static IReadOnlyList<Phrase> Compare(ExposureTrial trial)
    {
        if (trial.Experience is not { } experience)
        {
            return [];
        }

        var phrases = new List<Phrase>();
        if (trial.Expectation.Pain is { } expected && experience.Pain is { } pain)
        {
            var how = pain < expected ? "less" : pain > expected ? "more" : "same";
            phrases.Add(Phrase.Of("coaching.ladder.pain." + how, ("expected", Number(expected)), ("pain", Number(pain))));
        }

        if (trial.Expectation.Minutes is { } wait && experience.SettleMinutes is { } settled)
        {
            phrases.Add(Phrase.Of("coaching.ladder.minutes", ("expected", Number(wait)), ("minutes", Number(settled))));
        }

        phrases.Add(Phrase.Of("coaching.ladder.happened." + Vocabulary.NameOf(experience.Happened)));
        if (experience.Lesson is { Length: > 0 } lesson)
        {
            phrases.Add(Phrase.Of("coaching.ladder.lesson", ("lesson", lesson)));
        }

        return phrases;
    }

    private static LadderMovement At(LadderMovement movement, int step) => movement with { Step = Math.Clamp(step, 1, Steps), ConcernAtStep = movement.ConcernNow };

    /// <summary>What was feared did not happen, and concern fell by 2, or is nearly gone.</summary>
    private static bool WentWell(ExposureTrial trial, double from) =>
        trial.Experience is { Happened: FearedOutcome.No, Concern: { } now } && !WentBadly(trial) && (from - now >= Fall || now <= 1);

    private static bool WentBadly(ExposureTrial trial) =>
        trial.Experience is { Happened: FearedOutcome.Yes } or { SettledByMorning: false } or { Stopped: true };

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
