using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;
using BackBot.Prompts;
using BackBot.Tests.Storage;
using BackBot.Tests.Turns;
using Xunit.Abstractions;

namespace BackBot.Tests.Prompts;

/// <summary>
/// Many people due within ten minutes, three replicas on one store, a rough channel, and one replica killed on the way. A few hundred people as a rule;
/// <c>BACKBOT_PROMPT_LOAD=20000</c> makes it the full number, with throughput and lateness printed.
/// </summary>
public sealed class ManyPeopleTests(ITestOutputHelper output)
{
    private const int Usual = 400;
    private const int Concurrency = 16;
    private const int KilledAfter = 20;

    /// <summary>Each 429 holds everybody up, so how long it takes depends on how many come at once; well within the window of a late prompt.</summary>
    private const int MostMinutes = 150;

    [Fact]
    public async Task EveryPersonEndsInOneOutcome_AndNobodyIsPromptedTwice()
    {
        var people = int.TryParse(Environment.GetEnvironmentVariable("BACKBOT_PROMPT_LOAD"), NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : Usual;
        var time = new ManualTime(PromptBench.Saturday);
        var channel = new RoughChannel(time);
        var store = new InMemoryRowStore();
        using var killed = new CancellationTokenSource();
        var dying = new RacingStore(store) { FailsBefore = _ => killed.IsCancellationRequested };
        (string, string)[] settings = [("SendSeconds", "1"), ("Concurrency", Concurrency.ToString(CultureInfo.InvariantCulture))];
        using var first = new PromptBench(dying, time: time, channel: channel.Sender(count => Kill(count, killed, dying)), settings: settings);
        using var second = new PromptBench(store, time: time, channel: channel.Sender(), settings: settings);
        using var third = new PromptBench(store, time: time, channel: channel.Sender(), settings: settings);
        PromptBench[] replicas = [first, second, third];
        using var metrics = new Totals(replicas);
        for (var person = 0; person < people; person++)
        {
            await second.Add(Name(person), PromptBench.Daily("18:3" + (person % 10).ToString(CultureInfo.InvariantCulture)));
        }

        var slowest = TimeSpan.Zero;
        var processor = Environment.CpuUsage.TotalTime;
        var clock = Stopwatch.StartNew();
        for (var minute = 0; minute <= 20 || (minute <= MostMinutes && metrics["backbot.prompts.open"] > 0); minute++)
        {
            time.Set(PromptBench.Instant("2026-11-21 18:30").AddMinutes(minute));
            var began = clock.Elapsed;
            await Task.WhenAll(replicas.Select(replica => Task.Run(() => LookAsync(replica, replica == first ? killed.Token : default))));
            slowest = clock.Elapsed - began > slowest ? clock.Elapsed - began : slowest;
        }

        clock.Stop();
        processor = Environment.CpuUsage.TotalTime - processor;
        var cutShort = 0;
        for (var person = 0; person < people; person++)
        {
            var row = (await second.Row("prompt-2026-11-21", Name(person)))!;
            var interrupted = row is { State: PromptState.Failed, Why: ['c', 'u', 't', ..] };
            cutShort += interrupted ? 1 : 0;
            Assert.True(channel.DeliveredTo(Name(person)) <= 1, "twice");
            if (interrupted)
            {
                continue;
            }

            Assert.True(Expected(RoughChannel.For(person)) == row.State, $"{person}: {row}");
            Assert.Equal(row.State == PromptState.Sent ? 1 : 0, channel.DeliveredTo(Name(person)));
            Assert.Equal(row.State == PromptState.Unreachable, (await second.State(Name(person))).Unreachable is not null);
        }

        Assert.True(killed.IsCancellationRequested);
        Assert.InRange(cutShort, 0, Concurrency);
        var hours = await second.Turns.Get<PromptAccounts>().ReadAsync(PromptBench.Saturday, time.GetUtcNow(), default);
        Assert.All(hours, hour => Assert.True(hour.AddsUp));
        Assert.Equal(people, hours.Sum(hour => hour.Due));
        Assert.Equal(people, metrics["backbot.prompts.due"]);
        Assert.Equal(people, metrics["backbot.prompts.outcomes"]);
        Assert.Equal(0, metrics["backbot.prompts.open"]);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{people} people, three replicas, one killed: {channel.Total} delivered, {cutShort} cut short; {people / clock.Elapsed.TotalSeconds:0} people/s, {processor.TotalMilliseconds / people:0.0} ms of processor time each; the slowest minute's prompts took {slowest.TotalSeconds:0.0} s."));
    }

    private static PromptState Expected(Treatment treatment) => treatment switch
    {
        Treatment.Delivers or Treatment.ThrottlesOnce => PromptState.Sent,
        Treatment.Refuses => PromptState.Unreachable,
        Treatment.Fails or Treatment.Hangs => PromptState.Failed,
    };

    private static string Name(int person) => person.ToString(CultureInfo.InvariantCulture);

    /// <summary>The process is gone: nothing it does reaches storage any more.</summary>
    private static void Kill(int deliveries, CancellationTokenSource killed, RacingStore store)
    {
        if (deliveries == KilledAfter)
        {
            killed.Cancel();
            store.ReadsFail = true;
        }
    }

    private static async Task LookAsync(PromptBench replica, CancellationToken cancellationToken)
    {
        try
        {
            await replica.Clock.TickAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is OperationCanceledException or BackBot.Storage.StorageUnavailableException)
        {
            // The killed replica, and only that one, ends like this.
            Assert.True(cancellationToken.IsCancellationRequested);
        }
    }

    /// <summary>The instruments of some replicas, added up.</summary>
    private sealed class Totals : IDisposable
    {
        private readonly ConcurrentDictionary<string, long> sums = new(StringComparer.Ordinal);
        private readonly MeterListener listener = new();

        public Totals(IEnumerable<PromptBench> replicas)
        {
            var factories = replicas.Select(replica => (object)replica.Turns.Get<IMeterFactory>()).ToHashSet();
            listener.InstrumentPublished = (instrument, listening) =>
            {
                if (instrument.Meter.Name == PromptMetrics.MeterName && instrument.Meter.Scope is { } scope && factories.Contains(scope))
                {
                    listening.EnableMeasurementEvents(instrument);
                }
            };
            listener.SetMeasurementEventCallback<long>((instrument, value, _, _) => sums.AddOrUpdate(instrument.Name, value, (_, sum) => sum + value));
            listener.Start();
        }

        public long this[string instrument] => sums.GetValueOrDefault(instrument);

        public void Dispose() => listener.Dispose();
    }
}
