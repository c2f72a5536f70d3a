using BackBot.Storage;
using BackBot.Storage.Sqlite;
using BackBot.Storage.Tables;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace BackBot.Tests.Storage;

public sealed class StorageRegistrationTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task NothingSet_KeepsRowsInAFileBelowTheContentRoot()
    {
        using var host = Host();
        await host.StartAsync();

        Assert.IsType<SqliteRowStore>(StoreOf(host));
        Assert.True(File.Exists(_folder.File("App_Data/backbot.db")));
        Assert.Equal(HealthStatus.Healthy, await Health(host));
        await host.StopAsync();
    }

    [Theory]
    [InlineData("Storage:ConnectionString", "UseDevelopmentStorage=true")]
    [InlineData("Storage:Endpoint", "https://acme.table.core.windows.net")]
    public void AccountSet_KeepsRowsInTables(string key, string value)
    {
        using var host = Host((key, value));

        Assert.IsType<TableRowStore>(StoreOf(host));
    }

    [Theory]
    [InlineData("Storage:ConnectionString", "AccountName=acme;AccountKey=secret&", "Storage:ConnectionString")]
    [InlineData("Storage:Endpoint", "http://acme.table.core.windows.net", "Storage:Endpoint")]
    [InlineData("Storage:Endpoint", "acme", "Storage:Endpoint")]
    [InlineData("Storage:Path", " ", "Storage:Path")]
    [InlineData("Storage:TableNamePrefix", "back-bot", "Storage:TableNamePrefix")]
    [InlineData("Storage:MaximumStateBytes", "5", "Storage:MaximumStateBytes")]
    [InlineData("Storage:MaximumStateBytes", "2000000", "983040")]
    public async Task WrongSetting_StopsTheStart_NamingTheKeyAndNoSecret(string key, string value, string named)
    {
        using var host = Host((key, value));

        var refusal = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());

        Assert.Contains(named, refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ConnectionStringAndEndpoint_AreNotBothTaken()
    {
        using var host = Host(("Storage:ConnectionString", "UseDevelopmentStorage=true"), ("Storage:Endpoint", "https://acme.table.core.windows.net"));

        await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());
    }

    [Fact]
    public async Task StorageThatCannotBeOpened_TheServiceComesUpAndSaysSo_AndRecoversWithoutARestart()
    {
        await File.WriteAllTextAsync(_folder.File("App_Data"), "in the way");
        using var host = Host();
        await host.StartAsync();
        Assert.Equal(HealthStatus.Unhealthy, await Health(host));

        File.Delete(_folder.File("App_Data"));
        await host.Services.GetServices<IHostedService>().OfType<StorageStartup>().Single().ExecuteTask!;

        Assert.Equal(HealthStatus.Healthy, await Health(host));
        await host.StopAsync();
    }

    private static IRowStore StoreOf(IHost host) => Assert.IsType<MeteredRowStore>(host.Services.GetRequiredService<IRowStore>()).Inner;

    private static async Task<HealthStatus> Health(IHost host) =>
        (await host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync()).Entries["storage"].Status;

    private IHost Host(params (string Key, string Value)[] settings)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = _folder.Path });
        builder.Configuration.AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)));
        builder.Services.AddSingleton<TimeProvider>(new ShortWaits());
        builder.Services.AddBackBotStorage(builder.Configuration);
        return builder.Build();
    }

    /// <summary>The waits between tries are over at once; the limit of a try stays.</summary>
    private sealed class ShortWaits : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            base.CreateTimer(callback, state, dueTime <= TimeSpan.FromSeconds(5) && dueTime > TimeSpan.Zero ? TimeSpan.FromMilliseconds(1) : dueTime, period);
    }
}
