namespace BackBot.Turns;

/// <summary>A person's stored state cannot be read. It is kept as it is, reported, and never taken for empty.</summary>
internal sealed class UnreadableStateException : Exception
{
    public UnreadableStateException()
    {
    }

    public UnreadableStateException(string message)
        : base(message)
    {
    }

    public UnreadableStateException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
