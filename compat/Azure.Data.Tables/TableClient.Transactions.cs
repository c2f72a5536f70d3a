using Azure.Core;
using Azure.Data.Tables.Wire;

namespace Azure.Data.Tables;

public partial class TableClient
{
    /// <summary>All actions or none; they share one partition key, name each row once, and are 100 at most.</summary>
    /// <exception cref="TableTransactionFailedException">Nothing was stored; the exception names the action that was refused.</exception>
    public virtual Response<IReadOnlyList<Response>> SubmitTransaction(IEnumerable<TableTransactionAction> transactionActions, CancellationToken cancellationToken = default) =>
        SubmitAsync(transactionActions, async: false, cancellationToken).Completed();

    /// <inheritdoc cref="SubmitTransaction"/>
    public virtual Task<Response<IReadOnlyList<Response>>> SubmitTransactionAsync(IEnumerable<TableTransactionAction> transactionActions, CancellationToken cancellationToken = default) =>
        SubmitAsync(transactionActions, async: true, cancellationToken).AsTask();

    private async ValueTask<Response<IReadOnlyList<Response>>> SubmitAsync(
        IEnumerable<TableTransactionAction> transactionActions, bool async, CancellationToken cancellationToken)
    {
        var actions = transactionActions.ToList();
        if (actions.Count == 0)
        {
            throw new InvalidOperationException("A transaction has at least one action.");
        }

        var boundary = $"batch_{Guid.NewGuid():D}";
        var message = _service.Request(RequestMethod.Post, "$batch");
        message.Request.Headers.SetValue(HttpHeader.Names.Accept, "application/json");
        message.Request.Headers.Add(HttpHeader.Names.ContentType, $"multipart/mixed; boundary={boundary}");
        message.Request.Content = RequestContent.Create(TransactionBody.Write(_service, Name, actions, boundary));
        var response = await _service.SendAsync(message, async, cancellationToken).ConfigureAwait(false);
        var parts = TransactionAnswer.Read(response.Content.ToString(), response.ClientRequestId);
        return parts.FirstOrDefault(part => part.IsError) is { } refused
            ? throw new TableTransactionFailedException(TableService.Failure(refused))
            : Response.FromValue(parts, response);
    }
}
