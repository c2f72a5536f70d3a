using System.Globalization;
using BackBot.Dialogs.Content;
using BackBot.Dialogs.People;

namespace BackBot.Dialogs.Coaching;

/// <summary>Says what is different today and why. There is always something: a dose, an exercise, a trend, or a small thing to try.</summary>
internal sealed class DailyAdaptation(LocalContent content, ExerciseSelector selector)
{
    private const int MostTold = 4;
    private const string NewToday = "coaching.change.new_today";

    public IReadOnlyList<Change> Tell(CoachRequest request, CoachedDay day, IReadOnlyList<DoseKeeping.Taken> steps, int silence)
    {
        if (day.Plan.Kind == PlanKind.None)
        {
            return [new Change(ChangeKind.Paused, null, Phrase.Of("coaching.change.paused"))];
        }

        if (request.LastPlan is not { } last)
        {
            return [];
        }

        List<Change> changes = [.. ComingBack(silence), .. Flaring(request, day), .. Kind(last, day), .. steps.Select(Dose)];
        changes.AddRange(Swaps(last, day, steps).Where(change => change.Says.Key == NewToday || changes.Count == 0));
        return changes.Count > 0 ? [.. changes.OrderBy(change => change.Kind).Take(MostTold)] : [Still(request, day)];
    }

    private static IEnumerable<Change> ComingBack(int silence)
    {
        if (silence > Phases.MissedDays)
        {
            var key = silence > Phases.RescreenDays ? "coaching.change.welcome_back.rescreen" : "coaching.change.welcome_back.lower";
            yield return new Change(ChangeKind.WelcomeBack, null, Phrase.Of(key, ("days", Number(silence))));
        }
    }

    private static IEnumerable<Change> Flaring(CoachRequest request, CoachedDay day)
    {
        if (day.OffersFlarePlan)
        {
            var trigger = Vocabulary.NameOf(day.State.Flares[^1].Trigger);
            yield return new Change(ChangeKind.FlareBegins, null, Phrase.Of("coaching.change.flare_begins." + trigger));
        }
        else if (day.Flare is { } stage)
        {
            var before = request.LastPlan is { } last && day.State.Flares[^1].StartedOn <= last.Date
                ? FlareUp.StageOn(day.State.Flares[^1], day.State.Flares, request.History, last.Date).DosePercent
                : stage.DosePercent;
            yield return stage.DosePercent > before
                ? new Change(ChangeKind.FlareClimbs, null, Phrase.Of("coaching.change.flare_climbs", ("percent", Number(stage.DosePercent))))
                : new Change(ChangeKind.FlareGoesOn, null, Phrase.Of(stage.SeeClinician ? "coaching.change.flare_clinician" : "coaching.change.flare_goes_on", ("day", Number(stage.Day)), ("percent", Number(stage.DosePercent))));
        }
        else if (day.State.Flares.Any(flare => flare.EndedOn == request.Today))
        {
            yield return new Change(ChangeKind.FlareOver, null, Phrase.Of("coaching.change.flare_over"));
        }
    }

    /// <summary>A gentler or a fuller day than the last one; in a flare-up that is told by the flare-up.</summary>
    private static IEnumerable<Change> Kind(Plan last, CoachedDay day)
    {
        var (plan, request) = (day.Plan, day.Request);
        if (plan.Kind == PlanKind.Gentle && last.Kind == PlanKind.Full && day.Flare is null)
        {
            var gates = GateSet.For(request.Assessment with { Severity = request.PainToday }, request.Flare);
            var because = PlanKinds.GentleBecause(request, Triage.Assess(request.Assessment, request.Context), gates);
            yield return new Change(ChangeKind.Gentler, null, Phrase.Of("coaching.change.gentler." + because, ("pain", Number(request.PainToday ?? 0))));
        }
        else if ((plan.Kind == PlanKind.Full && last.Kind == PlanKind.Gentle) || (plan.Kind == last.Kind && plan.LevelCap > last.LevelCap))
        {
            yield return new Change(ChangeKind.Fuller, null, Phrase.Of("coaching.change.fuller"));
        }
        else if (plan.Kind == last.Kind && plan.LevelCap < last.LevelCap)
        {
            yield return new Change(ChangeKind.Gentler, null, Phrase.Of("coaching.change.gentler.level"));
        }
    }

