namespace BackBot.Dialogs.Content;

/// <summary>How many entries of a kind there are, and how many of them are in this language rather than in English for want of a translation.</summary>
public sealed record ContentCount(string Kind, int Count, int Own);

/// <summary>Everything that can be said and offered in one language. What a language lacks is English.</summary>
public sealed class LocalContent
{
    private readonly Dictionary<string, Exercise> exercisesById = new(StringComparer.Ordinal);

    internal LocalContent()
    {
    }

    /// <summary>BCP 47 tag of the folder, such as <c>en</c>.</summary>
    public required string Locale { get; init; }

    /// <summary>Whether someone who speaks it well has read the translation (locale.yaml).</summary>
    public required bool Reviewed { get; init; }

    /// <summary>What the entries' facts come from, under the titles that were published; the same in every language.</summary>
    public required IReadOnlyList<SourceArticle> Articles { get; init; }

    /// <summary>What there is of each kind.</summary>
    public required IReadOnlyList<ContentCount> Counts { get; init; }

    /// <summary>Keys of the messages that this language lacks although it has others: they are said in English.</summary>
    public required IReadOnlyList<string> MessagesInEnglish { get; init; }

    /// <summary>In the order of the files; ties between exercises are settled by it.</summary>
    public required IReadOnlyList<Exercise> Exercises
    {
        get;
        init
        {
            field = value;
            exercisesById = value.ToDictionary(exercise => exercise.Id, StringComparer.Ordinal);
        }
    }

    public required IReadOnlyList<EducationUnit> Education { get; init; }

    public required IReadOnlyList<Faq> Faqs { get; init; }

    public required IReadOnlyList<Reassurance> Reassurances { get; init; }

    public required IReadOnlyList<Habit> Habits { get; init; }

    public required IReadOnlyList<AvoidEntry> Avoid { get; init; }

    public required IReadOnlyList<FearedMovement> FearedMovements { get; init; }

    /// <summary>Every gate has its text.</summary>
    public required IReadOnlyDictionary<Gate, GateText> Gates { get; init; }

    public required Messages Messages { get; init; }

    /// <summary>The exercise of that id; null when there is none, as when a stored plan names one that has since been taken out.</summary>
    public Exercise? Exercise(string id) => exercisesById.GetValueOrDefault(id);
}
