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

    /// <summary>Breathing or relaxation.</summary>
    public static bool Settles(this Exercise exercise) => exercise.Categories.Any(category => category is Category.Breathing or Category.Relaxation);

    public static bool IsWalk(this Exercise exercise) => exercise.Categories.Contains(Category.Aerobic) && exercise.Likes.Contains(Preference.Walk);

    public static bool IsStretch(this Exercise exercise) => exercise.Categories.Contains(Category.Stretch);
}
