using BackBot.Dialogs.Content;

namespace BackBot.Tests.Content;

/// <summary>The content as it ships, read once for all tests.</summary>
internal static class ShippedContent
{
    public static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Content");

    public static readonly ContentLibrary Library = ContentLibrary.Load(Folder);

    public static readonly LocalContent English = Library.For(ContentLibrary.English);

    /// <summary>Everything of one entry that a person may read, with its kind and id.</summary>
    public sealed record Unit(string Kind, string Id, string Text);

    public static IReadOnlyList<Unit> Units(LocalContent content) =>
    [
        .. content.Exercises.Select(exercise => new Unit("exercise", exercise.Id, Joined(
            [exercise.Name, exercise.Purpose, .. exercise.Steps, exercise.Breathing, exercise.StopRule, .. exercise.Gates.Values.Select(ruling => ruling.How)]))),
        .. content.Education.Select(unit => new Unit("education", unit.Id, Joined([unit.Title, unit.Text, unit.Do]))),
        .. content.Faqs.Select(faq => new Unit("faq", faq.Id, Joined([faq.Question, faq.Answer]))),
        .. content.Reassurances.Select(entry => new Unit("reassurance", entry.Id, Joined([entry.Text, entry.Do]))),
        .. content.Habits.Select(habit => new Unit("habit", habit.Id, Joined([habit.Cue, habit.Text]))),
        .. content.Avoid.Select(entry => new Unit("avoid", entry.Id, Joined([entry.Name, entry.Why, entry.Alternative, entry.WayBack]))),
        .. content.FearedMovements.Select(movement => new Unit("feared_movement", movement.Id, Joined([movement.Name, .. movement.Steps]))),
        .. content.Gates.Values.Select(gate => new Unit("gate", gate.Gate.ToString(), gate.Reason)),
    ];

    private static string Joined(IEnumerable<string?> sentences) =>
        string.Join(' ', sentences.Where(sentence => !string.IsNullOrEmpty(sentence)).Select(sentence => sentence![^1] is '.' or '?' or '!' ? sentence : sentence + "."));
}
