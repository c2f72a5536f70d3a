using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using BackBot.Dialogs.Scheduling;
using BackBot.Prompts;
using BackBot.Storage;
using BackBot.Tests.Channels;
using BackBot.Tests.Prompts;
using BackBot.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace BackBot.Tests.Health;

/// <summary>What a probe, a program and a person get from /healthz.</summary>
public sealed class HealthTests
{
    private static readonly Dictionary<string, string?> Quiet = new() { ["Prompts:TickSeconds"] = "300" };

    [Fact]
    public async Task AProgram_GetsTheHoursOfTheDay_AndEachAddsUp()
    {
        await using var server = await BackBotServer.StartAsync(Quiet);
        await RecordAsync(server, (1, PromptState.Sent), (1, PromptState.Failed), (2, PromptState.Missed), (2, PromptState.Unreachable), (2, PromptState.Waiting));

        var health = await server.Client.GetFromJsonAsync<JsonNode>("/healthz");

        Assert.Equal("Healthy", (string?)health!["status"]);
        Assert.Equal("Healthy", (string?)health["checks"]!["storage"]!["status"]);
        var hours = health["checks"]!["prompts"]!["hours"]!.AsArray();
        Assert.Equal([3, 2], hours.Select(hour => (int)hour!["due"]!));
        Assert.All(hours, hour => Assert.Equal(
            (int)hour!["due"]!, ((string[])["sent", "waiting", "throttled", "unreachable", "failed", "missed"]).Sum(state => (int)hour[state]!)));
        Assert.DoesNotContain("directline-", health.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task APerson_GetsAPage()
    {
        await using var server = await BackBotServer.StartAsync(Quiet);
        await RecordAsync(server, (1, PromptState.Sent));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/healthz");
        request.Headers.Accept.ParseAdd("text/html,application/xhtml+xml");

        using var answer = await server.Client.SendAsync(request);

        Assert.Equal("text/html", answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains("<td>1<td>1<td>0<td>0<td>0<td>0<td>0", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task StorageAway_Is503_WithTheReason()
    {
        var store = new RacingStore(new InMemoryRowStore());
        await using var server = await BackBotServer.StartAsync(Quiet, services => services.AddSingleton<IRowStore>(store));
        store.ReadsFail = true;

        using var answer = await server.Client.GetAsync("/healthz");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        var health = await answer.Content.ReadFromJsonAsync<JsonNode>();
        Assert.NotEmpty((string)health!["checks"]!["storage"]!["reason"]!);
    }

    /// <summary>Stores prompts as if they had come due so many hours ago, and lets the ledger add them up.</summary>
    private static async Task RecordAsync(BackBotServer server, params (int HoursAgo, PromptState State)[] prompts)
    {
        var store = server.Services.GetRequiredService<IRowStore>();
        foreach (var (index, (hoursAgo, state)) in prompts.Index())
        {
            var due = DateTimeOffset.UtcNow.AddHours(-hoursAgo);
            var prompt = new DuePrompt(DateOnly.FromDateTime(due.UtcDateTime), PromptKind.Daily, 0, due);
            var row = PromptRow.Unsaid(prompt, state, "by the test", due).ToRow();
            await store.TransactAsync(RowTable.People, PromptBench.PartitionOf($"user-{index}"), [new RowOperation.Insert(row)], default);
        }

        await server.Services.GetRequiredService<PromptLedger>().TakeAsync(default);
    }
}
