using BackBot.Dialogs.People;

namespace BackBot.Dialogs.Coaching;

/// <summary>What a person has told and done so far: check-ins and sessions, in any order. Days are the person's local dates.</summary>
public sealed class History
{
    private readonly Dictionary<DateOnly, double> pain = [];
    private readonly List<DoneExercise> done = [];
    private readonly Dictionary<string, SortedSet<DateOnly>> datesOf = new(StringComparer.Ordinal);
    private readonly SortedSet<DateOnly> heard = [];

    public History(IReadOnlyList<CheckIn> checkIns, IReadOnlyList<SessionLog> sessions)
    {
        CheckIns = checkIns;
        Sessions = sessions;
        foreach (var session in sessions.Where(session => session.RestingPain is not null))
        {
            pain[session.Date] = session.RestingPain!.Value;
        }

        foreach (var day in checkIns.Where(day => day.Pain is not null))
        {
            pain[day.Date] = day.Pain!.Value;
        }

        heard.UnionWith(checkIns.Select(day => day.Date));
        heard.UnionWith(sessions.Select(session => session.Date));
        foreach (var session in sessions.OrderBy(session => session.Date))
        {
            foreach (var log in session.Exercises)
            {
                if (TrafficLights.Of(log, session.RestingPain ?? PainOn(session.Date), PainOn(session.Date.AddDays(1))) is { } light)
                {
                    done.Add(new DoneExercise(session.Date, log.ExerciseId, log.Outcome, light));
                    (datesOf.TryGetValue(log.ExerciseId, out var dates) ? dates : datesOf[log.ExerciseId] = []).Add(session.Date);
                }
            }
        }
    }

    public static History Empty { get; } = new([], []);

    public IReadOnlyList<CheckIn> CheckIns { get; }

    public IReadOnlyList<SessionLog> Sessions { get; }

    /// <summary>Every exercise that was done, oldest first, with its traffic light; skipped ones left out.</summary>
    public IReadOnlyList<DoneExercise> Done => done;

    /// <summary>The dates with a check-in or a session, in order.</summary>
    public IReadOnlySet<DateOnly> Heard => heard;

    /// <summary>The dates on which the person moved: a check-in with minutes, or a session in which something was done.</summary>
    public IReadOnlySet<DateOnly> ActiveDays => new SortedSet<DateOnly>(CheckIns.Where(day => day.Minutes > 0).Select(day => day.Date).Concat(done.Select(item => item.Date)));

    /// <summary>The day's pain: its check-in, else the resting pain of its session.</summary>
    public double? PainOn(DateOnly date) => pain.TryGetValue(date, out var value) ? value : null;

    /// <summary>Ids of the exercises that were done on a date.</summary>
    public IEnumerable<string> DoneOn(DateOnly date) => done.Where(item => item.Date == date).Select(item => item.ExerciseId).Distinct();

    /// <summary>The last date with a check-in or a session before a date; null when there is none.</summary>
    public DateOnly? LastHeardBefore(DateOnly date) => heard.Count == 0 || heard.Min >= date ? null : heard.GetViewBetween(DateOnly.MinValue, date.AddDays(-1)).Max;

    /// <summary>How many days in a row before the date the exercise was done.</summary>
    public int RunOf(string exerciseId, DateOnly before)
    {
        var run = 0;
        while (datesOf.TryGetValue(exerciseId, out var dates) && dates.Contains(before.AddDays(-run - 1)))
        {
            run++;
        }

        return run;
    }

    /// <summary>Days since the exercise was last done before a date; null when it never was.</summary>
    public int? DaysSince(string exerciseId, DateOnly today) =>
        datesOf.TryGetValue(exerciseId, out var dates) && dates.Min < today
            ? today.DayNumber - dates.GetViewBetween(DateOnly.MinValue, today.AddDays(-1)).Max.DayNumber
            : null;

    /// <summary>On how many days from a date up to, but not including, another the exercise was done.</summary>
    public int DaysWith(string exerciseId, DateOnly from, DateOnly until) =>
        datesOf.TryGetValue(exerciseId, out var dates) ? dates.GetViewBetween(from, until.AddDays(-1)).Count : 0;

    /// <summary>The dates from one up to, but not including, another on which something was red.</summary>
    public IEnumerable<DateOnly> RedDays(DateOnly from, DateOnly until) =>
        done.Where(item => item.Light == TrafficLight.Red && item.Date >= from && item.Date < until).Select(item => item.Date).Distinct();
}

/// <summary>One exercise as it was done.</summary>
public sealed record DoneExercise(DateOnly Date, string ExerciseId, ExerciseOutcome Outcome, TrafficLight Light);
