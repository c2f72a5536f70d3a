using BackBot.Dialogs.Content;

namespace BackBot.Dialogs.Coaching;

/// <summary>Which exercises are variants of one another, by the chain of easier and harder: a day has one of a family.</summary>
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

    private string HeadOf(string id)
    {
        while (heads.TryGetValue(id, out var head) && head != id)
        {
            id = head;
        }

        return id;
    }
}
