using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Azure.Data.Tables;
using BackBot.Tests.Machine;

namespace BackBot.Tests.Compat.Tables;

/// <summary>
/// A real Azurite, brought by npm as the committed lock file says and started once for all tests that need it, in memory and on a loopback port of its own.
/// </summary>
public sealed class Azurite : IAsyncLifetime
{
    private string _home = "";
    private Process? _server;

    /// <summary>Names the tables of one test run.</summary>
    public string TableNamePrefix { get; } = $"T{Guid.NewGuid():N}"[..12];

    public int Port { get; private set; }

    public string ConnectionString => string.Create(
        CultureInfo.InvariantCulture,
        $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};TableEndpoint={Endpoint}");

    public Uri Endpoint => new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{Port}/{Account}"));

    // The emulator's published account and key: no secret.
    public static string Account => "devstoreaccount1";

    public static string Key => "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    public async Task InitializeAsync()
    {
        // Without the programs every test of the collection is skipped, but xUnit makes the fixture all the same.
        if (NeedsAttribute.Missing(["node", "npm"]) is not null)
        {
            return;
        }

        _home = await NpmPackages.BringAsync("Compat/Tables/azurite");
        await StartAsync(FreePort());
    }

    public async Task DisposeAsync() => await StopAsync();

    /// <summary>Starts on a port; storage in memory begins empty.</summary>
    public async Task StartAsync(int port)
    {
        Port = port;
        _server = Process.Start(new ProcessStartInfo("node")
        {
            WorkingDirectory = _home,
            RedirectStandardInput = true,
            UseShellExecute = false,
            ArgumentList =
            {
                "serve.js",
                "--tableHost", "127.0.0.1",
                "--tablePort", port.ToString(CultureInfo.InvariantCulture),
                "--inMemoryPersistence", "--skipApiVersionCheck", "--disableTelemetry", "--silent",
            },
        })!;
        await AnsweringAsync();
    }

    public async Task StopAsync()
    {
        if (_server is { HasExited: false } server)
        {
            server.Kill(entireProcessTree: true);
            await server.WaitForExitAsync();
        }

        _server?.Dispose();
        _server = null;
    }

    /// <summary>A port that nothing listens on at this moment.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task AnsweringAsync()
    {
        // The client's own retries wait for the server to listen.
        var options = new TableClientOptions { Retry = { MaxRetries = 60, Delay = TimeSpan.FromMilliseconds(250), Mode = Azure.Core.RetryMode.Fixed } };
        await foreach (var _ in new TableServiceClient(ConnectionString, options).QueryAsync())
        {
            return;
        }
    }
}
