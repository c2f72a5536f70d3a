using Microsoft.Bot.Schema;

namespace BackBot.Turns;

/// <summary>What became of an activity that a channel handed over.</summary>
internal enum TurnOutcome
{
    /// <summary>Its effects are stored, now or by an earlier arrival of the same activity.</summary>
    Handled,

    /// <summary>Nothing was stored and nothing was sent; the channel answers with an error, and the sender may try again.</summary>
    TryAgain,
}

/// <summary>
/// Where a channel hands over a verified activity. <see cref="Activity.Id"/> is set and stable: the same id handed over again, by a client's
/// retry or after a crash, changes nothing and sends only what is still unsent.
/// </summary>
internal interface IInboundTurns
{
    Task<TurnOutcome> RunAsync(Activity activity, CancellationToken cancellationToken);
}
