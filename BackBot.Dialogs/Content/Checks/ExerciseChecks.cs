using BackBot.Dialogs.Content.Reading;
using BackBot.Dialogs.People;

namespace BackBot.Dialogs.Content.Checks;

/// <summary>What must hold between exercises: easier and harder ones, alternatives that can be done, rulings that the clinical rules ask for.</summary>
internal sealed class ExerciseChecks(LocaleDraft content, Problems problems)
{
    private readonly Dictionary<string, Located<Exercise>> byId = content.Exercises.ToDictionary(entry => entry.Id, StringComparer.Ordinal);

    public void Run()
    {
        if (byId.Count == 0)
        {
            problems.Add($"{content.Locale}/exercises", 0, "", "there are no exercises");
        }

        foreach (var exercise in content.Exercises.Where(entry => entry.Sound))
        {
            Rulings(exercise);
            Variants(exercise);
            Alternatives(exercise);
        }
    }

    private static void Rulings(Located<Exercise> exercise)
    {
        foreach (var demand in GateDemand.All.Where(demand => demand.Applies(exercise.Value)))
        {
            var ruling = exercise.Value.Gates.GetValueOrDefault(demand.Gate);
            if (ruling is null || ruling.Decision < demand.Least)
            {
                var allowed = Enum.GetValues<GateDecision>().Where(decision => decision >= demand.Least).Select(Vocabulary.NameOf);
                exercise.Node.Problem(
                    "gates", $"it {demand.When}, so 'gates' must rule on {Vocabulary.NameOf(demand.Gate)}; allowed: {string.Join(", ", allowed)} (clinical rules 3.5)");
            }
        }
    }

    private void Variants(Located<Exercise> exercise)
    {
        if (Follow(exercise, "easier", exercise.Value.Easier) is { } easier && easier.Level > exercise.Value.Level)
        {
            exercise.Node.Problem("easier", $"'{easier.Id}' is level {easier.Level}, above this one's {exercise.Value.Level}");
        }

        if (Follow(exercise, "harder", exercise.Value.Harder) is { } harder && harder.Level < exercise.Value.Level)
        {
            exercise.Node.Problem("harder", $"'{harder.Id}' is level {harder.Level}, below this one's {exercise.Value.Level}");
        }

        Circle(exercise, "easier", entry => entry.Easier);
        Circle(exercise, "harder", entry => entry.Harder);
        Circle(exercise, "safer_alternative", entry => entry.SaferAlternative);
    }

    private Exercise? Follow(Located<Exercise> exercise, string key, string? id)
    {
        if (id is null)
        {
            return null;
        }

        if (byId.TryGetValue(id, out var other))
        {
            return other.Value;
        }

        exercise.Node.Problem(key, $"there is no exercise '{id}'");
        return null;
    }

    private void Circle(Located<Exercise> exercise, string key, Func<Exercise, string?> next)
    {
        var path = new List<string> { exercise.Id };
        for (var id = next(exercise.Value); id is not null && byId.TryGetValue(id, out var other); id = next(other.Value))
        {
            if (path.Contains(id, StringComparer.Ordinal))
            {
                if (id == exercise.Id)
                {
                    exercise.Node.Problem(key, $"'{key}' goes in a circle: {string.Join(" → ", path)} → {id}");
                }

                return;
            }

            path.Add(id);
        }
    }

    /// <summary>Wherever a gate holds an exercise back, following the alternatives must reach one that the gate lets through.</summary>
    private void Alternatives(Located<Exercise> exercise)
    {
        var gates = exercise.Value.Gates.Where(pair => pair.Value.Decision is GateDecision.NotNow).ToArray();
        var needed = gates.Length > 0 || exercise.Value.Availability is not Availability.Open;
        if (needed && exercise.Value.SaferAlternative is null)
        {
            exercise.Node.Problem("safer_alternative", "it can be held back, so 'safer_alternative' must name an open exercise to do meanwhile");
            return;
        }

        Offered(exercise, "safer_alternative", exercise.Value.SaferAlternative);
        foreach (var (gate, ruling) in gates)
        {
            if (ruling.Instead is null || Offered(exercise, "gates", ruling.Instead))
            {
                LetThrough(exercise, gate);
            }
        }
    }

    private bool Offered(Located<Exercise> exercise, string key, string? id)
    {
        if (Follow(exercise, key, id) is not { } alternative)
        {
            return false;
        }

        if (alternative.Availability is not Availability.Open)
        {
            exercise.Node.Problem(key, $"'{id}' cannot stand in for it; allowed: an exercise with 'availability: open'");
        }

        return true;
    }

    private void LetThrough(Located<Exercise> exercise, Gate gate)
    {
        var path = new List<string> { exercise.Id };
        var current = exercise.Value;
        while (current.RulingOf(gate).Decision is GateDecision.NotNow)
        {
            if (current.AlternativeFor(gate) is not { } next || path.Contains(next, StringComparer.Ordinal) || !byId.TryGetValue(next, out var other))
            {
                exercise.Node.Problem("gates", $"no alternative gets past {Vocabulary.NameOf(gate)}: {string.Join(" → ", path)}");
                return;
            }

            path.Add(next);
            current = other.Value;
        }
    }
}
