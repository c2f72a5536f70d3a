namespace BackBot.Storage;

/// <summary>
/// Where rows are kept: section <c>Storage</c> of the configuration. Nothing set: an SQLite file. A connection string or an endpoint: Azure Table storage.
/// </summary>
public sealed class StorageOptions
{
    public const string Section = "Storage";

    /// <summary>The SQLite file. A relative path is taken from the content root; folder and file are made on first run.</summary>
    public string Path { get; set; } = "App_Data/backbot.db";

    /// <summary>An Azure Table storage connection string, with a key or a shared access signature, or <c>UseDevelopmentStorage=true</c> for Azurite. A secret.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>The address of the Table service, such as https://account.table.core.windows.net, reached with this service's own identity and no secret.</summary>
    public Uri? Endpoint { get; set; }

    /// <summary>With <see cref="Endpoint"/>: the client id of a user-assigned managed identity. Not set: the system-assigned one, or the developer's sign-in.</summary>
    public string? ManagedIdentityClientId { get; set; }

    /// <summary>Put before the names of the tables, so that two installations may share an account: letters and digits, a letter first, at most 40.</summary>
    public string TableNamePrefix { get; set; } = "BackBot";

    /// <summary>
    /// The most that one row may hold, 16 KiB to 960 KiB, counted as Azure counts: text is two bytes a character. A person's state is one row; history has rows of its own.
    /// Azure's own limit for a row is 1 MiB.
    /// </summary>
    public int MaximumStateBytes { get; set; } = 768 * 1024;

    internal bool UsesTables => !string.IsNullOrWhiteSpace(ConnectionString) || Endpoint is not null;
}
