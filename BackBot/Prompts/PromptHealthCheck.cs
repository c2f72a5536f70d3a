using System.Globalization;
using BackBot.Storage;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace BackBot.Prompts;

/// <summary>Healthy while this replica looks at who is due; its data are the accounts of the last day, an hour each.</summary>
internal sealed class PromptHealthCheck(PromptClock clock, PromptAccounts accounts, IOptions<PromptOptions> options, TimeProvider time) : IHealthCheck, IDisposable
{
    private static readonly TimeSpan Shown = TimeSpan.FromHours(24);
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(5);

    private readonly SemaphoreSlim _reading = new(1, 1);
    private readonly DateTimeOffset _started = time.GetUtcNow();
    private (DateTimeOffset At, IReadOnlyDictionary<string, object> Hours) _last = (DateTimeOffset.MinValue, new Dictionary<string, object>());

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (!options.Value.Enabled)
        {
            return HealthCheckResult.Healthy("Prompts are switched off here.");
        }

        var now = time.GetUtcNow();
        var hours = await HoursAsync(now, cancellationToken);
        return now - (clock.LastLook ?? _started) < Fresh + options.Value.Window
            ? HealthCheckResult.Healthy(data: hours)
            : HealthCheckResult.Degraded($"The last look at who is due was {clock.LastLook?.ToString("O", CultureInfo.InvariantCulture) ?? "never"}.", data: hours);
    }

    public void Dispose() => _reading.Dispose();

    /// <summary>The accounts cost a scan, so they are a few minutes old at most, however often they are asked for.</summary>
    private async Task<IReadOnlyDictionary<string, object>> HoursAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        await _reading.WaitAsync(cancellationToken);
        try
        {
            if (now - _last.At > Fresh)
            {
                var read = await accounts.ReadAsync(now - Shown, now, cancellationToken);
                _last = (now, read.ToDictionary(hour => hour.Hour.ToString("yyyy-MM-dd'T'HH'Z'", CultureInfo.InvariantCulture), hour => (object)hour, StringComparer.Ordinal));
            }
        }
        catch (StorageUnavailableException)
        {
            // Storage has a health check of its own; the last accounts stand.
        }
        finally
        {
            _reading.Release();
        }

        return _last.Hours;
    }
}
