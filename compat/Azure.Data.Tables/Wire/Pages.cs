using System.Text.Json;
using Azure.Core;

namespace Azure.Data.Tables.Wire;

/// <summary>Reads a query page by page; a continuation token is the service's next keys, to be treated as opaque.</summary>
internal sealed class Pages<T>(
    Func<(string? Partition, string? Row), int?, HttpMessage> request,
    Func<HttpMessage, bool, CancellationToken, ValueTask<Response>> send,
    Func<JsonElement, T> read,
    string nextPartition,
    string nextRow,
    CancellationToken cancellationToken)
    where T : notnull
{
    public AsyncPageable<T> Async() => new AsyncResult(this, cancellationToken);

    public Pageable<T> Sync() => new SyncResult(this, cancellationToken);

    private async ValueTask<Page<T>> NextAsync(string? token, int? size, bool async)
    {
        var response = await send(request(KeysOf(token), size), async, cancellationToken).ConfigureAwait(false);
        using var document = JsonDocument.Parse(response.Content);
        var values = document.RootElement.GetProperty("value").EnumerateArray().Select(read).ToList();
        return Page<T>.FromValues(values, TokenOf(response), response);
    }

    private string? TokenOf(Response response) => response.Headers.TryGetValue(nextPartition, out var partition)
        ? $"{partition} {(response.Headers.TryGetValue(nextRow, out var row) ? row : "")}"
        : null;

    private static (string?, string?) KeysOf(string? token) => token?.Split(' ', 2) switch
    {
        null => (null, null),
        [var partition, { Length: > 0 } row] => (partition, row),
        [var partition, ..] => (partition, null),
        [] => (null, null),
    };

    private sealed class AsyncResult(Pages<T> pages, CancellationToken cancellationToken) : AsyncPageable<T>(cancellationToken)
    {
        public override async IAsyncEnumerable<Page<T>> AsPages(string? continuationToken = null, int? pageSizeHint = null)
        {
            do
            {
                var page = await pages.NextAsync(continuationToken, pageSizeHint, async: true).ConfigureAwait(false);
                yield return page;
                continuationToken = page.ContinuationToken;
            }
            while (continuationToken is not null);
        }
    }

    private sealed class SyncResult(Pages<T> pages, CancellationToken cancellationToken) : Pageable<T>(cancellationToken)
    {
        public override IEnumerable<Page<T>> AsPages(string? continuationToken = null, int? pageSizeHint = null)
        {
            do
            {
                var page = pages.NextAsync(continuationToken, pageSizeHint, async: false).Completed();
                yield return page;
                continuationToken = page.ContinuationToken;
            }
            while (continuationToken is not null);
        }
    }
}
