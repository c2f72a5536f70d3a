using System.Diagnostics;
using System.Globalization;
using BackBot.Prompts;
using BackBot.Storage;
using BackBot.Tests.Compat.Tables;
using BackBot.Tests.Machine;
using BackBot.Tests.Prompts;
using Xunit.Abstractions;

namespace BackBot.Tests.Load;

/// <summary>
/// The daily prompt at scale: three service processes on one Azurite and a rough connector, one of them killed on the way. A hundred people at once as a rule;
/// <c>BACKBOT_LOAD=full</c> makes it 20,000 within ten minutes, with throughput and lateness printed.
/// </summary>
[Needs("node", "npm")]
[Collection(AzuriteTests.Name)]
public sealed class PromptLoadTests(Azurite azurite, ITestOutputHelper output)
{
    private const int Concurrency = 16;
    private const int StillTicks = 5;
    private static readonly bool Full = Environment.GetEnvironmentVariable("BACKBOT_LOAD") == "full";
    private static readonly int People = Full ? 20_000 : 100;
    private static readonly int Minutes = Full ? 10 : 1;
    private static readonly TimeSpan Seeding = Full ? TimeSpan.FromMinutes(6) : TimeSpan.Zero;
    private static readonly TimeSpan Patience = Full ? TimeSpan.FromMinutes(60) : TimeSpan.FromMinutes(5);

    [FactWhere]
    public async Task EverybodyEndsInOneOutcome_AndNobodyIsPromptedTwice_WithAReplicaKilledOnTheWay()
    {
        await using var connector = new RoughConnector(People);
        await connector.StartAsync();
        await using var fleet = new Fleet(azurite, size: 3, Settings());
        await fleet.Store.InitialiseAsync(default);
        var crowd = new PromptCrowd(People, MinuteOf(DateTimeOffset.UtcNow + Seeding), Minutes);
        await crowd.ArriveAsync(fleet.Store, connector.ServiceUrl);
        await fleet.StartAsync();

        var killed = await KillOnTheWayAsync(fleet, connector);
        var day = await SettledAsync(fleet, connector, crowd);

        var lateness = await VerifyAsync(fleet, connector, crowd);
        Assert.True(day.AddsUp);
        Assert.Equal((People, 0, 0, 0), (day.Due, day.Waiting, day.Throttled, day.Missed));
        Assert.True(killed < People);
        Assert.InRange(connector.Throttled, 1, People);
        Assert.Equal(0, connector.Early);
        Print(day, connector, lateness, crowd);
    }

    private static Dictionary<string, string> Settings() => new()
    {
        ["Prompts:TickSeconds"] = "2",
        ["Prompts:PerSecond"] = "45",
        ["Prompts:SendSeconds"] = "5",
        // A claim must not look left behind only because the store is slow, as it is at full size.
        ["Prompts:LapseMinutes"] = Full ? "5" : "1",
        ["Prompts:Concurrency"] = Concurrency.ToString(CultureInfo.InvariantCulture),
        ["Logging:LogLevel:BackBot"] = "Error",
    };

    /// <returns>How many people had been reached by then.</returns>
    private static async Task<int> KillOnTheWayAsync(Fleet fleet, RoughConnector connector)
    {
        var began = Stopwatch.GetTimestamp();
        using var again = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (connector.Reached < People / 3)
        {
            Assert.True(Stopwatch.GetElapsedTime(began) < Patience, $"Only {connector.Reached} people were reached.");
            await again.WaitForNextTickAsync();
        }

        await fleet.Replicas[1].KillAsync();
        return connector.Reached;
    }

    /// <summary>
    /// The accounts of the day, when nothing is open any more. Azurite sorts a whole table for every page of a scan, which at full size holds up everybody else:
    /// so the accounts are not asked for before the connector has heard of everybody, or of nobody new for a while.
    /// </summary>
    private static async Task<HourAccount> SettledAsync(Fleet fleet, RoughConnector connector, PromptCrowd crowd)
    {
        var accounts = new PromptAccounts(fleet.Store);
        var began = Stopwatch.GetTimestamp();
        using var again = new PeriodicTimer(TimeSpan.FromSeconds(Full ? 60 : 1));
        for (var (asked, still) = (0, 0); asked < People - Concurrency && still < StillTicks && Stopwatch.GetElapsedTime(began) < Patience; asked = connector.Asked)
        {
            await again.WaitForNextTickAsync();
            still = connector.Asked == asked ? still + 1 : 0;
        }

        while (true)
        {
            var hours = await accounts.ReadAsync(crowd.DueOf(0).AddHours(-1), DateTimeOffset.UtcNow, default);
            var sum = HourAccount.Sum(HourAccount.BeginOf(crowd.DueOf(0)), [.. hours]);
            if ((sum.Due == People && sum.Waiting + sum.Throttled == 0) || Stopwatch.GetElapsedTime(began) > Patience)
            {
                return sum;
            }

            await again.WaitForNextTickAsync();
        }
    }

    /// <returns>How late those came who were reached, the least late first.</returns>
    private static async Task<IReadOnlyList<TimeSpan>> VerifyAsync(Fleet fleet, RoughConnector connector, PromptCrowd crowd)
    {
        var outcomes = new Dictionary<string, PromptRow>(StringComparer.Ordinal);
        await foreach (var (partition, row) in fleet.Store.ScanAsync(RowTable.People, KeyRange.Only(crowd.PromptId), default))
        {
            outcomes.Add(partition, PromptRow.From(row));
        }

        var (lateness, cutShort) = (new List<TimeSpan>(), 0);
        for (var person = 0; person < People; person++)
        {
            var (outcome, delivered) = (outcomes[PromptCrowd.PartitionOf(person)], connector.DeliveredTo(person));
            Assert.InRange(delivered.Count, 0, 1);
            lateness.AddRange(delivered.Select(at => at - crowd.DueOf(person)));
            if (outcome is { State: PromptState.Failed, Why: ['c', 'u', 't', ..] })
            {
                cutShort++;
                continue;
            }

            Assert.Equal(RoughConnector.For(person) switch { Treatment.Refuses => PromptState.Unreachable, Treatment.Delivers => PromptState.Sent, _ => PromptState.Failed }, outcome.State);
            Assert.Equal(outcome.State == PromptState.Sent ? 1 : 0, delivered.Count);
        }

        Assert.InRange(cutShort, 0, Concurrency);
        lateness.Sort();
        return lateness;
    }

    private static DateTimeOffset MinuteOf(DateTimeOffset at) => new(at.UtcTicks - (at.UtcTicks % TimeSpan.TicksPerMinute), TimeSpan.Zero);

    private void Print(HourAccount day, RoughConnector connector, IReadOnlyList<TimeSpan> lateness, PromptCrowd crowd)
    {
        var last = Enumerable.Range(0, People).SelectMany(connector.DeliveredTo).Max();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""
            due {day.Due} = sent {day.Sent} + unreachable {day.Unreachable} + failed {day.Failed} + missed {day.Missed}, within {Minutes} min; one of three replicas killed
            answers 429: {connector.Throttled}, none followed by a try before its time; nobody prompted twice
            {lateness.Count / (last - crowd.DueOf(0)).TotalSeconds:0.0} delivered a second; late by {lateness[lateness.Count / 2].TotalSeconds:0} s (median), {lateness[lateness.Count * 95 / 100].TotalSeconds:0} s (95 %), {lateness[^1].TotalSeconds:0} s (the last)
            """));
    }
}
