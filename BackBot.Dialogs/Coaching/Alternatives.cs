using BackBot.Dialogs.Content;

namespace BackBot.Dialogs.Coaching;

/// <summary>Finds what to do instead of an exercise.</summary>
internal static class Alternatives
{
    /// <summary>
    /// The content's own alternative for the gates that hold it back, else its general one, else the next easier variants down to the easiest, else the allowed exercise most alike; null when nothing is allowed.
    /// </summary>
    public static Exercise? For(Exercise exercise, IReadOnlyList<Gate> gates, IReadOnlyList<Exercise> exercises, Func<Exercise, bool> allows)
    {
        var byId = exercises.ToDictionary(other => other.Id, StringComparer.Ordinal);
        var named = Named(exercise, gates, byId).FirstOrDefault(other => other.Id != exercise.Id && allows(other));
        return named ?? exercises
            .Where(other => other.Id != exercise.Id && allows(other))
            .OrderByDescending(other => other.GroupOf() == exercise.GroupOf())
            .ThenByDescending(other => other.Categories.Count(exercise.Categories.Contains))
            .FirstOrDefault();
    }

    private static IEnumerable<Exercise> Named(Exercise exercise, IReadOnlyList<Gate> gates, Dictionary<string, Exercise> byId)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { exercise.Id };
        var next = new Queue<string?>([.. gates.Select(exercise.AlternativeFor), exercise.SaferAlternative, exercise.Easier]);
        while (next.TryDequeue(out var id))
        {
            if (id is not null && seen.Add(id) && byId.TryGetValue(id, out var other))
            {
                yield return other;
                next.Enqueue(other.SaferAlternative);
                next.Enqueue(other.Easier);
            }
        }
    }
}
