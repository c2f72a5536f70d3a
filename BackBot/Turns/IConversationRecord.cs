using Microsoft.Bot.Schema;

namespace BackBot.Turns;

/// <summary>A channel that keeps something of its own about a person's conversation, such as a transcript. A conversation of another channel is none of its business.</summary>
internal interface IConversationRecord
{
    /// <summary>All of it, oldest first, each entry as JSON.</summary>
    IAsyncEnumerable<string> ReadAsync(ConversationReference reference, CancellationToken cancellationToken);

    /// <summary>Removes what is older than an instant; safe to repeat.</summary>
    Task EraseBeforeAsync(ConversationReference reference, DateTimeOffset instant, CancellationToken cancellationToken);

    /// <summary>Removes all of it; safe to repeat.</summary>
    Task EraseAsync(ConversationReference reference, CancellationToken cancellationToken);
}
