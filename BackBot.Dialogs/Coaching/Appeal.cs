using BackBot.Dialogs.Content;
using BackBot.Dialogs.People;

namespace BackBot.Dialogs.Coaching;

/// <summary>
/// How much an allowed exercise suits a person today. Safety has been settled before: nothing here can let an exercise in.
/// </summary>
internal sealed class Appeal(PlanRequest request, PlanKind kind, IReadOnlyList<Exercise> exercises)
{
    /// <summary>An exercise may come this many days running (clinical rules 3.6); a favourite every day.</summary>
    private const int LongestRun = 3;

    private const int RedRestDays = 3;
    private const int LongRested = 7;
    private readonly Dictionary<Preference, int> sportRested = request.Assessment.Preferences
        .Where(liked => liked is Preference.Walk or Preference.Swim or Preference.Cycling)
        .Distinct()
        .ToDictionary(sport => sport, sport => exercises
            .Where(exercise => exercise.Likes.Contains(sport))
            .Select(exercise => request.History.DaysSince(exercise.Id, request.Today) ?? LongRested)
            .Append(LongRested)
            .Min());

    private readonly HashSet<string> resting =
    [
        .. request.History.Done
            .Where(item => item.Light == TrafficLight.Red && item.Date < request.Today && item.Date >= request.Today.AddDays(-RedRestDays))
            .Select(item => item.ExerciseId),
    ];

    /// <summary>Not disliked, not resting, not done too many days running, and strength work not on more days a week than its dial says.</summary>
    public bool Welcomes(Exercise exercise) =>
        !request.Resting.Contains(exercise.Id)
        && !IsDisliked(exercise)
        && !RestsAfterRed(exercise)
        && (IsFavourite(exercise) || (request.History.RunOf(exercise.Id, request.Today) < LongestRun && !HasHadItsDays(exercise)));

    /// <summary>
    /// Favourites and wishes, then what is for the part of the back that hurts, then what is liked, then movement before rest on a full day, then exercises before habits, then the sport of one's own that has
    /// waited longest, then what the person already knows and has not done for longest; the rest by content order.
    /// </summary>
    public (bool Wished, bool ForTheSite, int Liked, bool Moves, bool Exercise, int SportRested, bool Known, int Rested) Of(Exercise exercise)
    {
        var since = request.History.DaysSince(exercise.Id, request.Today);
        return (
            IsWished(exercise) || OwnSport(exercise) is not null,
            exercise.Sites.Count == 0 || request.Assessment.PainSite is not { } site || exercise.Sites.Contains(site),
            LikedAs(exercise),
            kind == PlanKind.Full && !exercise.Settles(),
            !exercise.Categories.Contains(Category.Habit),
            OwnSport(exercise) is { } sport ? sportRested[sport] : 0,
            since is not null || request.Variants.Values.Contains(exercise.Id),
            Math.Min(since ?? 0, LongRested));
    }

    /// <summary>Called a favourite, or asked for.</summary>
    public bool IsWished(Exercise exercise) => request.Favourites.Contains(exercise.Id) || request.Requested.Contains(exercise.Id);

    public bool IsLiked(Exercise exercise) => exercise.Likes.Any(request.Assessment.Preferences.Contains);

    private bool IsDisliked(Exercise exercise) => exercise.Likes.Any(request.Assessment.Dislikes.Contains) && !IsLiked(exercise);

    /// <summary>2 for yoga or Pilates proper, where that is liked; 1 for whatever else is liked.</summary>
    private int LikedAs(Exercise exercise) =>
        (exercise.Categories.Contains(Category.Yoga) && request.Assessment.Preferences.Contains(Preference.Yoga))
        || (exercise.Categories.Contains(Category.Pilates) && request.Assessment.Preferences.Contains(Preference.Pilates)) ? 2
        : IsLiked(exercise) ? 1
        : 0;

    private bool IsFavourite(Exercise exercise) => request.Favourites.Contains(exercise.Id) || OwnSport(exercise) is not null;

    /// <summary>A walk, a swim or a ride for someone who said they like just that: these may come every day, and take turns.</summary>
    private Preference? OwnSport(Exercise exercise) => exercise.Likes.Where(sportRested.ContainsKey).Cast<Preference?>().FirstOrDefault();

    private bool HasHadItsDays(Exercise exercise) =>
        exercise.GroupOf() == ExerciseGroup.Strength
        && request.History.DaysWith(exercise.Id, request.Today.AddDays(-6), request.Today) >= (request.Dials.GetValueOrDefault(exercise.Id) ?? new Dials()).DaysPerWeek;

    private bool RestsAfterRed(Exercise exercise) => resting.Contains(exercise.Id);
}
