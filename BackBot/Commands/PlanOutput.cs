using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using BackBot.Dialogs.Coaching;
using BackBot.Dialogs.Content;
using BackBot.Dialogs.People;

namespace BackBot.Commands;

/// <summary>One line of the <c>plan</c> verb's output. "Self-manage" is written none and "routine" clinician, as in <c>understand</c>.</summary>
internal sealed record PlanOutput(
    string Id, string Triage, IReadOnlyList<string> Signs, string Plan, IReadOnlyList<PlanOutput.Chosen> Exercises, IReadOnlyList<PlanOutput.Waiting> Excluded,
    IReadOnlyList<string> Messages, int Minutes)
{
    /// <summary>What stands in <c>revisit</c> where a clinician decides when to look again.</summary>
    private const string WithClinician = "with_clinician";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>An exercise that was chosen.</summary>
    internal sealed record Chosen(string Id, string Name, IReadOnlyList<string> Categories, int Level, int Minutes, string Dose, string Reason, string? Modified);

    /// <summary>An exercise that waits or changes.</summary>
    internal sealed record Waiting(string Id, string Decision, string Code, string Reason, string Alternative, string Revisit);

    public static PlanOutput Of(string id, Plan plan, LocalContent content) => new(
        id,
        Vocabulary.NameOf(plan.Triage),
        plan.Signs,
        Vocabulary.NameOf(plan.Kind),
        [.. plan.Exercises.Select(item => ChosenOf(item, content))],
        [.. plan.HeldBack.Select(item => new Waiting(
            item.ExerciseId, Vocabulary.NameOf(item.Decision), item.Code, Said(item.Why, content), item.Alternative,
            item.Revisit?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? WithClinician))],
        [.. plan.Notices.Select(Vocabulary.NameOf)],
        plan.Minutes);

    public string Line() => JsonSerializer.Serialize(this, Options);

    private static Chosen ChosenOf(PlannedExercise item, LocalContent content)
    {
        var exercise = content.Exercise(item.ExerciseId)!;
        return new Chosen(
            exercise.Id, exercise.Name, [.. exercise.Categories.Select(Vocabulary.NameOf)], exercise.Level, item.Dose.Minutes,
            Said([DoseText.Of(item.Dose)], content), Said([.. item.Why, .. item.Cues], content), item.Modified);
    }

    private static string Said(IReadOnlyList<Phrase> phrases, LocalContent content) => string.Join(' ', phrases.Select(phrase => content.Messages.Say(phrase.Key, phrase.Values)));
}
