using System.Text.Json;
using Azure.Core;
using Azure.Data.Tables.Models;
using Azure.Data.Tables.Wire;

namespace Azure.Data.Tables;

/// <summary>The Table service of one account, and its tables.</summary>
public class TableServiceClient
{
    private const string Tables = "Tables";
    private readonly TableService _service;

    public TableServiceClient(string connectionString)
        : this(connectionString, null)
    {
    }

    public TableServiceClient(string connectionString, TableClientOptions? options = null)
        : this(TableService.Of(connectionString, options))
    {
    }

    public TableServiceClient(Uri endpoint, TableClientOptions? options = null)
        : this(new TableService(endpoint, null, options))
    {
    }

    public TableServiceClient(Uri endpoint, AzureSasCredential credential)
        : this(endpoint, credential, null)
    {
    }

    public TableServiceClient(Uri endpoint, AzureSasCredential credential, TableClientOptions? options = null)
        : this(new TableService(endpoint, new SasPolicy(credential), options))
    {
    }

    public TableServiceClient(Uri endpoint, TableSharedKeyCredential credential)
        : this(endpoint, credential, null)
    {
    }

    public TableServiceClient(Uri endpoint, TableSharedKeyCredential credential, TableClientOptions? options)
        : this(new TableService(endpoint, new SharedKeyLitePolicy(credential), options))
    {
    }

    public TableServiceClient(Uri endpoint, TokenCredential tokenCredential, TableClientOptions? options = null)
        : this(new TableService(endpoint, TableService.TokenPolicy(tokenCredential, endpoint, options), options))
    {
    }

    protected TableServiceClient() => _service = null!;

    private TableServiceClient(TableService service) => _service = service;

    public virtual string AccountName => _service.AccountName;

    public virtual Uri Uri => _service.Endpoint;

    public static string CreateQueryFilter(FormattableString filter) => Filter.Format(filter);

    public virtual TableClient GetTableClient(string tableName) => new(_service, tableName);

    public virtual Response<TableItem> CreateTable(string tableName, CancellationToken cancellationToken = default) =>
        GetTableClient(tableName).Create(cancellationToken);

    public virtual Task<Response<TableItem>> CreateTableAsync(string tableName, CancellationToken cancellationToken = default) =>
        GetTableClient(tableName).CreateAsync(cancellationToken);

    public virtual Response<TableItem> CreateTableIfNotExists(string tableName, CancellationToken cancellationToken = default) =>
        GetTableClient(tableName).CreateIfNotExists(cancellationToken);

    public virtual Task<Response<TableItem>> CreateTableIfNotExistsAsync(string tableName, CancellationToken cancellationToken = default) =>
        GetTableClient(tableName).CreateIfNotExistsAsync(cancellationToken);

    public virtual Response DeleteTable(string tableName, CancellationToken cancellationToken = default) =>
        GetTableClient(tableName).Delete(cancellationToken);

    public virtual Task<Response> DeleteTableAsync(string tableName, CancellationToken cancellationToken = default) =>
        GetTableClient(tableName).DeleteAsync(cancellationToken);

    public virtual Pageable<TableItem> Query(string? filter = null, int? maxPerPage = null, CancellationToken cancellationToken = default) =>
        PagesOf(filter, maxPerPage, cancellationToken).Sync();

    public virtual Pageable<TableItem> Query(FormattableString filter, int? maxPerPage = null, CancellationToken cancellationToken = default) =>
        Query(CreateQueryFilter(filter), maxPerPage, cancellationToken);

    public virtual AsyncPageable<TableItem> QueryAsync(string? filter = null, int? maxPerPage = null, CancellationToken cancellationToken = default) =>
        PagesOf(filter, maxPerPage, cancellationToken).Async();

    public virtual AsyncPageable<TableItem> QueryAsync(FormattableString filter, int? maxPerPage = null, CancellationToken cancellationToken = default) =>
        QueryAsync(CreateQueryFilter(filter), maxPerPage, cancellationToken);

    private Pages<TableItem> PagesOf(string? filter, int? maxPerPage, CancellationToken cancellationToken) => new(
        (next, size) => _service.Request(
            RequestMethod.Get, Tables, ("$filter", filter), ("$top", TableClient.TopOf(size ?? maxPerPage)), ("NextTableName", next.Partition)),
        (message, async, token) => _service.SendAsync(message, async, token),
        (JsonElement item) => new TableItem(item.GetProperty("TableName").GetString()!),
        "x-ms-continuation-NextTableName",
        "",
        cancellationToken);
}
