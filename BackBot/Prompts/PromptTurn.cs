using BackBot.Storage;
using BackBot.Turns;
using Microsoft.Bot.Schema;

namespace BackBot.Prompts;

/// <summary>What the turn of a prompt came to.</summary>
internal abstract record PromptTurn
{
    private PromptTurn()
    {
    }

    /// <summary>Committed by this run: the row holds what is to be sent, and nobody else will send it.</summary>
    /// <param name="Document">The person's state as committed.</param>
    public sealed record Said(ConversationReference Reference, Row Row, StateDocument Document) : PromptTurn;

    /// <summary>Not wanted any more, or said by another replica.</summary>
    public sealed record NothingSaid : PromptTurn;

    /// <summary>Nothing was stored; the prompt stays due.</summary>
    public sealed record TryAgain : PromptTurn;
}
