using System.Net;
using System.Net.Sockets;
using BackBot.Tests.Storage;
using BackBot.Tests.Turns;
using BackBot.Turns;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace BackBot.Tests.Channels;

/// <summary>
/// The real service on a free port of this machine, with a data folder of its own. It can be stopped and started again on the same port and data,
/// as after a restart of the machine.
/// </summary>
internal sealed class BackBotServer : IAsyncDisposable
{
    private readonly TemporaryFolder _data = new();
    private readonly IReadOnlyDictionary<string, string?> _settings;
    private readonly Action<IServiceCollection>? _services;
    private readonly int _port = FreePort();
    private Host? _host;

    private BackBotServer(IReadOnlyDictionary<string, string?>? settings, Action<IServiceCollection>? services)
    {
        _settings = settings ?? new Dictionary<string, string?>();
        _services = services;
        Client = new HttpClient { BaseAddress = Address };
    }

    public Uri Address => new($"http://127.0.0.1:{_port}");

    /// <summary>Speaks to the service over its port, across restarts.</summary>
    public HttpClient Client { get; }

    /// <summary>The running service's own parts; others after a restart.</summary>
    public IServiceProvider Services => (_host ?? throw new InvalidOperationException("The service is stopped.")).Services;

    public string DataFolder => _data.Path;

    /// <param name="services">Replaces parts of the service, such as its turns.</param>
    public static async Task<BackBotServer> StartAsync(IReadOnlyDictionary<string, string?>? settings = null, Action<IServiceCollection>? services = null)
    {
        var server = new BackBotServer(settings, services);
        await server.StartAgainAsync();
        return server;
    }

    /// <summary>The service with <see cref="EchoTurns"/> instead of its conversations.</summary>
    public static Task<BackBotServer> StartEchoingAsync(params (string Key, string Value)[] settings) => StartAsync(
        settings.ToDictionary(setting => setting.Key, setting => (string?)setting.Value),
        services => services.AddSingleton<EchoTurns>().AddSingleton<IInboundTurns>(provider => provider.GetRequiredService<EchoTurns>()));

    public Task StartAgainAsync()
    {
        _host = new Host(this);
        _host.UseKestrel(_port);
        _host.StartServer();
        return Task.CompletedTask;
    }

    public async Task StopAsync()
    {
        if (_host is { } running)
        {
            _host = null;
            await running.DisposeAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Client.Dispose();
        _data.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private sealed class Host(BackBotServer server) : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.ConfigureAppConfiguration((_, configuration) => configuration
                .AddInMemoryCollection([new("Storage:Path", server._data.File("backbot.db"))])
                .AddInMemoryCollection(server._settings));
            builder.ConfigureTestServices(services =>
            {
                services.AddWhatIsReadOnce();
                server._services?.Invoke(services);
            });
        }
    }
}
