namespace BackBot.Channels.Connector;

/// <summary>An activity was not taken, and nothing of it was done; the channel is told by status.</summary>
internal sealed class TurnRefusedException : Exception
{
    public TurnRefusedException()
    {
    }

    public TurnRefusedException(string message)
        : base(message)
    {
    }

    public TurnRefusedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>The HTTP status to answer with; 503 invites the channel to send the activity again.</summary>
    public int Status { get; init; } = StatusCodes.Status503ServiceUnavailable;
}
