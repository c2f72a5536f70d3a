namespace BackBot.Dialogs.Content;

/// <summary>A conflict between the sources (clinical rules 7) that an entry settles, and how.</summary>
/// <param name="Conflict"><c>X1</c> to <c>X24</c>.</param>
/// <param name="How">One sentence, for editors and reviewers.</param>
public sealed record Settlement(string Conflict, string How);

/// <summary>What a gate tells the person: why an exercise waits, and when to look again.</summary>
/// <param name="Reason">One calm sentence; "not yet", never "never".</param>
/// <param name="RevisitDays">Days until the gate is looked at again; null where a clinician decides.</param>
public sealed record GateText(Gate Gate, string Reason, int? RevisitDays);

/// <summary>A small piece of education, always paired with one small thing to do (clinical rules 4.2).</summary>
/// <param name="Topics">Topics of <see cref="Language.Topic"/> that it answers; may be empty.</param>
/// <param name="Do">The small thing to do; <paramref name="Exercise"/> is its exercise id where it is one.</param>
public sealed record EducationUnit(
    string Id, string Title, string Text, string Do, string? Exercise, IReadOnlyList<Language.Topic> Topics, IReadOnlyList<string> Facts,
    Settlement? Settles = null);

/// <summary>A question with its answer, the best paragraph first. What is asked about BackBot itself rests on no fact of the sources.</summary>
/// <param name="Also">Other wordings of the question.</param>
/// <param name="Related">Ids of other questions worth offering after it.</param>
public sealed record Faq(
    string Id, string Question, string Answer, IReadOnlyList<string> Also, IReadOnlyList<Language.Topic> Topics, IReadOnlyList<string> Related, IReadOnlyList<string> Facts,
    Settlement? Settles = null);

/// <summary>What a person may be afraid of (issue: damage, disc, age, scan findings, past flare, pain itself, losing control).</summary>
public enum FearTheme { Damage, Disc, Age, ScanFindings, PastFlare, PainItself, LosingControl, General }

/// <summary>Reassurance that fits one fear, always with a small thing to do. <paramref name="Words"/> are what a person may write.</summary>
public sealed record Reassurance(
    string Id, FearTheme Theme, IReadOnlyList<string> Words, string Text, string Do, string? Exercise, IReadOnlyList<string> Facts,
    Settlement? Settles = null);

/// <summary>A habit tied to a daily routine.</summary>
public sealed record Habit(string Id, string Cue, string Text, string? Exercise, IReadOnlyList<string> Facts, Settlement? Settles = null);

/// <summary>Something to leave for now, with what to do instead and the way back.</summary>
/// <param name="Exercise">Id of the exercise that waits, where it is one.</param>
/// <param name="Instead">Ids of open exercises to do meanwhile.</param>
public sealed record AvoidEntry(
    string Id, string Name, string Why, string Alternative, string WayBack, string? Exercise, IReadOnlyList<string> Instead, IReadOnlyList<string> Facts,
    Settlement? Settles = null);

/// <summary>A feared everyday movement with its five steps from watching to the real task (clinical rules 4.3).</summary>
public sealed record FearedMovement(
    string Id, string Name, IReadOnlyList<string> Words, IReadOnlyList<Movement> Moves, IReadOnlyList<string> Steps, IReadOnlyList<string> Facts,
    Settlement? Settles = null);
