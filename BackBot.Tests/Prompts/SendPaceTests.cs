using BackBot.Prompts;
using BackBot.Tests.Storage;
using BackBot.Tests.Turns;
using Microsoft.Extensions.Options;

namespace BackBot.Tests.Prompts;

public sealed class SendPaceTests
{
    private const string Channel = "msteams";

    private readonly InMemoryRowStore store = new();
    private readonly ManualTime time = new(PromptBench.Saturday);

    [Fact]
    public async Task ReplicasThatKnowOfEachOther_BeginAtDifferentParts()
    {
        SendPace[] replicas = [Pace(), Pace(), Pace()];

        await ShareAsync(replicas);
        await ShareAsync(replicas);

        Assert.All(replicas, replica => Assert.Equal(3, replica.Replicas));
        Assert.Equal([0, 2, 5], replicas.Select(replica => replica.FirstOf(8)).Order());
    }

    [Fact]
    public async Task ReplicaThatSendsForLongerThanOneLook_IsStillCountedByTheOthers()
    {
        var (busy, other) = (Pace(), Pace());
        await ShareAsync(busy, other);

        for (var sent = 0; sent < 10; sent++)
        {
            time.Advance(TimeSpan.FromSeconds(31));
            Assert.True(await busy.WaitAsync(Channel, default));
        }

        await other.ShareAsync(default);
        Assert.Equal(2, other.Replicas);
    }

    private SendPace Pace() => new(store, Options.Create(new PromptOptions()), time);

    private static async Task ShareAsync(params SendPace[] replicas)
    {
        foreach (var replica in replicas)
        {
            await replica.ShareAsync(default);
        }
    }
}
