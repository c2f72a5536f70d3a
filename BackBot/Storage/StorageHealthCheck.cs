using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace BackBot.Storage;

/// <summary>Healthy when storage is open and answers a read now.</summary>
internal sealed class StorageHealthCheck(IRowStore store, StorageState state) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (state.Problem is { } problem)
        {
            return HealthCheckResult.Unhealthy(problem);
        }

        try
        {
            await store.GetAsync(RowTable.People, "health", "health", cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (StorageUnavailableException failure)
        {
            return HealthCheckResult.Unhealthy(failure.Message);
        }
    }
}
