namespace BackBot.Dialogs.Coaching;

/// <summary>What kind of change it is, in the order in which changes are told.</summary>
public enum ChangeKind
{
    /// <summary>No exercises for now.</summary>
    Paused, WelcomeBack, FlareBegins, FlareGoesOn, FlareClimbs, FlareOver, Gentler, Fuller, SteppedDown, DoseDown, DoseUp, HarderVariant, Swapped, Trend, Tip,
}

/// <summary>One visible change: a sentence that says what and why.</summary>
/// <param name="ExerciseId">The exercise it is about; null where it is about the day.</param>
public sealed record Change(ChangeKind Kind, string? ExerciseId, Phrase Says);
