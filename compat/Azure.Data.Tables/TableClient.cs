using System.Globalization;
using System.Text.Json;
using Azure.Core;
using Azure.Data.Tables.Models;
using Azure.Data.Tables.Wire;

namespace Azure.Data.Tables;

/// <summary>One table and its entities.</summary>
public partial class TableClient
{
    private readonly TableService _service;

    public TableClient(string connectionString, string tableName)
        : this(connectionString, tableName, null)
    {
    }

    public TableClient(string connectionString, string tableName, TableClientOptions? options = null)
        : this(TableService.Of(connectionString, options), tableName)
    {
    }

    /// <param name="endpoint">The address of the table itself.</param>
    public TableClient(Uri endpoint, TableClientOptions? options = null)
        : this(new TableService(ServiceOf(endpoint), null, options), TableOf(endpoint))
    {
    }

    /// <param name="endpoint">The address of the table itself.</param>
    public TableClient(Uri endpoint, AzureSasCredential credential, TableClientOptions? options = null)
        : this(new TableService(ServiceOf(endpoint), new SasPolicy(credential), options), TableOf(endpoint))
    {
    }

    public TableClient(Uri endpoint, string tableName, TableSharedKeyCredential credential)
        : this(endpoint, tableName, credential, null)
    {
    }

    public TableClient(Uri endpoint, string tableName, TableSharedKeyCredential credential, TableClientOptions? options = null)
        : this(new TableService(endpoint, new SharedKeyLitePolicy(credential), options), tableName)
    {
    }

    public TableClient(Uri endpoint, string tableName, TokenCredential tokenCredential, TableClientOptions? options = null)
        : this(new TableService(endpoint, TableService.TokenPolicy(tokenCredential, endpoint, options), options), tableName)
    {
    }

    internal TableClient(TableService service, string tableName)
    {
        _service = service;
        Name = tableName;
    }

    protected TableClient()
    {
        _service = null!;
        Name = null!;
    }

    public virtual string Name { get; }

    public virtual string AccountName => _service.AccountName;

    public virtual Uri Uri => new(_service.AddressOf(Name));

    public static string CreateQueryFilter(FormattableString filter) => Filter.Format(filter);

    public virtual Response<TableItem> Create(CancellationToken cancellationToken = default) =>
        CreateAsync(mayExist: false, async: false, cancellationToken).Completed();

    public virtual Task<Response<TableItem>> CreateAsync(CancellationToken cancellationToken = default) =>
        CreateAsync(mayExist: false, async: true, cancellationToken).AsTask();

    public virtual Response<TableItem> CreateIfNotExists(CancellationToken cancellationToken = default) =>
        CreateAsync(mayExist: true, async: false, cancellationToken).Completed();

    public virtual Task<Response<TableItem>> CreateIfNotExistsAsync(CancellationToken cancellationToken = default) =>
        CreateAsync(mayExist: true, async: true, cancellationToken).AsTask();

    /// <summary>Deletes the table; a table that is not there answers 404 without an exception.</summary>
    public virtual Response Delete(CancellationToken cancellationToken = default) =>
        _service.SendAsync(_service.Request(RequestMethod.Delete, $"Tables('{Name}')"), async: false, cancellationToken, 404).Completed();

    /// <inheritdoc cref="Delete"/>
    public virtual Task<Response> DeleteAsync(CancellationToken cancellationToken = default) =>
        _service.SendAsync(_service.Request(RequestMethod.Delete, $"Tables('{Name}')"), async: true, cancellationToken, 404).AsTask();

    internal static string? TopOf(int? size) => size?.ToString(CultureInfo.InvariantCulture);

    private async ValueTask<Response<TableItem>> CreateAsync(bool mayExist, bool async, CancellationToken cancellationToken)
    {
        var message = _service.Request(RequestMethod.Post, "Tables");
        message.Request.Headers.Add("Prefer", "return-no-content");
        TableService.SetBody(message.Request, JsonSerializer.SerializeToUtf8Bytes(new { TableName = Name }));
        var response = await _service.SendAsync(message, async, cancellationToken, mayExist ? [409] : []).ConfigureAwait(false);
        if (response.Status == 409 && TableService.Failure(response) is { ErrorCode: not "TableAlreadyExists" } failure)
        {
            throw failure;
        }

        return Response.FromValue(new TableItem(Name), response);
    }

    private static Uri ServiceOf(Uri table)
    {
        var path = table.AbsolutePath.TrimEnd('/');
        return new UriBuilder(table) { Path = path[..path.LastIndexOf('/')] }.Uri;
    }

    private static string TableOf(Uri table) => table.AbsolutePath.TrimEnd('/').Split('/')[^1];
}
