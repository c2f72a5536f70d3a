using System.Globalization;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace BackBot.Prompts;

/// <summary>Healthy while this replica looks at who is due; its data are the accounts of the last day, an hour each, as last added up.</summary>
internal sealed class PromptHealthCheck(PromptClock clock, PromptLedger ledger, IOptions<PromptOptions> options, TimeProvider time) : IHealthCheck
{
    /// <summary>Key of the data that tells when the accounts were added up; the others are hours.</summary>
    public const string AsOf = "asOf";

    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(5);

    private readonly DateTimeOffset _started = time.GetUtcNow();

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(
        !options.Value.Enabled ? HealthCheckResult.Healthy("Prompts are switched off here.")
        : time.GetUtcNow() - (clock.LastLook ?? _started) < Fresh + options.Value.Window ? HealthCheckResult.Healthy(data: Data())
        : HealthCheckResult.Degraded($"The last look at who is due was {clock.LastLook?.ToString("O", CultureInfo.InvariantCulture) ?? "never"}.", data: Data()));

    private Dictionary<string, object> Data()
    {
        var data = new Dictionary<string, object>(StringComparer.Ordinal);
        if (ledger.Latest is { } day)
        {
            data[AsOf] = day.At;
            foreach (var hour in day.Hours)
            {
                data[hour.Hour.ToString("yyyy-MM-dd'T'HH'Z'", CultureInfo.InvariantCulture)] = hour;
            }
        }

        return data;
    }
}
