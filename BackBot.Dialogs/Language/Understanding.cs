namespace BackBot.Dialogs.Language;

/// <summary>How urgent what was written is. Higher outranks lower; crisis outranks all (clinical rules 3.2, 3.4).</summary>
public enum Safety { None, Clinician, Urgent, Emergency, Crisis }

/// <summary>What a message asks BackBot to do.</summary>
public enum Intent
{
    StartAssessment, StartSession, ShowPlan, CheckIn, AskQuestion, Fear, SetReminder, Snooze, StopReminders, ShowProgress, ExportData, DeleteData,
    Help, Restart, Cancel, Greet, Thanks, HumanHandoff, FlareUp, SwapExercise, TooHard, TooEasy, OutOfScope,
}

/// <summary>What a question is about.</summary>
public enum Topic
{
    CanExerciseHelp, WhatToAvoid, HowOften, CanItMakeWorse, HowLongUntilResults, Causes, WhenToSeeDoctor, SorenessVsInjury, Breathing, Posture, FlareUp,
    Walking, Yoga, Swimming, StrengthVsStretch, StressAndPain, ImagingScans, RestOrMove,
}

/// <summary>What kind of answer the open question wants.</summary>
public enum QuestionKind { None, Pain, Minutes, Duration, [System.Text.Json.Serialization.JsonStringEnumMemberName("yesno")] YesNo, Time }

/// <summary>What is known while a message is read.</summary>
/// <param name="Locale">BCP 47 tag such as <c>en-GB</c>; unknown ones read as English.</param>
/// <param name="Question">What the open question wants, <see cref="QuestionKind.None"/> when nothing is open.</param>
/// <param name="Today">The person's local date: "since March" counts from it.</param>
/// <param name="Zone">The person's IANA zone, where known.</param>
public sealed record ReadingContext(string Locale, QuestionKind Question, DateOnly Today, string? Zone);

/// <summary>What a message means.</summary>
/// <param name="Signs">Ids of clinical rules 3.2 (and <c>C</c> for crisis), most urgent first.</param>
/// <param name="Intent">The likeliest intent; <see cref="Intent.OutOfScope"/> when nothing fits.</param>
/// <param name="Confidence">0 to 1, of the intent.</param>
/// <param name="Alternatives">Other intents worth offering when unsure, likeliest first.</param>
/// <param name="Topic">Only with <see cref="Intent.AskQuestion"/>.</param>
/// <param name="Answer">The answer to the open question; null when no question is open.</param>
public sealed record Understanding(
    Safety Safety,
    IReadOnlyList<string> Signs,
    Intent Intent,
    double Confidence,
    IReadOnlyList<Intent> Alternatives,
    Topic? Topic,
    Answer? Answer)
{
    /// <summary>Less confident than this, BackBot asks what was meant before it acts.</summary>
    public const double SureFrom = 0.6;

    /// <summary>Whether the intent may be acted on without asking.</summary>
    public bool IsSure => Confidence >= SureFrom;
}

/// <summary>Turns what a person wrote into what it means. Local and pure: the same text and context give the same result.</summary>
public interface ILanguageReader
{
    Understanding Read(string text, ReadingContext context);
}
