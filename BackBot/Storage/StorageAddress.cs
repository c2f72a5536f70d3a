using BackBot.Storage.Sqlite;
using BackBot.Storage.Tables;

namespace BackBot.Storage;

/// <summary>A store named on the command line: <c>sqlite:path</c>, <c>tables:connection string</c>, or <c>tables:https://…</c> with this machine's own identity.</summary>
internal static class StorageAddress
{
    /// <summary>What Azure allows in one row; a copy is not held to the cap that a service may have set lower.</summary>
    private const int MaximumRowBytes = 960 * 1024;

    /// <exception cref="FormatException">With what an address looks like; never with the address itself, which may hold a key.</exception>
    public static IRowStore Open(string address, string tableNamePrefix, bool mustExist)
    {
        var colon = address.IndexOf(':', StringComparison.Ordinal);
        var rest = colon < 0 ? "" : address[(colon + 1)..];
        return (colon < 0 ? "" : address[..colon], rest) switch
        {
            ("sqlite", { Length: > 0 }) when mustExist && !File.Exists(rest) => throw new FormatException($"There is no file {Path.GetFullPath(rest)}."),
            ("sqlite", { Length: > 0 }) => new SqliteRowStore(rest, MaximumRowBytes),
            ("tables", { Length: > 0 }) => OpenTables(rest, tableNamePrefix),
            _ => throw new FormatException("A store is named sqlite:path, tables:connection-string, or tables:https://account.table.core.windows.net."),
        };
    }

    private static TableRowStore OpenTables(string rest, string tableNamePrefix)
    {
        var options = Uri.TryCreate(rest, UriKind.Absolute, out var endpoint) && endpoint.Scheme == Uri.UriSchemeHttps
            ? new StorageOptions { Endpoint = endpoint, TableNamePrefix = tableNamePrefix }
            : new StorageOptions { ConnectionString = rest, TableNamePrefix = tableNamePrefix };
        var check = new StorageOptionsCheck().Validate(null, options);
        return check.Failed
            ? throw new FormatException(check.FailureMessage.Replace("Storage:ConnectionString", "What follows tables:", StringComparison.Ordinal))
            : new TableRowStore(TableAccess.Connect(options), tableNamePrefix, MaximumRowBytes);
    }
}
