using System.Globalization;

namespace BackBot.Storage;

/// <summary>
/// What every store asks of a transaction, whichever it is, so that a row that one takes can be copied to another.
/// The figures are those of Azure Table storage, counted as it counts: text is UTF-16, two bytes a unit.
/// </summary>
internal static class TransactionRules
{
    public const int MaximumOperations = 100;
    public const int MaximumColumns = 200;
    public const int MaximumColumnName = 100;

    /// <summary>The service's 4 MiB for one transaction, less room for what surrounds the rows on the way.</summary>
    public const int MaximumTransactionBytes = 3_500_000;

    /// <summary>The earliest instant that an Azure table can hold.</summary>
    public static readonly DateTimeOffset EarliestInstant = new(1601, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly string[] ReservedColumns = ["PartitionKey", "RowKey", "Timestamp", "ETag"];

    /// <exception cref="ArgumentException">The transaction is not one: a defect of the caller.</exception>
    /// <exception cref="RowTooLargeException">A row or the whole is too large: a person's data has outgrown its cap.</exception>
    public static void Check(IReadOnlyList<RowOperation> operations, int maximumRowBytes)
    {
        if (operations.Count is 0 or > MaximumOperations)
        {
            throw new ArgumentException(Format($"A transaction has 1 to {MaximumOperations} operations; this one has {operations.Count}."), nameof(operations));
        }

        var keys = new HashSet<string>(StringComparer.Ordinal);
        var total = 0L;
        foreach (var operation in operations)
        {
            if (!keys.Add(operation.Key))
            {
                throw new ArgumentException($"A transaction names each key once; \"{operation.Key}\" is there twice.", nameof(operations));
            }

            total += RowOf(operation) is { } row ? CheckedSize(row, maximumRowBytes) : 0;
        }

        if (total > MaximumTransactionBytes)
        {
            throw new RowTooLargeException(Format($"The transaction holds {total} bytes; storage takes {MaximumTransactionBytes} at once."));
        }
    }

    private static Row? RowOf(RowOperation operation) => operation switch
    {
        RowOperation.Insert insert => insert.Row,
        RowOperation.Replace replace => replace.Row,
        RowOperation.Upsert upsert => upsert.Row,
        RowOperation.Delete => null,
        _ => throw new ArgumentException($"{operation.GetType().Name} is not an operation that storage knows.", nameof(operation)),
    };

    private static int CheckedSize(Row row, int maximumRowBytes)
    {
        if (row.Columns.Count > MaximumColumns)
        {
            throw new ArgumentException(Format($"Row \"{row.Key}\" has {row.Columns.Count} columns; {MaximumColumns} are allowed."), nameof(row));
        }

        var size = 4L + (2 * row.Key.Length);
        foreach (var (name, value) in row.Columns)
        {
            CheckName(row.Key, name);
            size += 8 + (2 * name.Length) + SizeOf(row.Key, name, value);
        }

        return size <= maximumRowBytes
            ? (int)size
            : throw new RowTooLargeException(
                Format($"Row \"{row.Key}\" holds {size} bytes; the cap is {maximumRowBytes} (Storage:MaximumStateBytes). It was not stored."));
    }

    private static void CheckName(string key, string name)
    {
        var readable = name.Length is > 0 and <= MaximumColumnName && char.IsAsciiLetter(name[0]) && name.All(char.IsAsciiLetterOrDigit);
        if (!readable || ReservedColumns.Contains(name, StringComparer.OrdinalIgnoreCase))
        {
            throw new ArgumentException($"\"{name}\" cannot be a column of row \"{key}\": names are ASCII letters and digits, beginning with a letter, and not one of {string.Join(", ", ReservedColumns)}.", nameof(name));
        }
    }

    private static int SizeOf(string key, string name, object? value) => value switch
    {
        string text => 4 + (2 * text.Length),
        bool => 1,
        long => 8,
        double number when double.IsFinite(number) => 8,
        DateTimeOffset instant when instant >= EarliestInstant => 8,
        DateTimeOffset instant => throw new ArgumentException(Format($"Column {name} of row \"{key}\" is {instant:O}; an instant is not before {EarliestInstant:O}."), nameof(value)),
        _ => throw new ArgumentException($"Column {name} of row \"{key}\" is {value?.GetType().Name ?? "null"}; a column is string, long, finite double, bool or DateTimeOffset.", nameof(value)),
    };

    private static string Format(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
