using Azure.Core;
using Azure.Data.Tables.Wire;

namespace Azure.Data.Tables;

public partial class TableClient
{
    public virtual Pageable<T> Query<T>(string? filter = null, int? maxPerPage = null, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity => PagesOf<T>(filter, maxPerPage, select, cancellationToken).Sync();

    public virtual AsyncPageable<T> QueryAsync<T>(string? filter = null, int? maxPerPage = null, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity => PagesOf<T>(filter, maxPerPage, select, cancellationToken).Async();

    private static string? SelectOf(IEnumerable<string>? select) => select is null ? null : string.Join(',', select);

    private Pages<T> PagesOf<T>(string? filter, int? maxPerPage, IEnumerable<string>? select, CancellationToken cancellationToken)
        where T : class, ITableEntity => new(
            (next, size) => _service.Request(
                RequestMethod.Get,
                Name + "()",
                ("$top", TopOf(size ?? maxPerPage)),
                ("$select", SelectOf(select)),
                ("$filter", string.IsNullOrEmpty(filter) ? null : filter),
                ("NextPartitionKey", next.Partition),
                ("NextRowKey", next.Row)),
            (message, async, token) => _service.SendAsync(message, async, token),
            entity => EntityShape.Create<T>(EntityJson.Read(entity)),
            "x-ms-continuation-NextPartitionKey",
            "x-ms-continuation-NextRowKey",
            cancellationToken);
}
