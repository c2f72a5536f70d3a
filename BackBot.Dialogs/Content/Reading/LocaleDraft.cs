namespace BackBot.Dialogs.Content.Reading;

/// <summary>One language's folder as read, before anything is checked across entries or filled up from English.</summary>
internal sealed record LocaleDraft(
    string Locale,
    bool Reviewed,
    IReadOnlyList<Located<Exercise>> Exercises,
    IReadOnlyList<Located<EducationUnit>> Education,
    IReadOnlyList<Located<Faq>> Faqs,
    IReadOnlyList<Located<Reassurance>> Reassurances,
    IReadOnlyList<Located<Habit>> Habits,
    IReadOnlyList<Located<AvoidEntry>> Avoid,
    IReadOnlyList<Located<FearedMovement>> FearedMovements,
    IReadOnlyList<Located<GateText>> Gates,
    IReadOnlyDictionary<string, MessageNode> Messages);
