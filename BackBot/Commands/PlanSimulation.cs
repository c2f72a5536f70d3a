using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using BackBot.Dialogs.Coaching;
using BackBot.Dialogs.Content;
using BackBot.Dialogs.People;

namespace BackBot.Commands;

/// <summary>Plans for a great many made-up people: how the tiers and kinds spread, whether a rule is ever broken, and how long it takes.</summary>
internal sealed class PlanSimulation(LocalContent content, int seed)
{
    private const int MostShown = 20;
    private static readonly DateOnly Today = new(2026, 11, 21);
    private readonly Coach coach = new(content);
    private readonly RandomPeople people = new(content);

    /// <returns>0 when no rule was broken, 2 otherwise.</returns>
    public async Task<int> RunAsync(int count, TextWriter output, CancellationToken cancellationToken)
    {
        var triage = new ConcurrentDictionary<string, int>(StringComparer.Ordinal);
        var kinds = new ConcurrentDictionary<string, int>(StringComparer.Ordinal);
        var chosen = new ConcurrentDictionary<string, int>(StringComparer.Ordinal);
        var broken = new ConcurrentQueue<(int Person, string Rule)>();
        var started = Stopwatch.GetTimestamp();
        Parallel.For(0, count, new ParallelOptions { CancellationToken = cancellationToken }, number =>
        {
            var (assessment, history) = people.Person(unchecked((seed * 1_000_003) + number), Today);
            var day = coach.Day(new CoachRequest { Assessment = assessment, History = history, Today = Today });
            Add(triage, Vocabulary.NameOf(day.Plan.Triage));
            Add(kinds, Vocabulary.NameOf(day.Plan.Kind));
            foreach (var item in day.Plan.Exercises)
            {
                Add(chosen, item.ExerciseId);
            }

            foreach (var rule in PlanRules.BrokenBy(day.Plan, assessment with { Severity = day.Request.PainToday }, content))
            {
                broken.Enqueue((number, rule));
            }
        });
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        await output.WriteLineAsync(JsonSerializer.Serialize(new
        {
            people = count,
            seed,
            seconds = Math.Round(seconds, 1),
            microseconds_each = Math.Round(seconds * 1e6 / Math.Max(1, count), 1),
            triage = Sorted(triage),
            plan = Sorted(kinds),
            exercises_met = chosen.Count,
            never_chosen = content.Exercises.Where(exercise => !chosen.ContainsKey(exercise.Id)).Select(exercise => exercise.Id),
            broken = broken.Count,
        }));
        foreach (var (person, rule) in broken.Take(MostShown))
        {
            await output.WriteLineAsync(JsonSerializer.Serialize(new { person, broken = rule }));
        }

        return broken.IsEmpty ? 0 : 2;
    }

    private static void Add(ConcurrentDictionary<string, int> counts, string name) => counts.AddOrUpdate(name, 1, (_, count) => count + 1);

    private static SortedDictionary<string, int> Sorted(ConcurrentDictionary<string, int> counts) => new(counts, StringComparer.Ordinal);
}
