using BackBot.Dialogs.Content;
using BackBot.Dialogs.People;

namespace BackBot.Dialogs.Coaching;

/// <summary>Names everything that a gate changes or holds back, and the entries that are never chosen, each with its reason, alternative and way back.</summary>
internal sealed class HoldingBack(
    IReadOnlyDictionary<string, Exercise> byId, IReadOnlyList<Exercise> exercises, IReadOnlyDictionary<Gate, GateText> gateTexts, Eligibility eligibility, DateOnly today)
{
    /// <param name="chosen">The day's items: a changed exercise among them is told there, not here.</param>
    public IReadOnlyList<HeldBack> For(IReadOnlyList<DayItem> chosen)
    {
        var taken = chosen.Select(item => item.Exercise.Id).ToHashSet(StringComparer.Ordinal);
        var allowed = exercises.Where(eligibility.Allows).ToList();
        return
        [
            .. exercises.Where(exercise => !taken.Contains(exercise.Id)).Select(exercise => Entry(exercise, allowed)).OfType<HeldBack>(),
        ];
    }

    private HeldBack? Entry(Exercise exercise, List<Exercise> allowed)
    {
        var outcome = eligibility.OutcomeOf(exercise);
        if (outcome.Decision == GateDecision.Allow && exercise.Availability != Availability.NotYet)
        {
            return null;
        }

        var instead = Alternatives.For(exercise, outcome.By, byId, allowed);
        if (instead is null)
        {
            return null;
        }

        if (outcome.By.Count == 0)
        {
            return new HeldBack
            {
                ExerciseId = exercise.Id,
                Decision = GateDecision.NotNow,
                Code = HeldBack.NotYetCode,
                Why = [Phrase.Of("coaching.held_back.not_yet")],
                Alternative = instead.Id,
                Revisit = today.AddDays(ExerciseSelector.NotYetRevisitDays),
            };
        }

        // The gate that takes longest to look at again decides when; one that a clinician decides has no date.
        var days = outcome.By.Select(gate => gateTexts.GetValueOrDefault(gate)?.RevisitDays).ToList();
        return new HeldBack
        {
            ExerciseId = exercise.Id,
            Decision = exercise.Availability == Availability.NotYet ? GateDecision.NotNow : outcome.Decision,
            Code = Vocabulary.NameOf(outcome.By[0]),
            Why = WhyOf(outcome),
            Alternative = instead.Id,
            Revisit = days.Any(day => day is null) ? null : today.AddDays(days.Max()!.Value),
        };
    }

    private IReadOnlyList<Phrase> WhyOf(GateOutcome outcome) => outcome.How is { } how
        ? [Phrase.Of("coaching.held_back.modified." + Vocabulary.NameOf(outcome.By[0]), ("how", how))]
        : [.. outcome.By.Select(gate => gateTexts.GetValueOrDefault(gate)?.Reason).OfType<string>().Distinct(StringComparer.Ordinal)
            .Select(reason => Phrase.Of("coaching.held_back.gate", ("reason", reason)))];
}
