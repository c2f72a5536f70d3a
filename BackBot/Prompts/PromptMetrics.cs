using System.Diagnostics.Metrics;

namespace BackBot.Prompts;

/// <summary>
/// Meter <c>BackBot.Prompts</c>; no person is in it. The counters are of this replica: summed over all of them, due = the outcomes + what is open. A killed
/// replica takes its counts along, so the accounts as stored are given as well, the same by every replica.
/// <list type="bullet">
/// <item><c>backbot.prompts.due</c>: prompts that were claimed, or recorded without having been said.</item>
/// <item><c>backbot.prompts.outcomes</c>, by <c>outcome</c>: sent, unreachable, failed, missed. Each due prompt adds to one of them, once.</item>
/// <item><c>backbot.prompts.open</c>, by <c>state</c>: waiting, throttled.</item>
/// <item><c>backbot.prompts.lateness</c>: seconds from the due minute to the claim.</item>
/// <item><c>backbot.prompts.hour</c>, <c>backbot.prompts.day</c>, by <c>state</c>: the last whole hour, and the last 24 of them with the present one, as last added up from
/// storage: due = sent + waiting + throttled + unreachable + failed + missed.</item>
/// <item><c>backbot.prompts.replicas</c>: replicas that share the pace.</item>
/// </list>
/// </summary>
internal sealed class PromptMetrics
{
    public const string MeterName = "BackBot.Prompts";

    private readonly Counter<long> _due;
    private readonly Counter<long> _outcomes;
    private readonly UpDownCounter<long> _open;
    private readonly Histogram<double> _lateness;

    public PromptMetrics(IMeterFactory meters, SendPace pace, PromptLedger ledger)
    {
        var meter = meters.Create(MeterName);
        _due = meter.CreateCounter<long>("backbot.prompts.due", "{prompt}", "Prompts that came due.");
        _outcomes = meter.CreateCounter<long>("backbot.prompts.outcomes", "{prompt}", "How prompts ended.");
        _open = meter.CreateUpDownCounter<long>("backbot.prompts.open", "{prompt}", "Prompts whose end is not known yet.");
        _lateness = meter.CreateHistogram<double>("backbot.prompts.lateness", "s", "From the due minute to the claim.");
        meter.CreateObservableGauge("backbot.prompts.replicas", () => pace.Replicas, "{replica}", "Replicas that share the pace.");
        meter.CreateObservableGauge("backbot.prompts.hour", () => Account(ledger.Latest?.LastHour), "{prompt}", "What became of the prompts of the last whole hour.");
        meter.CreateObservableGauge("backbot.prompts.day", () => Account(ledger.Latest?.Whole), "{prompt}", "What became of the prompts of the last day.");
    }

    /// <summary>A prompt was committed and is being sent.</summary>
    public void Claimed(DateTimeOffset due, DateTimeOffset now)
    {
        _due.Add(1);
        Add(PromptState.Waiting, 1);
        _lateness.Record((now - due).TotalSeconds);
    }

    /// <summary>A prompt was recorded without having been said.</summary>
    public void Recorded(PromptState outcome)
    {
        _due.Add(1);
        Add(outcome, 1);
    }

    /// <summary>A claimed prompt went from one state to another.</summary>
    public void Changed(PromptState before, PromptState after)
    {
        if (before != after)
        {
            Add(before, -1);
            Add(after, 1);
        }
    }

    private static IEnumerable<Measurement<long>> Account(HourAccount? account) => account is null
        ? []
        : [
            Of("due", account.Due),
            Of("sent", account.Sent),
            Of("waiting", account.Waiting),
            Of("throttled", account.Throttled),
            Of("unreachable", account.Unreachable),
            Of("failed", account.Failed),
            Of("missed", account.Missed),
        ];

    private static Measurement<long> Of(string state, long count) => new(count, new KeyValuePair<string, object?>("state", state));

    private void Add(PromptState state, int count)
    {
        var name = state.ToString().ToLowerInvariant();
        if (state is PromptState.Waiting or PromptState.Throttled)
        {
            _open.Add(count, new KeyValuePair<string, object?>("state", name));
        }
        else
        {
            _outcomes.Add(count, new KeyValuePair<string, object?>("outcome", name));
        }
    }
}
