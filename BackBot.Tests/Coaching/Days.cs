using BackBot.Dialogs.Coaching;
using BackBot.Dialogs.People;

namespace BackBot.Tests.Coaching;

/// <summary>A past in few words: day 0 is Monday 2 November 2026.</summary>
internal static class Days
{
    public static readonly DateOnly First = new(2026, 11, 2);

    public static DateOnly Day(int number) => First.AddDays(number);

    public static CheckIn Told(int day, double? pain = null, double? confidence = null, double? mood = null, int? minutes = null, bool flare = false) =>
        new() { Date = Day(day), Pain = pain, Confidence = confidence, Mood = mood, Minutes = minutes, Flare = flare };

    public static SessionLog Session(int day, string exercise, double? during = null, ExerciseOutcome outcome = ExerciseOutcome.Done, double? resting = null) =>
        new() { Date = Day(day), Id = $"session-{day}-{exercise}", RestingPain = resting, Exercises = [new ExerciseLog { ExerciseId = exercise, Outcome = outcome, PainDuring = during }] };

    public static History Of(params IEnumerable<object> days) => new([.. days.OfType<CheckIn>()], [.. days.OfType<SessionLog>()]);
}
