namespace BackBot.Turns;

/// <summary>
/// Puts into the words of a run what only the service knows, such as a signed address or what takes an answered card's place. It runs before the
/// commit, with every attempt anew, and changes nothing but the replies and the answer to an invoke.
/// </summary>
internal interface IReplyCompletion
{
    Task CompleteAsync(DialogRun run, string partition, CancellationToken cancellationToken);
}
