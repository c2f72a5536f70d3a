using System.Globalization;
using Microsoft.Data.Sqlite;

namespace BackBot.Storage.Sqlite;

/// <summary>The statements that change rows, on the one connection that writes.</summary>
internal sealed class SqliteChanges(SqliteConnection connection) : IDisposable
{
    private readonly Dictionary<(RowTable, string), SqliteCommand> _commands = [];

    /// <summary>Applies operations until one finds its row not as demanded; undoing the ones before it is the caller's part.</summary>
    public TransactResult Apply(RowTable table, string partition, IReadOnlyList<RowOperation> operations)
    {
        var versions = new Dictionary<string, string>(StringComparer.Ordinal);
        var storedPartition = StoredKey.Encode(partition);
        foreach (var operation in operations)
        {
            // Random rather than counted: a row that was deleted and added again never has a version that someone still remembers.
            var version = Random.Shared.NextInt64(1, long.MaxValue);
            if (!Apply(table, storedPartition, operation, version))
            {
                return new TransactResult.Conflict(operation.Key);
            }

            if (operation is not RowOperation.Delete)
            {
                versions.Add(operation.Key, version.ToString(CultureInfo.InvariantCulture));
            }
        }

        return new TransactResult.Committed(versions);
    }

    public void DeletePartition(RowTable table, string partition) =>
        Execute(table, "DELETE FROM {0} WHERE Partition = $1", StoredKey.Encode(partition));

    public void Run(string sql) => SqliteFile.Run(connection, sql);

    public void Dispose()
    {
        foreach (var command in _commands.Values)
        {
            command.Dispose();
        }

        connection.Dispose();
    }

    private bool Apply(RowTable table, string partition, RowOperation operation, long version)
    {
        var key = StoredKey.Encode(operation.Key);
        return operation switch
        {
            RowOperation.Insert insert => Execute(
                table,
                "INSERT INTO {0} (Partition, Key, Version, Columns) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING",
                partition,
                key,
                version,
                StoredColumns.Write(insert.Row.Columns)) == 1,
            RowOperation.Replace replace => long.TryParse(replace.Version, CultureInfo.InvariantCulture, out var expected) && Execute(
                table,
                "UPDATE {0} SET Version = $1, Columns = $2 WHERE Partition = $3 AND Key = $4 AND Version = $5",
                version,
                StoredColumns.Write(replace.Row.Columns),
                partition,
                key,
                expected) == 1,
            RowOperation.Upsert upsert => Execute(
                table,
                "INSERT INTO {0} (Partition, Key, Version, Columns) VALUES ($1, $2, $3, $4) ON CONFLICT DO UPDATE SET Version = excluded.Version, Columns = excluded.Columns",
                partition,
                key,
                version,
                StoredColumns.Write(upsert.Row.Columns)) == 1,
            RowOperation.Delete { Version: null } => Execute(
                table, "DELETE FROM {0} WHERE Partition = $1 AND Key = $2", partition, key) >= 0,
            RowOperation.Delete delete => long.TryParse(delete.Version, CultureInfo.InvariantCulture, out var expected) && Execute(
                table, "DELETE FROM {0} WHERE Partition = $1 AND Key = $2 AND Version = $3", partition, key, expected) == 1,
            _ => throw new ArgumentException($"{operation.GetType().Name} is not an operation that storage knows.", nameof(operation)),
        };
    }

    private int Execute(RowTable table, string sql, params ReadOnlySpan<object> values)
    {
        if (!_commands.TryGetValue((table, sql), out var command))
        {
            command = connection.CreateCommand();
            command.CommandText = sql.Replace("{0}", SqliteFile.NameOf(table), StringComparison.Ordinal);
            for (var at = 1; at <= values.Length; at++)
            {
                command.Parameters.AddWithValue(string.Create(CultureInfo.InvariantCulture, $"${at}"), "");
            }

            _commands[(table, sql)] = command;
        }

        for (var at = 0; at < values.Length; at++)
        {
            command.Parameters[at].Value = values[at];
        }

        return command.ExecuteNonQuery();
    }
}
