using System.Text.Json;
using BackBot.Dialogs.Coaching;
using BackBot.Dialogs.People;

namespace BackBot.Commands;

/// <summary>
/// The days of a person in the <c>plan</c> verb's input: <c>{"date", "pain"?, "minutes"?, "confidence"?, "mood"?, "flare"?, "exercises"?, "outcome"?, "light"?}</c>.
/// Exercises are ids, or objects <c>{"id", "outcome"?, "painDuring"?, "light"?}</c>; an outcome or a light of the day is that of every exercise without its own.
/// </summary>
internal static class HistoryInput
{
    public static History Read(IEnumerable<JsonElement> entries)
    {
        var checkIns = new List<CheckIn>();
        var sessions = new List<SessionLog>();
        foreach (var (entry, index) in entries.Select((entry, index) => (entry, index)))
        {
            var fields = new LineFields(entry, $"history[{index}].");
            var date = fields.Date("date") ?? throw new BadLineException($"field 'history[{index}].date' is missing; allowed: a date such as 2026-11-21");
            var pain = fields.Number("pain", 0, 10);
            checkIns.Add(new CheckIn
            {
                Date = date,
                Pain = pain,
                Minutes = fields.Whole("minutes", 0, 1440),
                Confidence = fields.Number("confidence", 0, 10),
                Mood = fields.Number("mood", 0, 10),
                Flare = fields.Flag("flare") ?? false,
                Note = fields.Text("note"),
            });
            ExerciseLog[] exercises = [.. fields.Items("exercises").Select((item, place) => ExerciseOf(item, $"history[{index}].exercises[{place}].", fields))];
            if (exercises.Length > 0)
            {
                sessions.Add(new SessionLog { Date = date, Id = $"session-{index}", RestingPain = pain, Exercises = exercises, Finished = true });
            }
        }

        return new History(checkIns, sessions);
    }

    private static ExerciseLog ExerciseOf(JsonElement item, string name, LineFields day)
    {
        var fields = item.ValueKind == JsonValueKind.String ? null : new LineFields(item, name);
        var id = fields is null ? item.GetString()! : fields.Text("id") ?? throw new BadLineException($"field '{name}id' is missing; allowed: an exercise id");
        return new ExerciseLog
        {
            ExerciseId = id,
            Outcome = fields?.One<ExerciseOutcome>("outcome") ?? day.One<ExerciseOutcome>("outcome") ?? ExerciseOutcome.Done,
            PainDuring = fields?.Number("painDuring", 0, 10),
            Light = fields?.One<TrafficLight>("light") ?? day.One<TrafficLight>("light"),
        };
    }
}
