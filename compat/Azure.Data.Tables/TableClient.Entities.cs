using System.Text.Json;
using Azure.Core;
using Azure.Data.Tables.Wire;

namespace Azure.Data.Tables;

public partial class TableClient
{
    public virtual Response AddEntity<T>(T entity, CancellationToken cancellationToken = default)
        where T : ITableEntity => AddAsync(entity, async: false, cancellationToken).Completed();

    public virtual Task<Response> AddEntityAsync<T>(T entity, CancellationToken cancellationToken = default)
        where T : ITableEntity => AddAsync(entity, async: true, cancellationToken).AsTask();

    /// <exception cref="RequestFailedException">404 when there is none.</exception>
    public virtual Response<T> GetEntity<T>(string partitionKey, string rowKey, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity => (Response<T>)GetAsync<T>(partitionKey, rowKey, select, mayMiss: false, async: false, cancellationToken).Completed();

    /// <inheritdoc cref="GetEntity{T}"/>
    public virtual async Task<Response<T>> GetEntityAsync<T>(string partitionKey, string rowKey, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity => (Response<T>)await GetAsync<T>(partitionKey, rowKey, select, mayMiss: false, async: true, cancellationToken).ConfigureAwait(false);

    public virtual NullableResponse<T> GetEntityIfExists<T>(string partitionKey, string rowKey, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity => GetAsync<T>(partitionKey, rowKey, select, mayMiss: true, async: false, cancellationToken).Completed();

    public virtual Task<NullableResponse<T>> GetEntityIfExistsAsync<T>(string partitionKey, string rowKey, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity => GetAsync<T>(partitionKey, rowKey, select, mayMiss: true, async: true, cancellationToken).AsTask();

    public virtual Response UpsertEntity<T>(T entity, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
        where T : ITableEntity => PutAsync(entity, null, mode, async: false, cancellationToken).Completed();

    public virtual Task<Response> UpsertEntityAsync<T>(T entity, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
        where T : ITableEntity => PutAsync(entity, null, mode, async: true, cancellationToken).AsTask();

    public virtual Response UpdateEntity<T>(T entity, ETag ifMatch, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
        where T : ITableEntity => PutAsync(entity, Required(ifMatch), mode, async: false, cancellationToken).Completed();

    public virtual Task<Response> UpdateEntityAsync<T>(T entity, ETag ifMatch, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
        where T : ITableEntity => PutAsync(entity, Required(ifMatch), mode, async: true, cancellationToken).AsTask();

    /// <summary>Deletes an entity; no ETag means whatever is there, and one that is not there answers 404 without an exception.</summary>
    public virtual Response DeleteEntity(string partitionKey, string rowKey, ETag ifMatch = default, CancellationToken cancellationToken = default) =>
        DeleteAsync(partitionKey, rowKey, ifMatch, async: false, cancellationToken).Completed();

    /// <inheritdoc cref="DeleteEntity(string, string, ETag, CancellationToken)"/>
    public virtual Task<Response> DeleteEntityAsync(string partitionKey, string rowKey, ETag ifMatch = default, CancellationToken cancellationToken = default) =>
        DeleteAsync(partitionKey, rowKey, ifMatch, async: true, cancellationToken).AsTask();

    /// <inheritdoc cref="DeleteEntity(string, string, ETag, CancellationToken)"/>
    public virtual Response DeleteEntity(ITableEntity entity, ETag ifMatch = default, CancellationToken cancellationToken = default) =>
        DeleteEntity(entity.PartitionKey, entity.RowKey, ifMatch, cancellationToken);

    /// <inheritdoc cref="DeleteEntity(string, string, ETag, CancellationToken)"/>
    public virtual Task<Response> DeleteEntityAsync(ITableEntity entity, ETag ifMatch = default, CancellationToken cancellationToken = default) =>
        DeleteEntityAsync(entity.PartitionKey, entity.RowKey, ifMatch, cancellationToken);

    private static ETag Required(ETag ifMatch) =>
        ifMatch == default ? throw new ArgumentException("An update needs the ETag that was read, or ETag.All.", nameof(ifMatch)) : ifMatch;

    private ValueTask<Response> AddAsync(ITableEntity entity, bool async, CancellationToken cancellationToken)
    {
        var message = _service.Request(RequestMethod.Post, Name, entity);
        message.Request.Headers.Add("Prefer", "return-no-content");
        return _service.SendAsync(message, async, cancellationToken);
    }

    private ValueTask<Response> PutAsync(ITableEntity entity, ETag? ifMatch, TableUpdateMode mode, bool async, CancellationToken cancellationToken)
    {
        var method = mode switch
        {
            TableUpdateMode.Merge => RequestMethod.Patch,
            TableUpdateMode.Replace => RequestMethod.Put,
        };
        var message = _service.Request(method, TableService.PathOf(Name, entity.PartitionKey, entity.RowKey), entity);
        if (ifMatch is { } etag)
        {
            message.Request.Headers.Add(HttpHeader.Names.IfMatch, etag.ToString());
        }

        return _service.SendAsync(message, async, cancellationToken);
    }

    private ValueTask<Response> DeleteAsync(string partitionKey, string rowKey, ETag ifMatch, bool async, CancellationToken cancellationToken)
    {
        var message = _service.Request(RequestMethod.Delete, TableService.PathOf(Name, partitionKey, rowKey));
        message.Request.Headers.Add(HttpHeader.Names.IfMatch, (ifMatch == default ? ETag.All : ifMatch).ToString());
        return _service.SendAsync(message, async, cancellationToken, 404);
    }

    private async ValueTask<NullableResponse<T>> GetAsync<T>(
        string partitionKey, string rowKey, IEnumerable<string>? select, bool mayMiss, bool async, CancellationToken cancellationToken)
        where T : class, ITableEntity
    {
        var message = _service.Request(RequestMethod.Get, TableService.PathOf(Name, partitionKey, rowKey), ("$select", SelectOf(select)));
        var response = await _service.SendAsync(message, async, cancellationToken, mayMiss ? [404] : []).ConfigureAwait(false);
        if (response.Status == 404)
        {
            // A missing entity is an answer; a missing table is a mistake.
            return TableService.Failure(response) is { ErrorCode: "TableNotFound" } failure ? throw failure : new NoValueResponse<T>(response);
        }

        using var document = JsonDocument.Parse(response.Content);
        return Response.FromValue(EntityShape.Create<T>(EntityJson.Read(document.RootElement)), response);
    }
}
