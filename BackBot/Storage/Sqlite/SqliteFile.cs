using System.Globalization;
using Microsoft.Data.Sqlite;

namespace BackBot.Storage.Sqlite;

/// <summary>The database file: where it lies, how a connection to it is set up, and which schema it has.</summary>
internal sealed class SqliteFile(string path)
{
    /// <summary>Marks the file as ours in SQLite's header ("BkBt"), so that another program's database is never written to.</summary>
    private const int ApplicationId = 0x426B4274;

    private const int SchemaVersion = 1;

    public string Path { get; } = System.IO.Path.GetFullPath(path);

    /// <summary>Creates folder, file and tables where they are missing.</summary>
    /// <exception cref="StorageUnavailableException">With what to look at.</exception>
    public void Create()
    {
        try
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StorageUnavailableException($"The folder of the data file {Path} cannot be created: {failure.Message} Set Storage:Path to a place that this account may write to.", failure);
        }

        try
        {
            using var connection = Connect();
            Prepare(connection);
        }
        catch (SqliteException failure)
        {
            throw SqliteFailure.Explain(failure, Path);
        }
    }

    /// <summary>
    /// A connection for one user at a time. WAL lets readers and the writer go on side by side. synchronous=FULL flushes every commit, so that neither a
    /// killed process nor a power cut loses an answered message. secure_delete overwrites what a person asked to have deleted.
    /// </summary>
    public SqliteConnection Connect()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = Path,
            Mode = SqliteOpenMode.ReadWriteCreate,
            Pooling = false,
            DefaultTimeout = 1,
        }.ToString());
        try
        {
            connection.Open();
            Run(connection, "PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>The name of a table of ours; never text from outside, so it may stand in a statement.</summary>
    public static string NameOf(RowTable table) => table switch
    {
        RowTable.People => "People",
        RowTable.Due => "Due",
        RowTable.Transcripts => "Transcripts",
    };

    public static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private void Prepare(SqliteConnection connection)
    {
        Run(connection, "BEGIN IMMEDIATE");
        var owner = Number(connection, "PRAGMA application_id");
        var version = Number(connection, "PRAGMA user_version");
        var empty = Number(connection, "SELECT count(*) FROM sqlite_master") == 0;
        if (!empty && owner != ApplicationId)
        {
            throw new StorageUnavailableException($"{Path} is a database of another program. Set Storage:Path to a file of BackBot's own.");
        }

        if (version > SchemaVersion)
        {
            throw new StorageUnavailableException(string.Create(CultureInfo.InvariantCulture, $"{Path} was written by a newer BackBot (schema {version}, this one knows {SchemaVersion}). Run that version, or set Storage:Path to another file."));
        }

        if (empty)
        {
            foreach (var table in Enum.GetValues<RowTable>())
            {
                Run(connection, $"CREATE TABLE {NameOf(table)} (Partition TEXT NOT NULL, Key TEXT NOT NULL, Version INTEGER NOT NULL, Columns TEXT NOT NULL, PRIMARY KEY (Partition, Key))");
            }

            Run(connection, string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {SchemaVersion};"));
        }

        Run(connection, "COMMIT");
    }

    private static long Number(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }
}
