using BackBot.Storage;
using BackBot.Tests.Channels;
using BackBot.Tests.Channels.DirectLine;
using BackBot.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace BackBot.Tests.Load;

/// <summary>What a message costs in storage, which docs/deploy.md reckons with.</summary>
public sealed class OperationsTests
{
    [Fact]
    public async Task WebChatMessage_CostsFiveOperations_AndTwoForEachLineOfAnswer()
    {
        var store = new RacingStore(new InMemoryRowStore());
        await using var server = await BackBotServer.StartAsync(
            new Dictionary<string, string?> { ["Prompts:Enabled"] = "false" }, services => services.AddSingleton<IRowStore>(store));
        var client = await DirectLineClient.StartAsync(server);
        var before = (await client.TextsAsync()).Count;
        var operations = store.Reads + store.Transactions;

        await client.SayAsync("yes");
        operations = store.Reads + store.Transactions - operations;

        var lines = (await client.TextsAsync()).Count - before - 1;
        Assert.InRange(lines, 1, 4);
        Assert.Equal(5 + (2 * lines), operations);
    }
}
