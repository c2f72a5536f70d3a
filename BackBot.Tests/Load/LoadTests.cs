using System.Diagnostics;
using System.Globalization;
using System.Net;
using BackBot.Tests.Compat.Tables;
using BackBot.Tests.Machine;
using Xunit.Abstractions;

namespace BackBot.Tests.Load;

/// <summary>
/// Three service processes on one Azurite. Small by default; <c>BACKBOT_LOAD=full</c> makes it 200 people with 50 messages each, and the outage half a minute.
/// </summary>
[Needs("node", "npm")]
[Collection(AzuriteTests.Name)]
public sealed class LoadTests(Azurite azurite, ITestOutputHelper output)
{
    private static readonly bool Full = Environment.GetEnvironmentVariable("BACKBOT_LOAD") == "full";
    private static readonly int People = Full ? 200 : 12;
    private static readonly int Messages = Full ? 50 : 8;
    private static readonly TimeSpan Outage = Full ? TimeSpan.FromSeconds(30) : TimeSpan.Zero;
    private static readonly TimeSpan Settling = TimeSpan.FromMinutes(3);

    [FactWhere]
    public async Task TwoReplicasKilledOnTheWay_EveryMessageCountsOnceAndIsAnswered()
    {
        await using var fleet = new Fleet(azurite, size: 3);
        await fleet.StartAsync();

        await RunAsync(fleet, async progress =>
        {
            foreach (var (replica, killed, back) in ((int, double, double)[])[(1, 0.2, 0.4), (2, 0.55, 0.75)])
            {
                await progress.ShareAsync(killed);
                await fleet.Replicas[replica].KillAsync();
                await progress.ShareAsync(back);
                await fleet.Replicas[replica].StartAsync();
            }
        });
    }

    [FactWhere]
    public async Task StorageAwayForAWhile_PeopleAreTold_NothingIsLost_AndNobodyRestartsAnything()
    {
        await using var fleet = new Fleet(azurite, size: 2);
        await fleet.StartAsync();
        using var http = new HttpClient();
        var processes = fleet.Replicas.Select(replica => replica.ProcessId).ToList();

        await RunAsync(fleet, async progress =>
        {
            await progress.ShareAsync(0.4);
            fleet.Storage.Cut();
            await Task.WhenAll(progress.WhenAsync(() => progress.Refused >= People / 2), Task.Delay(Outage));
            Assert.All(await HealthAsync(http, fleet), status => Assert.Equal(HttpStatusCode.ServiceUnavailable, status));
            fleet.Storage.Mend();
        });

        Assert.All(await HealthAsync(http, fleet), status => Assert.Equal(HttpStatusCode.OK, status));
        Assert.Equal(processes, fleet.Replicas.Select(replica => replica.ProcessId));
    }

    private static Task<HttpStatusCode[]> HealthAsync(HttpClient http, Fleet fleet) => Task.WhenAll(fleet.Replicas.Select(async replica =>
    {
        using var answer = await http.GetAsync(new Uri(replica.Address, "/healthz"));
        return answer.StatusCode;
    }));

    /// <summary>Lets everybody talk while something happens to the fleet, and holds each of them to account.</summary>
    private async Task RunAsync(Fleet fleet, Func<Progress, Task> meanwhile)
    {
        var progress = new Progress(People * Messages);
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(30) };
        var replicas = fleet.Replicas.Select(replica => replica.Address).ToList();
        var people = Enumerable.Range(0, People).Select(number => new Talker(number, Messages, replicas, http, progress)).ToList();
        var began = Stopwatch.GetTimestamp();
        await Task.WhenAll(people.Select(person => person.ArriveAsync()));
        await Task.WhenAll([.. people.Select(person => person.TalkAsync()), meanwhile(progress)]);
        var took = Stopwatch.GetElapsedTime(began);

        var settled = await SettledAsync(fleet, people);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""
            people {People}, messages {progress.AllMessages}, of these {progress.Doubled} posted twice at the same instant and {progress.AtOnce} sent in pairs
            tries refused with 503: {progress.Refused}; connections broken: {progress.Broken}
            answered {progress.AllMessages - settled.Sum(person => person.Unanswered.Count)}, lines of answer {settled.Sum(person => person.Answers)}, lines in all {settled.Sum(person => person.Lines)}
            {took.TotalSeconds:0} s, {progress.AllMessages / took.TotalSeconds:0.0} messages a second
            """));
        Assert.All(settled, person => person.Verify());
    }

    /// <summary>What a killed replica left is sent by the sweeper of another, so answers may come a little later than the messages were taken.</summary>
    private static async Task<IReadOnlyList<Reckoning>> SettledAsync(Fleet fleet, List<Talker> people)
    {
        var until = Stopwatch.GetTimestamp() + (long)(Settling.TotalSeconds * Stopwatch.Frequency);
        using var again = new PeriodicTimer(TimeSpan.FromMilliseconds(500));
        while (true)
        {
            var all = new List<Reckoning>();
            foreach (var person in people)
            {
                all.Add(new Reckoning(person, Messages, await person.TranscriptAsync(), await fleet.RowsAsync(person)));
            }

            if (all.TrueForAll(person => person.IsSettled) || Stopwatch.GetTimestamp() > until)
            {
                return all;
            }

            await again.WaitForNextTickAsync();
        }
    }
}
