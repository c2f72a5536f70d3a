using System.Globalization;
using Microsoft.Data.Sqlite;

namespace BackBot.Storage.Sqlite;

/// <summary>One connection that reads, with its prepared statements; used by one caller at a time.</summary>
internal sealed class SqliteReader(SqliteConnection connection) : IDisposable
{
    private readonly Dictionary<(RowTable, string), SqliteCommand> _commands = [];

    /// <summary>Rows of the ranges, which are merged and in order, as one moment saw them.</summary>
    public IReadOnlyList<Row> Query(RowTable table, string partition, IReadOnlyList<KeyRange> ranges, int limit)
    {
        var rows = new List<Row>();
        using var moment = ranges.Count > 1 ? connection.BeginTransaction(deferred: true) : null;
        foreach (var range in ranges)
        {
            var command = Prepared(
                table,
                "SELECT Partition, Key, Version, Columns FROM {0} WHERE Partition = $partition AND Key >= $from AND Key < $to ORDER BY Key LIMIT $limit",
                "$partition",
                "$from",
                "$to",
                "$limit");
            rows.AddRange(Read(command, moment, partition, range.From, range.To, limit - rows.Count).Select(found => found.Row));
            if (rows.Count >= limit)
            {
                break;
            }
        }

        return rows;
    }

    public Row? Get(RowTable table, string partition, string key)
    {
        var command = Prepared(
            table, "SELECT Partition, Key, Version, Columns FROM {0} WHERE Partition = $partition AND Key = $key", "$partition", "$key");
        var rows = Read(command, null, partition, key);
        return rows.Count == 0 ? null : rows[0].Row;
    }

    /// <summary>The next rows of a scan from a place on, given as keys are stored.</summary>
    public IReadOnlyList<(string Partition, Row Row)> Page(RowTable table, KeyRange? range, (string Partition, string Key) start, int limit)
    {
        var within = range is null ? "" : " AND Key >= $from AND Key < $to";
        var sql = "SELECT Partition, Key, Version, Columns FROM {0} WHERE (Partition, Key) >= ($partition, $key)" + within + " ORDER BY Partition, Key LIMIT $limit";
        return range is null
            ? Read(Prepared(table, sql, "$partition", "$key", "$limit"), null, start.Partition, start.Key, limit)
            : Read(Prepared(table, sql, "$partition", "$key", "$from", "$to", "$limit"), null, start.Partition, start.Key, range.From, range.To, limit);
    }

    /// <summary>Moves the write-ahead log into the file and cuts it to nothing; left for later when others are reading.</summary>
    public bool EmptyLog()
    {
        SqliteFile.Run(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
        return true;
    }

    public void Dispose()
    {
        foreach (var command in _commands.Values)
        {
            command.Dispose();
        }

        connection.Dispose();
    }

    private static List<(string Partition, Row Row)> Read(SqliteCommand command, SqliteTransaction? moment, params ReadOnlySpan<object> values)
    {
        for (var at = 0; at < values.Length; at++)
        {
            command.Parameters[at].Value = values[at];
        }

        command.Transaction = moment;
        using var found = command.ExecuteReader();
        var rows = new List<(string, Row)>();
        while (found.Read())
        {
            var version = found.GetInt64(2).ToString(CultureInfo.InvariantCulture);
            rows.Add((StoredKey.Decode(found.GetString(0)), new Row(StoredKey.Decode(found.GetString(1)), StoredColumns.Read(found.GetString(3)), version)));
        }

        return rows;
    }

    private SqliteCommand Prepared(RowTable table, string sql, params ReadOnlySpan<string> parameters)
    {
        if (_commands.TryGetValue((table, sql), out var command))
        {
            return command;
        }

        command = connection.CreateCommand();
        command.CommandText = sql.Replace("{0}", SqliteFile.NameOf(table), StringComparison.Ordinal);
        foreach (var parameter in parameters)
        {
            command.Parameters.AddWithValue(parameter, "");
        }

        return _commands[(table, sql)] = command;
    }
}
