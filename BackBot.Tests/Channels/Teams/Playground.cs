using System.Diagnostics;
using BackBot.Tests.Compat.Tables;
using BackBot.Tests.Machine;

namespace BackBot.Tests.Channels.Teams;

/// <summary>Microsoft's own test client for Teams apps, from npm: a page to chat in, and Teams' connector behind it. On this machine only.</summary>
internal sealed class Playground : IAsyncDisposable
{
    private const string Ready = "Listening on ";

    private readonly Process _process;

    private Playground(Process process, Uri address) => (_process, Address) = (process, address);

    /// <summary>Where its page is.</summary>
    public Uri Address { get; }

    /// <param name="bot">The service that it talks to.</param>
    public static async Task<Playground> StartAsync(Uri bot)
    {
        var home = await NpmPackages.BringAsync("Channels/Teams/playground");
        var start = new ProcessStartInfo("node")
        {
            WorkingDirectory = home,
            ArgumentList =
            {
                "--require", Path.Combine(home, "loopback.cjs"), Path.Combine("node_modules", ".bin", "agentsplayground"),
                "-e", new Uri(bot, "/api/messages").ToString(), "-c", "msteams", "-p", Azurite.FreePort().ToString(System.Globalization.CultureInfo.InvariantCulture), "--disable-telemetry",
            },
            Environment = { ["TEAMSAPPTESTER_BROWSER"] = "none" },
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        var process = Process.Start(start)!;
        var port = new TaskCompletionSource<string>();
        process.OutputDataReceived += (_, line) =>
        {
            if (line.Data is null)
            {
                port.TrySetException(new InvalidOperationException("The Playground ended before it listened."));
            }
            else if (line.Data.StartsWith(Ready, StringComparison.Ordinal))
            {
                port.TrySetResult(line.Data[Ready.Length..].Trim());
            }
        };
        process.BeginOutputReadLine();
        return new Playground(process, new Uri($"http://127.0.0.1:{await port.Task}/"));
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
