using System.Numerics;
using System.Security.Cryptography;
using System.Text;

namespace BackBot.Storage;

/// <summary>What became of one table's rows.</summary>
/// <param name="Rows">Rows of the source.</param>
/// <param name="Written">Those that the target lacked, or had otherwise.</param>
/// <param name="RowsInTarget">Rows of the target, counted afterwards by reading it.</param>
/// <param name="Equal">Every row of the one is in the other, column for column.</param>
internal sealed record CopiedTable(RowTable Table, long Rows, long Written, long RowsInTarget, bool Equal);

/// <summary>
/// Copies every row from one store to another, person by person, and compares them afterwards. Rows that are there already are left alone,
/// so a copy that was stopped goes on when it is started again. The service should not run meanwhile.
/// </summary>
internal sealed class StorageCopy(IRowStore from, IRowStore to)
{
    private const int MostBytesAtOnce = 2_000_000;
    private static readonly KeyRange AnyKey = new("", "\uffff\uffff\uffff");

    /// <param name="progress">Told after each person: rows seen and rows written so far.</param>
    public async Task<CopiedTable> CopyAsync(RowTable table, IProgress<(long Rows, long Written)>? progress, CancellationToken cancellationToken)
    {
        var digest = new RowDigest();
        var written = 0L;
        var partition = new List<Row>();
        string? name = null;
        await foreach (var (key, row) in from.ScanAsync(table, null, cancellationToken))
        {
            if (name is not null && key != name)
            {
                written += await CopyPartitionAsync(table, name, partition, cancellationToken);
                partition.Clear();
                progress?.Report((digest.Rows, written));
            }

            name = key;
            partition.Add(row);
            digest.Add(key, row);
        }

        if (name is not null)
        {
            written += await CopyPartitionAsync(table, name, partition, cancellationToken);
            progress?.Report((digest.Rows, written));
        }

        var target = new RowDigest();
        await foreach (var (key, row) in to.ScanAsync(table, null, cancellationToken))
        {
            target.Add(key, row);
        }

        return new CopiedTable(table, digest.Rows, written, target.Rows, digest.Matches(target));
    }

    private async Task<int> CopyPartitionAsync(RowTable table, string partition, List<Row> rows, CancellationToken cancellationToken)
    {
        var there = (await to.QueryAsync(table, partition, [AnyKey], int.MaxValue, cancellationToken)).ToDictionary(row => row.Key, Columns, StringComparer.Ordinal);
        var different = rows.Where(row => !there.TryGetValue(row.Key, out var columns) || columns != Columns(row)).ToList();
        var batch = new List<RowOperation>();
        var bytes = 0;
        foreach (var row in different)
        {
            var size = 2 * Columns(row).Length;
            if (batch.Count == TransactionRules.MaximumOperations || (batch.Count > 0 && bytes + size > MostBytesAtOnce))
            {
                await to.TransactAsync(table, partition, batch, cancellationToken);
                batch.Clear();
                bytes = 0;
            }

            batch.Add(new RowOperation.Upsert(row));
            bytes += size;
        }

        if (batch.Count > 0)
        {
            await to.TransactAsync(table, partition, batch, cancellationToken);
        }

        return different.Count;
    }

    private static string Columns(Row row) => StoredColumns.Write(new SortedDictionary<string, object>(row.Columns.ToDictionary(), StringComparer.Ordinal));

    /// <summary>How many rows there are and what is in them, in whatever order they come.</summary>
    private sealed class RowDigest
    {
        private BigInteger _sum;

        public long Rows { get; private set; }

        public void Add(string partition, Row row)
        {
            Rows++;
            _sum += new BigInteger(SHA256.HashData(Encoding.Unicode.GetBytes($"{partition.Length}:{partition}{row.Key.Length}:{row.Key}{Columns(row)}")), isUnsigned: true);
        }

        public bool Matches(RowDigest other) => Rows == other.Rows && _sum == other._sum;
    }
}
