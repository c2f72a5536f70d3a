namespace BackBot.Channels.DirectLine;

/// <summary>What a token that a client sent turned out to be.</summary>
internal abstract record TokenReading
{
    private TokenReading()
    {
    }

    public sealed record Valid(DirectLineIdentity Identity) : TokenReading;

    /// <summary>Ours and untouched, but past its time.</summary>
    public sealed record Expired(DirectLineIdentity Identity, DateTimeOffset Since) : TokenReading;

    /// <summary>Absent, not a token, for another purpose, or not signed by us.</summary>
    public sealed record Unacceptable : TokenReading;
}
