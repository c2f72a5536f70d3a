using System.Globalization;

namespace Azure.Data.Tables;

/// <summary>A transaction was refused whole; the service names the operation by its index, in front of its message.</summary>
public class TableTransactionFailedException : RequestFailedException
{
    public TableTransactionFailedException(RequestFailedException requestFailedException)
        : base(requestFailedException.Status, requestFailedException.Message, requestFailedException.ErrorCode, requestFailedException.InnerException)
    {
        var message = requestFailedException.Message;
        var colon = message.IndexOf(':', StringComparison.Ordinal);
        if (colon > 0 && int.TryParse(message.AsSpan(0, colon), NumberStyles.None, CultureInfo.InvariantCulture, out var index))
        {
            FailedTransactionActionIndex = index;
        }
    }

    /// <summary>Index of the refused operation; null when the service does not say.</summary>
    public int? FailedTransactionActionIndex { get; }
}
