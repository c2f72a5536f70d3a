using System.Diagnostics.Metrics;
using BackBot.Storage.Sqlite;
using BackBot.Storage.Tables;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace BackBot.Storage;

/// <summary>Adds storage to the service.</summary>
public static class StorageRegistration
{
    /// <summary>
    /// Registers the <see cref="IRowStore"/> that the configuration asks for, opens it when the service starts (and goes on trying if it cannot be reached),
    /// and adds the health check "storage".
    /// </summary>
    public static IServiceCollection AddBackBotStorage(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<StorageOptions>().Bind(configuration.GetSection(StorageOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<StorageOptions>, StorageOptionsCheck>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<StorageState>();
        services.AddMetrics();
        services.AddSingleton<IRowStore>(provider => new MeteredRowStore(
            Open(provider.GetRequiredService<IOptions<StorageOptions>>().Value, provider.GetRequiredService<IHostEnvironment>().ContentRootPath),
            provider.GetRequiredService<IMeterFactory>()));
        services.AddHostedService<StorageStartup>();
        services.AddHealthChecks().AddCheck<StorageHealthCheck>("storage");
        return services;
    }

    /// <summary>The store that these options describe, not yet initialised.</summary>
    internal static IRowStore Open(StorageOptions options, string contentRoot) => options.UsesTables
        ? new TableRowStore(TableAccess.Connect(options), options.TableNamePrefix, options.MaximumStateBytes)
        : new SqliteRowStore(Path.Combine(contentRoot, options.Path), options.MaximumStateBytes);
}
