namespace BackBot.Dialogs.Content;

/// <summary>Everything that can be said and offered in one language. What a language lacks is English.</summary>
public sealed class LocalContent
{
    private readonly Dictionary<string, Exercise> exercisesById;

    internal LocalContent(
        string locale, bool reviewed, IReadOnlyList<Exercise> exercises, IReadOnlyList<EducationUnit> education, IReadOnlyList<Faq> faqs,
        IReadOnlyList<Reassurance> reassurances, IReadOnlyList<Habit> habits, IReadOnlyList<AvoidEntry> avoid,
        IReadOnlyList<FearedMovement> fearedMovements, IReadOnlyDictionary<Gate, GateText> gates, Messages messages)
    {
        Locale = locale;
        Reviewed = reviewed;
        Exercises = exercises;
        Education = education;
        Faqs = faqs;
        Reassurances = reassurances;
        Habits = habits;
        Avoid = avoid;
        FearedMovements = fearedMovements;
        Gates = gates;
        Messages = messages;
        exercisesById = exercises.ToDictionary(exercise => exercise.Id, StringComparer.Ordinal);
    }

    /// <summary>BCP 47 tag of the folder, such as <c>en</c>.</summary>
    public string Locale { get; }

    /// <summary>Whether someone who speaks it well has read the translation (locale.yaml).</summary>
    public bool Reviewed { get; }

    /// <summary>In the order of the files; ties between exercises are settled by it.</summary>
    public IReadOnlyList<Exercise> Exercises { get; }

    public IReadOnlyList<EducationUnit> Education { get; }

    public IReadOnlyList<Faq> Faqs { get; }

    public IReadOnlyList<Reassurance> Reassurances { get; }

    public IReadOnlyList<Habit> Habits { get; }

    public IReadOnlyList<AvoidEntry> Avoid { get; }

    public IReadOnlyList<FearedMovement> FearedMovements { get; }

    /// <summary>Every gate has its text.</summary>
    public IReadOnlyDictionary<Gate, GateText> Gates { get; }

    public Messages Messages { get; }

    /// <summary>The exercise of that id; null when there is none, as when a stored plan names one that has since been taken out.</summary>
    public Exercise? Exercise(string id) => exercisesById.GetValueOrDefault(id);
}
