using BackBot.Dialogs.Content;
using BackBot.Dialogs.People;

namespace BackBot.Dialogs.Coaching;

/// <summary>Which kind of exercise the week is short of.</summary>
internal sealed class WeekBalance
{
    private const int Week = 7;
    private readonly Dictionary<ExerciseGroup, int> days = [];
    private readonly bool weekBehind;
    private readonly IReadOnlyList<ExerciseGroup> order;

    public WeekBalance(PlanRequest request, PlanKind kind, IReadOnlyList<Exercise> exercises)
    {
        for (var back = 1; back < Week; back++)
        {
            var met = request.History.DoneOn(request.Today.AddDays(-back)).ToHashSet(StringComparer.Ordinal);
            foreach (var group in exercises.Where(exercise => met.Contains(exercise.Id)).Select(exercise => exercise.GroupOf()).Distinct())
            {
                days[group] = days.GetValueOrDefault(group) + 1;
            }
        }

        // In severe pain or a flare-up: breathing, a position of ease, a short walk, a pelvic tilt; strength waits (clinical rules 3.5, last row).
        var sore = request.Flare || request.PainToday >= GateSet.SeverePain;
        order = kind == PlanKind.Full ? [ExerciseGroup.Ease, ExerciseGroup.Strength, ExerciseGroup.Aerobic]
            : sore ? [ExerciseGroup.Aerobic, ExerciseGroup.Ease]
            : [ExerciseGroup.Aerobic, ExerciseGroup.Ease, ExerciseGroup.Strength];
        weekBehind = request.History.Done.Any(item => item.Date <= request.Today.AddDays(-Week + 2));
    }

    /// <summary>Days of the last six on which the kind was done.</summary>
    public int DaysOf(ExerciseGroup group) => days.GetValueOrDefault(group);

    /// <summary>
    /// The kinds in the order in which the next item is looked for: not yet today, then what a whole week lacked, then what is liked, then what the week
    /// had least of.
    /// </summary>
    public IEnumerable<ExerciseGroup> GroupsFor(IReadOnlyList<DayItem> chosen, IReadOnlyList<Exercise> welcome, Appeal appeal) =>
        order
            .OrderBy(group => chosen.Count(item => item.Exercise.GroupOf() == group))
            .ThenByDescending(group => weekBehind && DaysOf(group) == 0)
            .ThenByDescending(group => welcome.Any(exercise => exercise.GroupOf() == group && appeal.IsLiked(exercise)))
            .ThenBy(DaysOf);
}
