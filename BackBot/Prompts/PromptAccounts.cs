using System.Text.Json.Serialization;
using BackBot.Dialogs.Scheduling;
using BackBot.Storage;

namespace BackBot.Prompts;

/// <summary>What became of the prompts that were due in one hour of UTC: due = sent + waiting + throttled + unreachable + failed + missed.</summary>
internal sealed record HourAccount(DateTimeOffset Hour, int Due, int Sent, int Waiting, int Throttled, int Unreachable, int Failed, int Missed)
{
    [JsonIgnore]
    public bool AddsUp => Due == Sent + Waiting + Throttled + Unreachable + Failed + Missed;

    /// <summary>The beginning of the hour that an instant lies in.</summary>
    public static DateTimeOffset BeginOf(DateTimeOffset at) => new(at.UtcTicks - (at.UtcTicks % TimeSpan.TicksPerHour), TimeSpan.Zero);

    /// <summary>Several hours in one, under the first.</summary>
    public static HourAccount Sum(DateTimeOffset first, IReadOnlyCollection<HourAccount> hours) => new(
        first,
        hours.Sum(hour => hour.Due),
        hours.Sum(hour => hour.Sent),
        hours.Sum(hour => hour.Waiting),
        hours.Sum(hour => hour.Throttled),
        hours.Sum(hour => hour.Unreachable),
        hours.Sum(hour => hour.Failed),
        hours.Sum(hour => hour.Missed));
}

/// <summary>Adds up what is stored, for all replicas together and across restarts.</summary>
internal sealed class PromptAccounts(IRowStore store)
{
    /// <summary>The hours from one instant to another, oldest first; hours without a due prompt are left out.</summary>
    /// <param name="now">Entries of the index that are due by now and not claimed yet count as waiting.</param>
    public async Task<IReadOnlyList<HourAccount>> ReadAsync(DateTimeOffset from, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var states = new Dictionary<(string Person, string Prompt), (DateTimeOffset Due, PromptState State)>();
        var due = new HashSet<(string Person, string Prompt, DateTimeOffset Due)>();

        // The index is read first: what is claimed in between is then counted once, as claimed.
        await foreach (var (slot, row) in store.ScanAsync(RowTable.Due, range: null, cancellationToken))
        {
            if (row.Columns.ContainsKey("Prompt") && DueRow.From(slot, row) is var entry && entry.Due <= now && entry.Due >= from)
            {
                due.Add((entry.Person, entry.PromptId, entry.Due));
            }
        }

        var range = new KeyRange(PromptRow.KeyFrom(DateOnly.FromDateTime(from.UtcDateTime).AddDays(-1)), DuePrompt.IdPrefix + "\uffff");
        await foreach (var (person, row) in store.ScanAsync(RowTable.People, range, cancellationToken))
        {
            var prompt = PromptRow.From(row);
            if (prompt.Due >= from && prompt.Due <= now)
            {
                states[(person, prompt.Id)] = (prompt.Due, prompt.State);
            }
        }

        foreach (var entry in due)
        {
            states.TryAdd((entry.Person, entry.Prompt), (entry.Due, PromptState.Waiting));
        }

        return [.. states.Values.GroupBy(prompt => HourAccount.BeginOf(prompt.Due)).OrderBy(hour => hour.Key).Select(hour => Account(hour.Key, [.. hour.Select(prompt => prompt.State)]))];
    }

    private static HourAccount Account(DateTimeOffset hour, IReadOnlyList<PromptState> states) => new(
        hour,
        states.Count,
        states.Count(state => state == PromptState.Sent),
        states.Count(state => state == PromptState.Waiting),
        states.Count(state => state == PromptState.Throttled),
        states.Count(state => state == PromptState.Unreachable),
        states.Count(state => state == PromptState.Failed),
        states.Count(state => state == PromptState.Missed));
}
