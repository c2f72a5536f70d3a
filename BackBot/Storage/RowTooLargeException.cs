namespace BackBot.Storage;

/// <summary>A row, or a transaction, is larger than storage takes. Nothing was written.</summary>
public sealed class RowTooLargeException : Exception
{
    public RowTooLargeException()
    {
    }

    public RowTooLargeException(string message)
        : base(message)
    {
    }

    public RowTooLargeException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