    private Change Dose(DoseKeeping.Taken taken)
    {
        var (exercise, step) = (taken.Exercise, taken.Step);
        var name = ("exercise", exercise.Name);
        var variant = step.Variant is { } id ? content.Exercise(id) : null;
        return step.Move switch
        {
            DoseMove.StepDown when variant is not null =>
                new Change(ChangeKind.SteppedDown, exercise.Id, Phrase.Of("coaching.change.stepped_down.easier", name, ("instead", variant.Name))),
            DoseMove.StepDown => new Change(ChangeKind.SteppedDown, exercise.Id, Phrase.Of("coaching.change.stepped_down.rest", name)),
            DoseMove.Cut => new Change(ChangeKind.DoseDown, exercise.Id, Phrase.Of("coaching.change.dose_down." + (taken.Said ? "said" : "amber"), name)),
            DoseMove.Raise when variant is not null => new Change(ChangeKind.HarderVariant, exercise.Id, Phrase.Of("coaching.change.harder", name, ("instead", variant.Name))),
            DoseMove.Raise or DoseMove.Keep => new Change(ChangeKind.DoseUp, exercise.Id, RaiseOf(step, taken.Before, name)),
        };
    }

    private static Phrase RaiseOf(DoseStep step, Dials before, (string, string) name) => step.Dial switch
    {
        Dial.Repetitions when step.Dials.Minutes is { } minutes && before.Minutes is { } was =>
            Phrase.Of("coaching.change.dose_up.minutes", name, ("from", Number(was)), ("to", Number(minutes))),
        Dial.Repetitions => Phrase.Of("coaching.change.dose_up.repetitions", name, ("from", Number(before.Repetitions ?? 0)), ("to", Number(step.Dials.Repetitions ?? 0))),
        Dial.Sets => Phrase.Of("coaching.change.dose_up.sets", name, ("to", Number(step.Dials.Sets ?? 0)), ("repetitions", Number(step.Dials.Repetitions ?? 0))),
        Dial.Days => Phrase.Of("coaching.change.dose_up.days", name, ("to", Number(step.Dials.DaysPerWeek))),
        Dial.Range => Phrase.Of("coaching.change.dose_up.range", name),
        Dial.Load or Dial.Speed or null => Phrase.Of("coaching.change.dose_up.speed", name),
    };

    /// <summary>
    /// What comes in today that was not in the last plan, where no dose step has told it already: something new before something that is back.
    /// </summary>
    private IEnumerable<Change> Swaps(Plan last, CoachedDay day, IReadOnlyList<DoseKeeping.Taken> steps)
    {
        var before = last.Exercises.Select(item => item.ExerciseId).ToHashSet(StringComparer.Ordinal);
        var told = steps.Select(taken => taken.Step.Variant).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return day.Plan.Exercises
            .Where(item => !before.Contains(item.ExerciseId) && !told.Contains(item.ExerciseId))
            .OrderBy(item => day.Request.History.DaysSince(item.ExerciseId, day.Plan.Date) is not null)
            .Take(1)
            .Select(item => new Change(ChangeKind.Swapped, item.ExerciseId, Phrase.Of(
                day.Request.History.DaysSince(item.ExerciseId, day.Plan.Date) is null ? NewToday : "coaching.change.back_today",
                ("exercise", content.Exercise(item.ExerciseId)!.Name))));
    }

    /// <summary>Nothing in the plan moved: the trend, or on every other day a small thing to try.</summary>
    private Change Still(CoachRequest request, CoachedDay day)
    {
        if (request.Today.DayNumber % 2 == 0 && TipOf(day) is { } unit)
        {
            return new Change(ChangeKind.Tip, unit.Exercise, Phrase.Of("coaching.change.tip", ("do", unit.Do)));
        }

        if (Trend.Pain(request.History, request.Today) is { Direction: not TrendDirection.Worse } trend)
        {
            var key = trend.Direction == TrendDirection.Better ? "coaching.change.trend.better" : "coaching.change.trend.same";
            return new Change(ChangeKind.Trend, null, Phrase.Of(key, ("from", Number(trend.First)), ("to", Number(trend.Now))));
        }

        return new Change(ChangeKind.Trend, null, Phrase.Of("coaching.change.trend.active", ("days", Number(Trend.ActiveOfLast14(request.History, request.Today)))));
    }

    /// <summary>The next small thing to try, in content order by the day, that nothing holds back today.</summary>
    private EducationUnit? TipOf(CoachedDay day)
    {
        var first = content.Education.Count == 0 ? 0 : day.Plan.Date.DayNumber / 2 % content.Education.Count;
        return content.Education.Skip(first).Concat(content.Education.Take(first)).FirstOrDefault(unit => selector.Allows(unit.Exercise, day.Request, day.Plan));
    }

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
