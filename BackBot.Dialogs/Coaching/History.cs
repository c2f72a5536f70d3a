using BackBot.Dialogs.People;

namespace BackBot.Dialogs.Coaching;

/// <summary>What a person has told and done so far: check-ins and sessions, in any order. Days are the person's local dates.</summary>
public sealed record History(IReadOnlyList<CheckIn> CheckIns, IReadOnlyList<SessionLog> Sessions)
{
    public static History Empty { get; } = new([], []);

    /// <summary>What was known on a date, that date included.</summary>
    public History Until(DateOnly date) => new([.. CheckIns.Where(day => day.Date <= date)], [.. Sessions.Where(session => session.Date <= date)]);

    /// <summary>The last date with a check-in or a session; null for a new person.</summary>
    public DateOnly? LastHeard => CheckIns.Select(day => day.Date).Concat(Sessions.Select(session => session.Date)).Cast<DateOnly?>().DefaultIfEmpty(null).Max();

    /// <summary>The dates on which the person moved: a check-in with minutes, or a session in which something was done.</summary>
    public IReadOnlySet<DateOnly> ActiveDays => new SortedSet<DateOnly>(
        CheckIns.Where(day => day.Minutes > 0).Select(day => day.Date)
            .Concat(Sessions.Where(session => session.Exercises.Any(exercise => exercise.Outcome != ExerciseOutcome.Skipped)).Select(session => session.Date)));

    /// <summary>The day's pain: its check-in, else the resting pain of its session.</summary>
    public double? PainOn(DateOnly date) =>
        CheckIns.LastOrDefault(day => day.Date == date && day.Pain is not null)?.Pain
        ?? Sessions.LastOrDefault(session => session.Date == date && session.RestingPain is not null)?.RestingPain;

    /// <summary>Ids of the exercises that were met on a date, skipped ones left out.</summary>
    public IEnumerable<string> DoneOn(DateOnly date) =>
        Sessions.Where(session => session.Date == date)
            .SelectMany(session => session.Exercises)
            .Where(exercise => exercise.Outcome != ExerciseOutcome.Skipped)
            .Select(exercise => exercise.ExerciseId);

    /// <summary>How many days in a row before the date the exercise was done.</summary>
    public int RunOf(string exerciseId, DateOnly before)
    {
        var run = 0;
        while (DoneOn(before.AddDays(-run - 1)).Contains(exerciseId))
        {
            run++;
        }

        return run;
    }

    /// <summary>Days since the exercise was last done; null when it never was.</summary>
    public int? DaysSince(string exerciseId, DateOnly today) =>
        Sessions.Where(session => session.Date < today && session.Exercises.Any(exercise => exercise.ExerciseId == exerciseId && exercise.Outcome != ExerciseOutcome.Skipped))
            .Select(session => (int?)(today.DayNumber - session.Date.DayNumber))
            .Min();

    /// <summary>On how many days from a date up to, but not including, another the exercise was done.</summary>
    public int DaysWith(string exerciseId, DateOnly from, DateOnly until) =>
        Sessions.Where(session => session.Date >= from && session.Date < until
                && session.Exercises.Any(exercise => exercise.ExerciseId == exerciseId && exercise.Outcome != ExerciseOutcome.Skipped))
            .Select(session => session.Date)
            .Distinct()
            .Count();
}
