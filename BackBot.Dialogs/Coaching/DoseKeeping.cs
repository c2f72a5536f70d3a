using BackBot.Dialogs.Content;
using BackBot.Dialogs.People;

namespace BackBot.Dialogs.Coaching;

/// <summary>Carries dials and flare-ups forward, day by day, from what was done and told.</summary>
internal sealed class DoseKeeping(IReadOnlyList<Exercise> exercises)
{
    private readonly Dictionary<string, Exercise> byId = exercises.ToDictionary(exercise => exercise.Id, StringComparer.Ordinal);
    private readonly Progression progression = new(exercises);

    /// <summary>A dose step that was taken, for telling.</summary>
    internal sealed record Taken(Exercise Exercise, Dials Before, DoseStep Step, bool Said);

    /// <summary>Counts the days since the state was last carried forward, up to the morning of today.</summary>
    public (CoachState State, IReadOnlyList<Taken> Steps) Advance(CoachRequest request)
    {
        var state = request.State;
        var steps = new List<Taken>();
        var gates = GateSet.For(request.Assessment);
        var lastCap = request.LastPlan?.LevelCap ?? int.MaxValue;
        foreach (var day in request.History.Heard.Where(date => date < request.Today && !(date <= request.State.CountedThrough)).ToList())
        {
            // What the next morning brings comes first: nothing is turned up on the eve of a flare-up, or for someone who then stayed away.
            state = CountFlare(state, request, day.AddDays(1));
            var steady = state.FlareOn(day) is null && state.FlareOn(day.AddDays(1)) is null && !(request.Today.DayNumber - day.DayNumber > Phases.MissedDays && request.History.LastHeardBefore(request.Today) == day);
            state = CountSessions(state, request.History, gates, Math.Min(lastCap, Phases.LevelOf(Phases.Of(request.History, day))), day, steady, steps);
        }

        // Today's own check-in may begin or end a flare-up at once; its sessions count from tomorrow.
        return (CountFlare(state, request, request.Today), steps);
    }

    private CoachState CountSessions(CoachState state, History known, IReadOnlySet<Gate> gates, int mostLevel, DateOnly day, bool steady, List<Taken> steps)
    {
        var dials = new Dictionary<string, Dials>(state.Dials, StringComparer.Ordinal);
        var variants = new Dictionary<string, string>(state.Variants, StringComparer.Ordinal);
        var worried = Worried(known, day);
        var raised = false;
        foreach (var exercise in known.DoneOn(day).Select(id => byId.GetValueOrDefault(id)).OfType<Exercise>())
        {
            var before = dials.GetValueOrDefault(exercise.Id) ?? Dials.From(exercise.Dose);
            var gated = GateRulings.For(exercise, gates).Decision != GateDecision.Allow;
            var step = progression.After(exercise, before, known, day, worried, gated, mostLevel);
            // Never two dials at once: one exercise goes up a day, and nothing does in a flare-up.
            if (step.Move == DoseMove.Keep || (step.Move == DoseMove.Raise && (raised || !steady)))
            {
                continue;
            }

            raised |= step.Move == DoseMove.Raise;
            dials[exercise.Id] = step.Dials;
            Replace(variants, exercise.Id, step);
            var said = known.Done.Any(item => item.Date == day && item.ExerciseId == exercise.Id && item.Outcome == ExerciseOutcome.TooHard);
            steps.Add(new Taken(exercise, before, step, said));
        }

        return state with { Dials = dials, Variants = variants, CountedThrough = day };
    }

    /// <summary>A harder or an easier variant takes the exercise's place; the way back from it is not a circle.</summary>
    private static void Replace(Dictionary<string, string> variants, string id, DoseStep step)
    {
        if (step.Variant is { } variant)
        {
            variants[id] = variant;
            variants.Remove(variant);
        }
    }

    /// <summary>Confidence fell by 2 or more since the last check-in before.</summary>
    private static bool Worried(History known, DateOnly day)
    {
        var told = known.CheckIns.Where(entry => entry.Confidence is not null && entry.Date <= day.AddDays(1)).OrderByDescending(entry => entry.Date).Take(2).ToList();
        return told.Count == 2 && told[0].Confidence <= told[1].Confidence - 2;
    }

    private static CoachState CountFlare(CoachState state, CoachRequest request, DateOnly date)
    {
        if (state.FlareOn(date) is { } flare)
        {
            // Someone who comes back after more than a week starts afresh, one level lower.
            var over = Phases.Silence(request.History, date) > Phases.MissedDays || FlareUp.StageOn(flare, state.Flares, request.History, date).Over;
            return over ? state.DecliningFlare(date) : state;
        }

        var last = state.Flares.Count == 0 ? null : state.Flares[^1].EndedOn;
        return !(date <= last) && FlareUp.TriggerOn(request.History, request.Assessment, date, last) is { } trigger
            ? state with { Flares = [.. state.Flares, new Flare { StartedOn = date, Trigger = trigger, Baseline = FlareUp.Baseline(request.History, request.Assessment, date) }] }
            : state;
    }
}
