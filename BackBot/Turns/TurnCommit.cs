using BackBot.Dialogs.Conversations;
using BackBot.Storage;

namespace BackBot.Turns;

/// <summary>Turns what a run made into the one transaction that stores it.</summary>
internal static class TurnCommit
{
    /// <summary>How many handled activities are remembered: far more than a channel's retries can reach back.</summary>
    public const int MostSeen = 64;

    /// <summary>How many unsent messages are kept for one person; the oldest go first. It bounds what a turn reads.</summary>
    public const int MostUnsent = 100;

    private const int MostDropped = 20;

    /// <param name="runId">Of this run; see <see cref="PersonRows.ForSeen"/>.</param>
    /// <param name="stateVersion">The version the run was computed from; null when there was no state, which makes the write insert-only.</param>
    /// <param name="unsent">Messages of earlier turns that are still waiting, oldest first.</param>
    /// <param name="outbox">The replies as rows, to be sent after the commit.</param>
    public static IReadOnlyList<RowOperation> Operations(DialogRun run, string runId, string? stateVersion, IReadOnlyList<Row> outbox, IReadOnlyList<Row> unsent, DateTimeOffset now)
    {
        var seen = run.Document.Seen.Append(PersonRows.SeenPrefix + run.Document.TurnId).ToList();
        var forgotten = seen.Count > MostSeen ? seen[..^MostSeen] : [];
        var erasing = run.Effects.Any(effect => effect is Effect.EraseEverything);
        var document = run.Document with { Seen = seen[forgotten.Count..], Erasing = erasing };
        var state = PersonRows.ForState(document, now);
        return
        [
            stateVersion is null ? new RowOperation.Insert(state) : new RowOperation.Replace(state, stateVersion),
            new RowOperation.Insert(PersonRows.ForSeen(document.TurnId, runId, now, run.InvokeAnswer)),
            .. outbox.Select(row => new RowOperation.Insert(row)),
            .. unsent.Take(Math.Clamp(unsent.Count - MostUnsent, 0, MostDropped)).Select(row => new RowOperation.Delete(row.Key)),
            .. forgotten.Select(key => new RowOperation.Delete(key)),
            .. run.Effects.Select(Operation).OfType<RowOperation>(),
        ];
    }

    /// <summary>For a state that cannot be read: it stays as it is, the activity is remembered, and the person is told.</summary>
    public static IReadOnlyList<RowOperation> WithoutState(string turnId, string runId, IReadOnlyList<Row> outbox, DateTimeOffset now) =>
        [new RowOperation.Insert(PersonRows.ForSeen(turnId, runId, now)), .. outbox.Select(row => new RowOperation.Insert(row))];

    private static RowOperation? Operation(Effect effect) => effect switch
    {
        Effect.KeepCheckIn keep => new RowOperation.Upsert(PersonRows.ForCheckIn(keep.CheckIn)),
        Effect.KeepSession keep => new RowOperation.Upsert(PersonRows.ForSession(keep.Session)),
        Effect.EraseEverything or Effect.OfferExport => null,
        _ => throw new ArgumentOutOfRangeException(nameof(effect), effect, "An effect that nothing stores."),
    };
}
