using Microsoft.Bot.Schema;

namespace BackBot.Turns;

/// <summary>What an activity came to for a channel that waits for it.</summary>
/// <param name="Card">What takes the place of the card that was answered, as JSON; null where the card stays. The same however often the activity arrives.</param>
internal sealed record InvokeAnswer(TurnOutcome Outcome, string? Card);

/// <summary>Where a channel hands over an activity whose sender waits for more than a status; otherwise as <see cref="IInboundTurns"/>.</summary>
internal interface IInvokeTurns
{
    Task<InvokeAnswer> AnswerAsync(Activity activity, CancellationToken cancellationToken);
}
