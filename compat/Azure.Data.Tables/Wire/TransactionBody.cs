using System.Buffers;
using System.Text;
using Azure.Core;

namespace Azure.Data.Tables.Wire;

/// <summary>The body of an entity group transaction: one changeset of HTTP requests in a multipart message.</summary>
internal static class TransactionBody
{
    public static ReadOnlyMemory<byte> Write(TableService service, string table, IReadOnlyList<TableTransactionAction> actions, string boundary)
    {
        var body = new ArrayBufferWriter<byte>(1024 * actions.Count);
        var changeset = "changeset" + boundary["batch".Length..];
        Append(body, $"--{boundary}\r\nContent-Type: multipart/mixed; boundary={changeset}\r\n\r\n");
        foreach (var action in actions)
        {
            Append(body, $"--{changeset}\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n");
            AppendRequest(body, service, table, action);
            Append(body, "\r\n");
        }

        Append(body, $"--{changeset}--\r\n--{boundary}--\r\n");
        return body.WrittenMemory;
    }

    private static void AppendRequest(ArrayBufferWriter<byte> body, TableService service, string table, TableTransactionAction action)
    {
        var entity = action.Entity;
        var place = service.AddressOf(action.ActionType == TableTransactionActionType.Add
            ? table
            : TableService.PathOf(table, entity.PartitionKey, entity.RowKey));
        var method = action.ActionType switch
        {
            TableTransactionActionType.Add => RequestMethod.Post,
            TableTransactionActionType.UpdateMerge or TableTransactionActionType.UpsertMerge => RequestMethod.Patch,
            TableTransactionActionType.UpdateReplace or TableTransactionActionType.UpsertReplace => RequestMethod.Put,
            TableTransactionActionType.Delete => RequestMethod.Delete,
        };
        Append(body, $"{method.Method} {place} HTTP/1.1\r\nAccept: application/json;odata=minimalmetadata\r\nDataServiceVersion: 3.0\r\n");
        if (action.ActionType is TableTransactionActionType.UpdateMerge or TableTransactionActionType.UpdateReplace or TableTransactionActionType.Delete)
        {
            Append(body, $"If-Match: {(action.ETag == default ? ETag.All : action.ETag).ToString()}\r\n");
        }

        if (action.ActionType == TableTransactionActionType.Delete)
        {
            Append(body, "\r\n");
            return;
        }

        var json = EntityJson.Write(entity);
        Append(body, "Prefer: return-no-content\r\nContent-Type: application/json\r\n\r\n");
        body.Write(json.Span);
    }

    private static void Append(ArrayBufferWriter<byte> body, string text) => Encoding.UTF8.GetBytes(text, body);
}
