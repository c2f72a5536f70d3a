using System.Collections.Concurrent;
using BackBot.Turns;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;

namespace BackBot.Tests.Channels.Connector;

/// <summary>Stands where the turn loop stands, keeps what it was given, and ends as a test says.</summary>
internal sealed class RecordingTurns : IInboundTurns
{
    private readonly ConcurrentQueue<Activity> _taken = new();

    public IReadOnlyCollection<Activity> Taken => _taken;

    public TurnOutcome Outcome { get; set; } = TurnOutcome.Handled;

    public Exception? Defect { get; set; }

    public static Task<BackBotServer> ServeAsync(RecordingTurns turns, params (string Key, string Value)[] settings) => BackBotServer.StartAsync(
        settings.ToDictionary(setting => setting.Key, setting => (string?)setting.Value), services => services.AddSingleton<IInboundTurns>(turns));

    /// <summary>As at the beginning, for the next test of a server that several share.</summary>
    public void Reset()
    {
        (Outcome, Defect) = (TurnOutcome.Handled, null);
        _taken.Clear();
    }

    public Task<TurnOutcome> RunAsync(Activity activity, CancellationToken cancellationToken)
    {
        if (Defect is { } defect)
        {
            throw defect;
        }

        _taken.Enqueue(activity);
        return Task.FromResult(Outcome);
    }
}
