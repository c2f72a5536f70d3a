using System.Globalization;
using BackBot.Dialogs.People;
using BackBot.Dialogs.Scheduling;
using BackBot.Storage;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using JsonSerializer = System.Text.Json.JsonSerializer;

namespace BackBot.Turns;

/// <summary>The rows of a person's partition: their keys, and what lies in their columns. docs/data.md lists them.</summary>
internal static class PersonRows
{
    public const string State = "state";
    public const string SeenPrefix = "seen-";
    public const string OutboxPrefix = "outbox-";
    public const string CheckInPrefix = "checkin-";
    public const string SessionPrefix = "session-";

    private const int CheckInDays = 35;
    private const int SessionDays = 28;
    private const string DateFormat = "yyyy-MM-dd";

    /// <summary>How the SDK's own types are written; no type names, bounded depth.</summary>
    public static readonly JsonSerializerSettings SdkJson = new()
    {
        NullValueHandling = NullValueHandling.Ignore,
        DateParseHandling = DateParseHandling.None,
        MaxDepth = 64,
        TypeNameHandling = TypeNameHandling.None,
    };

    /// <summary>
    /// The most rows that one turn reads: 36 check-ins, 6 sessions on each of 29 days, a bounded outbox, the state and one seen row stay below it.
    /// </summary>
    public const int MostRows = 400;

    /// <summary>All that a turn needs, in one query: the state, whether the activity was seen, what is unsent, and the recent past.</summary>
    /// <param name="prompt">The prompt that the turn is to say; null in a turn that the person began.</param>
    public static IReadOnlyList<KeyRange> NeededBy(string turnId, DateOnly today, DuePrompt? prompt = null) =>
    [
        KeyRange.Only(State),
        .. prompt is null ? [] : (KeyRange[])[KeyRange.Only(prompt.Id)],
        KeyRange.Only(SeenPrefix + turnId),
        KeyRange.StartingWith(OutboxPrefix),
        new KeyRange(CheckInPrefix + Date(today.AddDays(-CheckInDays)), CheckInPrefix + "\uffff"),
        new KeyRange(SessionPrefix + Date(today.AddDays(-SessionDays)), SessionPrefix + "\uffff"),
    ];

    public static Row ForState(StateDocument document, DateTimeOffset now) => new(State, new Dictionary<string, object>(StringComparer.Ordinal)
    {
        ["Document"] = document.ToJson(),
        ["Schema"] = (long)document.Schema,
        ["Turn"] = document.TurnId,
        ["Erasing"] = document.Erasing,
        ["At"] = now,
        ["HeardAt"] = document.HeardAt ?? now,
    });

    /// <summary>When the person was last heard from; for rows from before that was kept, when the row was written.</summary>
    public static DateTimeOffset? HeardAt(Row state) => (state.Columns.GetValueOrDefault("HeardAt") ?? state.Columns.GetValueOrDefault("At")) as DateTimeOffset?;

    /// <summary>A tombstone: the person asked for everything to be deleted, and it is not all gone yet.</summary>
    public static bool IsErasing(Row? state) => state?.Columns.GetValueOrDefault("Erasing") is true;

    /// <param name="runId">Of the run that handled the activity, so that it knows its own write when the answer to it was lost.</param>
    /// <param name="answer">What a channel that waits was answered, so that a repeat gets the same; null for nothing.</param>
    public static Row ForSeen(string turnId, string runId, DateTimeOffset now, string? answer = null)
    {
        var columns = new Dictionary<string, object>(StringComparer.Ordinal) { ["At"] = now, ["Run"] = runId };
        Add(columns, "Answer", answer);
        return new Row(SeenPrefix + turnId, columns);
    }

    public static Row ForOutbox(string turnId, int index, Activity activity, DateTimeOffset now) => new(
        $"{OutboxPrefix}{now.UtcDateTime.ToString("yyyyMMddHHmmssfff", CultureInfo.InvariantCulture)}-{turnId}-{index:D2}",
        new Dictionary<string, object>(StringComparer.Ordinal) { ["Activity"] = JsonConvert.SerializeObject(activity, SdkJson), ["At"] = now });

    public static bool IsOutbox(Row row) => row.Key.StartsWith(OutboxPrefix, StringComparison.Ordinal);

    public static bool IsOutboxOf(Row row, string turnId) =>
        IsOutbox(row) && row.Key.Contains($"-{turnId}-", StringComparison.Ordinal);

    public static Row ForCheckIn(CheckIn checkIn)
    {
        var columns = new Dictionary<string, object>(StringComparer.Ordinal) { ["Date"] = Date(checkIn.Date), ["Flare"] = checkIn.Flare };
        Add(columns, "Pain", checkIn.Pain);
        Add(columns, "Minutes", (long?)checkIn.Minutes);
        Add(columns, "Confidence", checkIn.Confidence);
        Add(columns, "Mood", checkIn.Mood);
        Add(columns, "Signs", checkIn.Signs.Count > 0 ? string.Join(' ', checkIn.Signs) : null);
        Add(columns, "Note", checkIn.Note);
        Add(columns, "PlanId", checkIn.PlanId);
        Add(columns, "Channel", checkIn.Channel);
        return new Row(CheckInPrefix + Date(checkIn.Date), columns);
    }

    public static CheckIn ToCheckIn(Row row) => new()
    {
        Date = DateOnly.ParseExact(row.Key[CheckInPrefix.Length..], DateFormat, CultureInfo.InvariantCulture),
        Pain = row.Columns.GetValueOrDefault("Pain") as double?,
        Minutes = (int?)(row.Columns.GetValueOrDefault("Minutes") as long?),
        Confidence = row.Columns.GetValueOrDefault("Confidence") as double?,
        Mood = row.Columns.GetValueOrDefault("Mood") as double?,
        Flare = row.Columns.GetValueOrDefault("Flare") is true,
        Signs = (row.Columns.GetValueOrDefault("Signs") as string)?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [],
        Note = row.Columns.GetValueOrDefault("Note") as string,
        PlanId = row.Columns.GetValueOrDefault("PlanId") as string,
        Channel = row.Columns.GetValueOrDefault("Channel") as string,
    };

    public static Row ForSession(SessionLog session) => new($"{SessionPrefix}{Date(session.Date)}-{session.Id}", new Dictionary<string, object>(StringComparer.Ordinal)
    {
        ["Date"] = Date(session.Date),
        ["Finished"] = session.Finished,
        ["Exercises"] = (long)session.Exercises.Count,
        ["Session"] = JsonSerializer.Serialize(session, StateJson.Default.SessionLog),
    });

    public static SessionLog ToSession(Row row) =>
        JsonSerializer.Deserialize((string)row.Columns["Session"], StateJson.Default.SessionLog) ?? throw new UnreadableStateException($"{row.Key} is empty");

    public static Activity ToActivity(Row outboxRow) =>
        JsonConvert.DeserializeObject<Activity>((string)outboxRow.Columns["Activity"], SdkJson) ?? throw new UnreadableStateException($"{outboxRow.Key} is empty");

    /// <summary>Rows of one kind that belong to local dates before this one.</summary>
    public static KeyRange Before(string prefix, DateOnly date) => new(prefix, prefix + Date(date));

    private static string Date(DateOnly date) => date.ToString(DateFormat, CultureInfo.InvariantCulture);

    private static void Add(Dictionary<string, object> columns, string name, object? value)
    {
        if (value is not null)
        {
            columns[name] = value;
        }
    }
}
