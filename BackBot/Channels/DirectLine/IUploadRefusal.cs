namespace BackBot.Channels.DirectLine;

/// <summary>Tells a person, in the conversation, that files cannot be taken.</summary>
internal interface IUploadRefusal
{
    /// <param name="locale">The person's language as their browser names it.</param>
    Task SayAsync(DirectLineIdentity identity, string? locale, CancellationToken cancellationToken);
}
