using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Bot.Schema;
using Activity = Microsoft.Bot.Schema.Activity;

namespace BackBot.Turns;

/// <summary>
/// Counts and times turns: instrument <c>backbot.turns.duration</c> of meter <c>BackBot.Turns</c>, in seconds, by type of activity and outcome (handled,
/// try-again, failed). Nothing of a person is in it.
/// </summary>
internal sealed class MeteredTurns(IInboundTurns inner, IInvokeTurns invokes, IMeterFactory meters) : IInboundTurns, IInvokeTurns
{
    private readonly Histogram<double> _duration = meters.Create("BackBot.Turns").CreateHistogram<double>("backbot.turns.duration", "s", "Time of one turn, sending included.");

    public Task<TurnOutcome> RunAsync(Activity activity, CancellationToken cancellationToken) =>
        MeasureAsync(activity, () => inner.RunAsync(activity, cancellationToken), outcome => outcome);

    public Task<InvokeAnswer> AnswerAsync(Activity activity, CancellationToken cancellationToken) =>
        MeasureAsync(activity, () => invokes.AnswerAsync(activity, cancellationToken), answer => answer.Outcome);

    private async Task<T> MeasureAsync<T>(Activity activity, Func<Task<T>> run, Func<T, TurnOutcome> outcomeOf)
    {
        var began = Stopwatch.GetTimestamp();
        var outcome = "failed";
        try
        {
            var result = await run();
            outcome = outcomeOf(result) == TurnOutcome.Handled ? "handled" : "try-again";
            return result;
        }
        finally
        {
            _duration.Record(
                Stopwatch.GetElapsedTime(began).TotalSeconds,
                new KeyValuePair<string, object?>("type", TypeOf(activity)),
                new KeyValuePair<string, object?>("outcome", outcome));
        }
    }

    /// <summary>A type comes from outside, so only those that make turns are told apart.</summary>
    private static string TypeOf(Activity activity) => activity.Type switch
    {
        ActivityTypes.Message => "message",
        ActivityTypes.ConversationUpdate => "conversation-update",
        ActivityTypes.InstallationUpdate => "installation-update",
        ActivityTypes.Invoke => "invoke",
        ActivityTypes.Event => "event",
        _ => "other",
    };
}
