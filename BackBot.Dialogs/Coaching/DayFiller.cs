using BackBot.Dialogs.Content;
using BackBot.Dialogs.People;

namespace BackBot.Dialogs.Coaching;

/// <summary>Fills one day's minutes with two to four exercises out of what is allowed.</summary>
internal sealed class DayFiller
{
    /// <summary>Minutes taken when the person has not said (source S4-36: ten minutes a day is a start).</summary>
    private const int UsualMinutes = 10;

    private const int ShortestWalk = 2;

    /// <summary>A third or fourth item of rest lasts at least this long; before that, a minute is better than nothing.</summary>
    private const int ShortestRest = 2;
    private readonly PlanRequest request;
    private readonly PlanKind kind;
    private readonly IReadOnlyList<Exercise> exercises;
    private readonly Eligibility eligibility;
    private readonly Appeal appeal;
    private readonly WeekBalance balance;
    private readonly Families families;
    private readonly int budget;
    private readonly int entryLevel;
    private readonly List<DayItem> chosen = [];

    public DayFiller(PlanRequest request, PlanKind kind, IReadOnlyList<Exercise> exercises, Families families, Eligibility eligibility, int entryLevel)
    {
        this.request = request;
        this.kind = kind;
        this.exercises = exercises;
        this.families = families;
        this.eligibility = eligibility;
        this.entryLevel = entryLevel;
        appeal = new Appeal(request, kind, exercises);
        balance = new WeekBalance(request, kind, exercises);
        var longest = kind == PlanKind.Full ? Phases.MinutesOf(Phases.Of(request.History, request.Today)) : UsualMinutes;
        budget = Math.Clamp(request.Assessment.MinutesAvailable ?? UsualMinutes, 1, longest);
    }

    public IReadOnlyList<DayItem> Fill()
    {
        var allowed = exercises.Where(eligibility.Allows).ToList();
        var reached = families.Reached(allowed, request.Variants, entryLevel);
        var welcome = allowed.Where(exercise => appeal.Welcomes(exercise) && (reached.Contains(exercise.Id) || appeal.IsWished(exercise))).ToList();
        if (kind != PlanKind.Full)
        {
            // Calm comes first when there is much pain, fear or healing.
            TryAdd(welcome.Where(exercise => exercise.Settles()));
        }

        while (chosen.Count < Wanted && (EndsCalmly(welcome) || balance.GroupsFor(chosen, welcome, appeal).Any(group => TryAdd(welcome.Where(exercise => exercise.GroupOf() == group)))))
        {
        }

        // Never fewer than breathing and a walk or a position of ease, whatever is disliked or was done yesterday.
        var floor = allowed.Where(exercise => exercise.IsEssential()).ToList();
        while (chosen.Count < Math.Min(2, budget) && (TryAdd(floor.Where(exercise => exercise.Settles() && !chosen.Any(item => item.Exercise.Settles()))) || TryAdd(floor)))
        {
        }

        LengthenWalk();
        return kind == PlanKind.Full ? [.. chosen.OrderBy(item => item.Exercise.PlaceInSession())] : chosen;
    }

    /// <summary>The last of four items on a full day is breathing or rest.</summary>
    private bool EndsCalmly(List<Exercise> welcome) =>
        kind == PlanKind.Full && chosen.Count == 3 && !chosen.Any(item => item.Exercise.Settles()) && TryAdd(welcome.Where(exercise => exercise.Settles()));

    private int Wanted => (budget, kind) switch
    {
        (1, _) => 1,
        ( < 6, _) => 2,
        ( < 10, _) or (_, PlanKind.Gentle or PlanKind.ClearanceFirst) => 3,
        _ => 4,
    };

    private int Left => budget - chosen.Sum(item => item.Dose.Minutes);

    /// <summary>Adds the first of the best that fits; a minute is kept for the second item, and a stretch never comes first.</summary>
    private bool TryAdd(IEnumerable<Exercise> candidates)
    {
        var room = chosen.Count == 0 && budget > 1 ? Left - (budget > ShortestWalk ? ShortestWalk : 1) : Left;
        var best = candidates
            .Where(exercise => chosen.All(item => !families.AreOne(item.Exercise, exercise)) && (!exercise.IsStretch() || chosen.Any(item => !item.Exercise.IsStretch())))
            .OrderByDescending(appeal.Of)
            .Select(exercise => Fitted(exercise, room))
            .FirstOrDefault(item => item is not null);
        if (best is null)
        {
            return false;
        }

        chosen.Add(best);
        return true;
    }

    /// <summary>The exercise with a dose that fits the room, or null. Rest and what is measured in minutes is shortened; repetitions only where there is room for little else.</summary>
    public DayItem? Fitted(Exercise exercise, int room)
    {
        var dials = request.Dials.GetValueOrDefault(exercise.Id) ?? Dials.From(exercise.Dose);
        var dose = dials.ApplyTo(exercise.Dose, request.DosePercent);
        var longest = Math.Min(room, eligibility.LongestItem ?? int.MaxValue);
        if (dose.Minutes <= longest)
        {
            return new DayItem(exercise, dose);
        }

        var shortest = exercise.Settles() ? (chosen.Count < 2 ? 1 : ShortestRest) : exercise.IsWalk() ? ShortestWalk : (dose.Minutes + 1) / 2;
        var canBeShort = exercise.Settles() || Dials.IsTimed(exercise.Dose) || (exercise.Dose.Sets is null && chosen.Count < 2);
        return canBeShort && longest >= Math.Min(shortest, dose.Minutes) ? new DayItem(exercise, Dials.Lasting(dose, longest)) : null;
    }

    /// <summary>A walk that was shortened to make room for others gets back what they left.</summary>
    private void LengthenWalk()
    {
        var at = chosen.FindIndex(item => item.Exercise.IsWalk());
        if (at >= 0 && Left > 0 && Fitted(chosen[at].Exercise, chosen[at].Dose.Minutes + Left) is { } longer)
        {
            chosen[at] = longer;
        }
    }
}

/// <summary>An exercise and how much of it.</summary>
internal sealed record DayItem(Exercise Exercise, Dose Dose);
