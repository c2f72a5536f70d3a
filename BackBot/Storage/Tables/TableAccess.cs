using Azure.Core;
using Azure.Data.Tables;
using Azure.Identity;

namespace BackBot.Storage.Tables;

/// <summary>The client that the configuration describes.</summary>
internal static class TableAccess
{
    /// <exception cref="FormatException">The connection string is none.</exception>
    public static TableServiceClient Connect(StorageOptions options) => options.Endpoint is { } endpoint
        ? new TableServiceClient(endpoint, Identity(options), ClientOptions())
        : new TableServiceClient(options.ConnectionString!, ClientOptions());

    /// <summary>A managed identity where one is named; else whatever identity the place offers, which on a developer's machine is their own sign-in.</summary>
    private static TokenCredential Identity(StorageOptions options) => string.IsNullOrWhiteSpace(options.ManagedIdentityClientId)
        ? new DefaultAzureCredential()
        : new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(options.ManagedIdentityClientId));

    /// <summary>Short enough that a turn, which has eight seconds, sees several tries.</summary>
    private static TableClientOptions ClientOptions() => new()
    {
        Retry =
        {
            Mode = RetryMode.Exponential,
            MaxRetries = 3,
            Delay = TimeSpan.FromMilliseconds(200),
            MaxDelay = TimeSpan.FromSeconds(1),
            NetworkTimeout = TimeSpan.FromSeconds(4),
        },
    };
}
