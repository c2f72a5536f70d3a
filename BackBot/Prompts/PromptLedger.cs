using System.Text.Json;
using BackBot.Storage;

namespace BackBot.Prompts;

/// <summary>The accounts of a day as they stood at one moment.</summary>
/// <param name="Hours">Oldest first; hours without a due prompt are left out.</param>
internal sealed record PromptDay(DateTimeOffset At, IReadOnlyList<HourAccount> Hours)
{
    /// <summary>The last hour that was over by then.</summary>
    public HourAccount LastHour => Hours.FirstOrDefault(hour => hour.Hour == HourAccount.BeginOf(At).AddHours(-1)) ?? HourAccount.Sum(HourAccount.BeginOf(At).AddHours(-1), []);

    /// <summary>All of it.</summary>
    public HourAccount Whole => HourAccount.Sum(HourAccount.BeginOf(At).AddDays(-1), Hours);
}

/// <summary>
/// Keeps the accounts where every replica finds them. Adding them up looks at every person's rows, so the sweep does it, on one replica; health checks and
/// metrics, which are asked for all the time, cost one small read a minute.
/// </summary>
internal sealed class PromptLedger(IRowStore store, PromptAccounts accounts, TimeProvider time)
{
    private const string Partition = "accounts";
    private const string Key = "day";
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);

    private DateTimeOffset _readAt = DateTimeOffset.MinValue;

    /// <summary>As last added up by any replica; null before the first time.</summary>
    public PromptDay? Latest { get; private set; }

    /// <summary>Adds up the last day, and keeps it.</summary>
    public async Task TakeAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var day = new PromptDay(now, await accounts.ReadAsync(HourAccount.BeginOf(now).AddDays(-1), now, cancellationToken));
        var row = new Row(Key, new Dictionary<string, object>(StringComparer.Ordinal) { ["At"] = now, ["Hours"] = JsonSerializer.Serialize(day.Hours) });
        await store.TransactAsync(RowTable.Due, Partition, [new RowOperation.Upsert(row)], cancellationToken);
        Latest = day;
    }

    /// <summary>Takes over what another replica has added up.</summary>
    public async Task FollowAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (now - _readAt < Fresh)
        {
            return;
        }

        if (await store.GetAsync(RowTable.Due, Partition, Key, cancellationToken) is { } row)
        {
            Latest = new PromptDay((DateTimeOffset)row.Columns["At"], JsonSerializer.Deserialize<List<HourAccount>>((string)row.Columns["Hours"])!);
        }

        _readAt = now;
    }
}
