using System.Collections.Concurrent;
using System.Text;
using BackBot.Prompts;
using BackBot.Telemetry;
using BackBot.Tests.Channels;
using BackBot.Tests.Channels.DirectLine;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace BackBot.Tests.Telemetry;

/// <summary>What a collector receives.</summary>
public sealed class MetricsExportTests : IAsyncLifetime
{
    private readonly ConcurrentQueue<string> _exports = new();
    private WebApplication _collector = null!;

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _collector = builder.Build();
        _collector.MapPost("/base/v1/metrics", async (HttpRequest request) =>
        {
            using var reader = new StreamReader(request.Body, Encoding.Latin1);
            _exports.Enqueue(request.Headers["api-key"] + await reader.ReadToEndAsync());
        });
        await _collector.StartAsync();
    }

    public async Task DisposeAsync() => await _collector.DisposeAsync();

    [Fact]
    public async Task ACollector_ReceivesEveryMeter_AndNothingOfAPerson()
    {
        await using var server = await BackBotServer.StartAsync(new Dictionary<string, string?>
        {
            ["Telemetry:OtlpEndpoint"] = Address + "/base",
            ["Telemetry:Protocol"] = "http",
            ["Telemetry:Headers"] = "api-key=k1",
            ["Telemetry:IntervalSeconds"] = "3600",
        });
        var client = await DirectLineClient.StartAsync(server);
        await client.SayAsync("my back hurts a lot");
        await server.Services.GetRequiredService<PromptLedger>().TakeAsync(default);

        // The test host stops and disposes of the service at once, so that meters may be gone before the last export; here it is made while all are there.
        await Assert.Single(server.Services.GetServices<IHostedService>().OfType<MetricsExport>()).StopAsync(default);

        var export = Assert.Single(_exports);
        Assert.StartsWith("k1", export, StringComparison.Ordinal);
        Assert.All(
            ["backbot.turns.duration", "backbot.storage.duration", "backbot.prompts.hour", "backbot.prompts.day", "unreachable"],
            name => Assert.Contains(name, export, StringComparison.Ordinal));
        Assert.All(["directline-", "dl_", "hurts"], word => Assert.DoesNotContain(word, export, StringComparison.Ordinal));
    }

    [Fact]
    public async Task WithoutASetting_NothingIsSent()
    {
        await using var server = await BackBotServer.StartAsync();
        await server.StopAsync();
        Assert.Empty(_exports);
    }

    [Theory]
    [InlineData("Telemetry:Protocol", "smoke", "grpc or http")]
    [InlineData("Telemetry:IntervalSeconds", "1", "between 5 and 3600")]
    [InlineData("Telemetry:OtlpEndpoint", "collector", "http or https address")]
    public void ASettingThatCannotWork_IsNamed(string key, string value, string told)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new(key, value)]).Build();
        using var services = new ServiceCollection().AddTelemetry(configuration).BuildServiceProvider();

        var problem = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IOptions<TelemetryOptions>>().Value);
        Assert.Contains(told, problem.Message, StringComparison.Ordinal);
    }

    private string Address => _collector.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
}
