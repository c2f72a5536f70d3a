using BackBot.Dialogs.Scheduling;
using BackBot.Storage;

namespace BackBot.Prompts;

/// <summary>An entry of the due index: look at this person at this time. The person's own state decides what there is to do.</summary>
/// <param name="Slot">The partition it lies in.</param>
/// <param name="Person">The person's partition.</param>
/// <param name="PromptId">The prompt that it was made for.</param>
/// <param name="Due">When that prompt is due, even where the entry had to be put into a later slot.</param>
/// <param name="LookAt">When to look.</param>
internal sealed record DueRow(string Slot, string Person, string PromptId, DateTimeOffset Due, DateTimeOffset LookAt, bool IsRetry, string? Version = null)
{
    private const string RetrySuffix = "|retry";

    public string Key => IsRetry ? Person + RetrySuffix : Person;

    public static DueRow For(string person, DuePrompt prompt, DateTimeOffset lookAt) =>
        new(DueSlot.PartitionOf(lookAt, person), person, prompt.Id, prompt.At, lookAt, IsRetry: false);

    /// <summary>For another try, or another look; it does not stand in the way of the person's next prompt.</summary>
    public static DueRow Retry(string person, string promptId, DateTimeOffset due, DateTimeOffset lookAt) =>
        new(DueSlot.PartitionOf(lookAt, person), person, promptId, due, lookAt, IsRetry: true);

    public static DueRow From(string slot, Row row)
    {
        var retry = row.Key.EndsWith(RetrySuffix, StringComparison.Ordinal);
        return new DueRow(
            slot,
            retry ? row.Key[..^RetrySuffix.Length] : row.Key,
            (string)row.Columns["Prompt"],
            (DateTimeOffset)row.Columns["Due"],
            (DateTimeOffset)row.Columns["LookAt"],
            retry,
            row.Version);
    }

    public Row ToRow() => new(Key, new Dictionary<string, object>(StringComparer.Ordinal) { ["Prompt"] = PromptId, ["Due"] = Due, ["LookAt"] = LookAt });
}
