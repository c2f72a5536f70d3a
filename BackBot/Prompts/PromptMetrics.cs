using System.Diagnostics.Metrics;

namespace BackBot.Prompts;

/// <summary>
/// Meter <c>BackBot.Prompts</c>. Summed over all replicas, due = the outcomes + what is open; no person is in it.
/// <list type="bullet">
/// <item><c>backbot.prompts.due</c>: prompts that were claimed, or recorded without having been said.</item>
/// <item><c>backbot.prompts.outcomes</c>, by <c>outcome</c>: sent, unreachable, failed, missed. Each due prompt adds to one of them, once.</item>
/// <item><c>backbot.prompts.open</c>, by <c>state</c>: waiting, throttled.</item>
/// <item><c>backbot.prompts.lateness</c>: seconds from the due minute to the claim.</item>
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

    public PromptMetrics(IMeterFactory meters, SendPace pace)
    {
        var meter = meters.Create(MeterName);
        _due = meter.CreateCounter<long>("backbot.prompts.due", "{prompt}", "Prompts that came due.");
        _outcomes = meter.CreateCounter<long>("backbot.prompts.outcomes", "{prompt}", "How prompts ended.");
        _open = meter.CreateUpDownCounter<long>("backbot.prompts.open", "{prompt}", "Prompts whose end is not known yet.");
        _lateness = meter.CreateHistogram<double>("backbot.prompts.lateness", "s", "From the due minute to the claim.");
        meter.CreateObservableGauge("backbot.prompts.replicas", () => pace.Replicas, "{replica}", "Replicas that share the pace.");
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
