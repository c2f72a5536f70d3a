using System.Globalization;
using BackBot.Dialogs.Scheduling;
using BackBot.Storage;
using BackBot.Turns;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace BackBot.Prompts;

/// <summary>
/// The row of one prompt in the person's partition: its claim, what it says until it has been sent, and its outcome. It is only ever inserted, never
/// upserted, so a prompt is claimed once; whoever changes it later holds its version.
/// </summary>
internal sealed record PromptRow
{
    /// <summary>The prompt's id, such as <c>prompt-2026-11-21</c>.</summary>
    public required string Id { get; init; }

    public required DateTimeOffset Due { get; init; }

    public required PromptState State { get; init; }

    /// <summary>When the state came about.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>For the operator; no words of a person.</summary>
    public string? Why { get; init; }

    /// <summary>When a throttled prompt may be tried again.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Deliveries tried so far.</summary>
    public int Attempts { get; init; }

    /// <summary>What it says, as the SDK writes it; null once the outcome is known.</summary>
    public string? Messages { get; init; }

    /// <summary>Opaque; null before it is stored.</summary>
    public string? Version { get; init; }

    public bool IsSettled => State is not (PromptState.Waiting or PromptState.Throttled);

    public static PromptRow Saying(DuePrompt prompt, IReadOnlyList<Activity> said, DateTimeOffset now) => new()
    {
        Id = prompt.Id,
        Due = prompt.At,
        State = PromptState.Waiting,
        At = now,
        Messages = JsonConvert.SerializeObject(said, PersonRows.SdkJson),
    };

    /// <summary>For a prompt that comes to nothing without having been said.</summary>
    public static PromptRow Unsaid(DuePrompt prompt, PromptState outcome, string why, DateTimeOffset now) =>
        new() { Id = prompt.Id, Due = prompt.At, State = outcome, At = now, Why = why };

    public static PromptRow From(Row row) => new()
    {
        Id = row.Key,
        Due = (DateTimeOffset)row.Columns["Due"],
        State = Enum.Parse<PromptState>((string)row.Columns["State"]),
        At = (DateTimeOffset)row.Columns["At"],
        Why = row.Columns.GetValueOrDefault("Why") as string,
        Until = row.Columns.GetValueOrDefault("Until") as DateTimeOffset?,
        Attempts = (int)(row.Columns.GetValueOrDefault("Attempts") as long? ?? 0),
        Messages = row.Columns.GetValueOrDefault("Messages") as string,
        Version = row.Version,
    };

    public IReadOnlyList<Activity> Activities() =>
        Messages is null ? [] : JsonConvert.DeserializeObject<List<Activity>>(Messages, PersonRows.SdkJson) ?? [];

    public Row ToRow()
    {
        var columns = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["Date"] = Id.Substring(DuePrompt.IdPrefix.Length, "yyyy-MM-dd".Length),
            ["Due"] = Due,
            ["State"] = State.ToString(),
            ["At"] = At,
            ["Attempts"] = (long)Attempts,
        };
        if (Why is not null)
        {
            columns["Why"] = Why;
        }

        if (Until is { } until)
        {
            columns["Until"] = until;
        }

        if (Messages is not null)
        {
            columns["Messages"] = Messages;
        }

        return new Row(Id, columns);
    }

    /// <summary>Key of the first row of a date.</summary>
    public static string KeyFrom(DateOnly date) => DuePrompt.IdPrefix + date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
