namespace BackBot.Dialogs.Language;

/// <summary>How well an answer was understood; language.md's closed set.</summary>
public enum AnswerStatus { Ok, Range, Since, OutOfRange, None, Clarify, Unsupported, Invalid }

/// <summary>What a message answers to the open question. A value not given is null.</summary>
public abstract record Answer(AnswerStatus Status);

/// <summary>Pain 0 to 10, or minutes. With <see cref="AnswerStatus.Range"/> only <see cref="Min"/> and <see cref="Max"/> are set.</summary>
/// <param name="Value">The number, where one is meant.</param>
/// <param name="Raw">The number as written, when it is out of range; it is never clamped.</param>
public sealed record NumberAnswer(AnswerStatus Status, double? Value = null, double? Min = null, double? Max = null, double? Raw = null) : Answer(Status);

/// <summary>A length of time in days.</summary>
public sealed record DurationAnswer(AnswerStatus Status, int? Days = null, int? MinDays = null, int? MaxDays = null, DateOnly? Since = null) : Answer(Status);

/// <summary>Yes, no or unsure; null when the message says none of them.</summary>
/// <param name="Plain">The message begins with it, or has few words; a "not" somewhere in a story is no plain no.</param>
public sealed record YesNoAnswer(AnswerStatus Status, People.YesNo? Value = null, bool Plain = false) : Answer(Status);

/// <summary>What is missing before a time can be used.</summary>
public enum TimeClarification { AmPm, Time, Timezone }

/// <summary>A time of day for reminders.</summary>
/// <param name="Days">The named days; null when none were named.</param>
/// <param name="Zone">IANA id, where one was named.</param>
/// <param name="Date">A single date, for a reminder that is not repeated.</param>
public sealed record TimeAnswer(
    AnswerStatus Status,
    TimeOnly? Time = null,
    IReadOnlyList<DayOfWeek>? Days = null,
    string? Zone = null,
    DateOnly? Date = null,
    bool Once = false,
    TimeClarification? Clarify = null,
    IReadOnlyList<string>? Candidates = null) : Answer(Status);
