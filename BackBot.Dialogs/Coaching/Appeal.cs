using BackBot.Dialogs.Content;
using BackBot.Dialogs.People;

namespace BackBot.Dialogs.Coaching;

/// <summary>
/// How much an allowed exercise suits a person today. Safety has been settled before: nothing here can let an exercise in.
/// </summary>
internal sealed class Appeal(PlanRequest request, PlanKind kind)
{
    /// <summary>An exercise may come this many days running (clinical rules 3.6); a favourite every day.</summary>
    private const int LongestRun = 3;

    private const int RedRestDays = 3;
    private const int LongRested = 7;
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
    /// Favourites and wishes, then what is liked, then movement before rest on a full day, then what the person already knows and has not done for longest;
    /// the rest by content order.
    /// </summary>
    public (bool Wished, bool Liked, bool Moves, bool Known, int Rested) Of(Exercise exercise)
    {
        var since = request.History.DaysSince(exercise.Id, request.Today);
        return (
            IsFavourite(exercise) || request.Requested.Contains(exercise.Id),
            IsLiked(exercise),
            kind == PlanKind.Full && !exercise.Settles(),
            since is not null || IsOwnSport(exercise) || request.Variants.Values.Contains(exercise.Id),
            Math.Min(since ?? (IsOwnSport(exercise) ? LongRested : 0), LongRested));
    }

    public bool IsLiked(Exercise exercise) => exercise.Likes.Any(request.Assessment.Preferences.Contains);

    private bool IsDisliked(Exercise exercise) => exercise.Likes.Any(request.Assessment.Dislikes.Contains) && !IsLiked(exercise);

    private bool IsFavourite(Exercise exercise) => request.Favourites.Contains(exercise.Id) || IsOwnSport(exercise);

    /// <summary>A walk, a swim or a ride for someone who said they like just that: these may come every day, and take turns.</summary>
    private bool IsOwnSport(Exercise exercise) =>
        exercise.Likes.Any(kind => kind is Preference.Walk or Preference.Swim or Preference.Cycling && request.Assessment.Preferences.Contains(kind));

    private bool HasHadItsDays(Exercise exercise) =>
        exercise.GroupOf() == ExerciseGroup.Strength
        && request.History.DaysWith(exercise.Id, request.Today.AddDays(-6), request.Today) >= (request.Dials.GetValueOrDefault(exercise.Id) ?? new Dials()).DaysPerWeek;

    private bool RestsAfterRed(Exercise exercise) => resting.Contains(exercise.Id);
}
