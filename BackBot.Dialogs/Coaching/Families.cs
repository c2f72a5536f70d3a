using BackBot.Dialogs.Content;

namespace BackBot.Dialogs.Coaching;

/// <summary>Which exercises are variants of one another, by the chain of easier and harder: a person is at one of a family at a time.</summary>
internal sealed class Families
{
    private readonly Dictionary<string, string> heads = new(StringComparer.Ordinal);

    public Families(IReadOnlyList<Exercise> exercises)
    {
        foreach (var exercise in exercises)
        {
            foreach (var variant in new[] { exercise.Easier, exercise.Harder }.OfType<string>())
            {
                heads[HeadOf(variant)] = HeadOf(exercise.Id);
            }
        }
    }

    public bool AreOne(Exercise one, Exercise other) => HeadOf(one.Id) == HeadOf(other.Id);

    /// <summary>
    /// The member of each family that a person is at: where they would begin, then along the variants that have taken its place, as far as today allows.
    /// </summary>
    /// <param name="allowed">In content order.</param>
    /// <param name="entryLevel">The highest level to begin at.</param>
    public IReadOnlySet<string> Reached(IReadOnlyList<Exercise> allowed, IReadOnlyDictionary<string, string> variants, int entryLevel)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        foreach (var family in allowed.GroupBy(exercise => HeadOf(exercise.Id), StringComparer.Ordinal))
        {
            var entry = family.Where(exercise => exercise.Level <= entryLevel).OrderByDescending(exercise => exercise.Level).FirstOrDefault() ?? family.MinBy(exercise => exercise.Level)!;
            var (at, seen) = (entry.Id, new HashSet<string>(StringComparer.Ordinal));
            while (seen.Add(at) && variants.TryGetValue(at, out var next) && family.Any(exercise => exercise.Id == next))
            {
                at = next;
            }

            reached.Add(at);
        }

        return reached;
    }

    private string HeadOf(string id)
    {
        while (heads.TryGetValue(id, out var head) && head != id)
        {
            id = head;
        }

        return id;
    }
}
