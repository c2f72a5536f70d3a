using System.Globalization;
using Microsoft.Data.Sqlite;

namespace BackBot.Storage.Sqlite;

/// <summary>Turns SQLite's result codes (sqlite.org/rescode.html) into what an operator can act on.</summary>
internal static class SqliteFailure
{
    public static StorageUnavailableException Explain(SqliteException failure, string path) => new(Message(failure, path), failure);

    private static string Message(SqliteException failure, string path) => failure.SqliteErrorCode switch
    {
        5 or 6 => $"The data file {path} is held by another process. Stop that one, or use Azure Table storage for more than one service.",
        8 => $"The data file {path} or its folder is read-only. Give this account the right to write there, or set Storage:Path to another place.",
        10 => $"The disk under {path} fails to read or write ({failure.Message}). Look at the disk and at the space that is left.",
        11 => $"The data file {path} is damaged ({failure.Message}). Keep a copy of it and put back the last backup.",
        13 => $"The disk under {path} is full. Make room; nothing was written, and the service goes on by itself.",
        14 => $"The data file {path} cannot be opened. See that the folder exists, is no file, and that this account may write there, or set Storage:Path to another place.",
        26 => $"{path} is not a database. Set Storage:Path to BackBot's own file, or to one that does not exist yet.",
        var code => string.Create(CultureInfo.InvariantCulture, $"The data file {path} cannot be used: {failure.Message} (SQLite {code})."),
    };
}
