namespace BackBot.Dialogs.Conversations;

/// <summary>
/// One question of a conversation. A step is a pure function of what is known, the answer and the turn: it may run again.
/// </summary>
/// <param name="Name">Stored while the question is open; renaming it sends people who are at it back to the first unanswered step.</param>
public sealed record Step(string Name)
{
    /// <summary>True when the answer is on file already, so that the question is not asked.</summary>
    public Func<Talk, bool> Known { get; init; } = _ => false;

    public required Func<Talk, Question> Ask { get; init; }

    /// <summary>Takes the answer; <see cref="Next.NotUnderstood"/> when it is none.</summary>
    public required Func<Talk, Reply, Next> Take { get; init; }
}
