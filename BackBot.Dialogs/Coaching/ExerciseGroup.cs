using BackBot.Dialogs.Content;
using BackBot.Dialogs.People;

namespace BackBot.Dialogs.Coaching;

/// <summary>The three kinds that a week should hold one of each (clinical rules 3.6, "Selection"), in the order in which a day is filled.</summary>
public enum ExerciseGroup
{
    /// <summary>Breathing, relaxation, mobility, stretching.</summary>
    Ease,
    Strength,
    Aerobic,
}

internal static class ExerciseGroups
{
    public static ExerciseGroup GroupOf(this Exercise exercise) =>
        exercise.Categories.Contains(Category.Aerobic) ? ExerciseGroup.Aerobic
        : exercise.Categories.Any(category => category is Category.Strength or Category.Core or Category.Posture or Category.Pilates) ? ExerciseGroup.Strength
        : ExerciseGroup.Ease;

    /// <summary>Breathing, a position of ease, an easy walk: what is left for everyone when all else waits.</summary>
    public static bool IsEssential(this Exercise exercise) => exercise.Level == 1 && (exercise.Settles() || exercise.IsWalk());

    /// <summary>Breathing or rest and nothing else.</summary>
    public static bool Settles(this Exercise exercise) =>
        exercise.Categories.All(category => category is Category.Breathing or Category.Relaxation);

    /// <summary>A walk on dry land.</summary>
    public static bool IsWalk(this Exercise exercise) =>
        exercise.Categories.Contains(Category.Aerobic) && exercise.Likes.Contains(Preference.Walk)
        && !exercise.Positions.Contains(Position.Water) && Dials.IsTimed(exercise.Dose);

    public static bool IsStretch(this Exercise exercise) => exercise.Categories.Contains(Category.Stretch);

    /// <summary>The order within a session: loosen, move, strengthen, stretch, come to rest.</summary>
    public static int PlaceInSession(this Exercise exercise) =>
        exercise.Settles() ? 4
        : exercise.IsStretch() ? 3
        : exercise.GroupOf() switch { ExerciseGroup.Ease => 0, ExerciseGroup.Aerobic => 1, ExerciseGroup.Strength => 2 };
}
