using BackBot.Dialogs.Content;

namespace BackBot.Dialogs.Coaching;

/// <summary>Finds what to do instead of an exercise.</summary>
internal static class Alternatives
{
    /// <summary>
    /// The content's own alternative for the gates that hold it back, else its general one, else the next easier variants down to the easiest, else the
    /// allowed exercise most alike; null when nothing is allowed.
    /// </summary>
    /// <param name="allowed">In content order.</param>
    public static Exercise? For(Exercise exercise, IReadOnlyList<Gate> gates, IReadOnlyDictionary<string, Exercise> byId, IReadOnlyList<Exercise> allowed) =>
        Named(exercise, gates, byId).FirstOrDefault(other => allowed.Any(candidate => candidate.Id == other.Id))
        ?? allowed.Where(other => other.Id != exercise.Id)
            .OrderByDescending(other => other.GroupOf() == exercise.GroupOf())
            .ThenByDescending(other => other.Categories.Count(exercise.Categories.Contains))
            .FirstOrDefault();

    private static IEnumerable<Exercise> Named(Exercise exercise, IReadOnlyList<Gate> gates, IReadOnlyDictionary<string, Exercise> byId)
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
