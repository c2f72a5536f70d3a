using System.Globalization;
using System.Text;
using Azure.Data.Tables;

namespace BackBot.Storage.Tables;

/// <summary>
/// A row as an entity whose properties people can read in Storage Explorer, Excel or Power BI. Text longer than a property may be goes on in
/// <c>Name_2</c>, <c>Name_3</c>, …; a row's own columns have no underscore.
/// </summary>
internal static class TableRow
{
    /// <summary>Azure's limit is 64 KiB, which is 32,768 units of UTF-16.</summary>
    private const int LongestText = 32_000;

    private const string FullKey = "Full_Key";
    private const string FullPartition = "Full_Partition";

    public static TableEntity ToEntity(string partition, Row row)
    {
        var entity = KeysOnly(partition, row.Key);
        foreach (var (name, value) in row.Columns)
        {
            if (value is string text)
            {
                AddText(entity, name, text);
            }
            else
            {
                entity.Add(name, value);
            }
        }

        if (TableKey.IsHashed(entity.RowKey))
        {
            AddText(entity, FullKey, row.Key);
        }

        if (TableKey.IsHashed(entity.PartitionKey))
        {
            AddText(entity, FullPartition, partition);
        }

        return entity;
    }

    public static TableEntity KeysOnly(string partition, string key) => new(TableKey.Of(partition), TableKey.Of(key));

    public static (string Partition, Row Row) FromEntity(TableEntity entity)
    {
        var columns = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (var (name, value) in (IDictionary<string, object>)entity)
        {
            if (name is not (nameof(TableEntity.PartitionKey) or nameof(TableEntity.RowKey) or nameof(TableEntity.Timestamp))
                && !name.Contains('_', StringComparison.Ordinal) && !name.Contains('.', StringComparison.Ordinal))
            {
                columns.Add(name, Value(entity, name, value));
            }
        }

        return (
            TableKey.KeyOf(entity.PartitionKey, JoinedText(entity, FullPartition)),
            new Row(TableKey.KeyOf(entity.RowKey, JoinedText(entity, FullKey)), columns, entity.ETag.ToString()));
    }

    private static object Value(TableEntity entity, string name, object value) => value switch
    {
        string => JoinedText(entity, name)!,
        int number => (long)number,
        _ => value,
    };

    private static void AddText(TableEntity entity, string name, string text)
    {
        var part = 1;
        for (var at = 0; at == 0 || at < text.Length; part++)
        {
            var length = Math.Min(LongestText, text.Length - at);
            if (at + length < text.Length && char.IsHighSurrogate(text[at + length - 1]))
            {
                length--;
            }

            entity.Add(PartName(name, part), text.Substring(at, length));
            at += Math.Max(length, 1);
        }
    }

    private static string? JoinedText(TableEntity entity, string name)
    {
        if (!entity.TryGetValue(name, out var first))
        {
            return null;
        }

        if (!entity.ContainsKey(PartName(name, 2)))
        {
            return (string)first;
        }

        var text = new StringBuilder((string)first);
        for (var part = 2; entity.TryGetValue(PartName(name, part), out var next); part++)
        {
            text.Append((string)next);
        }

        return text.ToString();
    }

    private static string PartName(string name, int part) =>
        part == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}_{part}");
}
