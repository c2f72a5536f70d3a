using System.Diagnostics;
using System.Globalization;
using BackBot.Tests.Compat.Tables;

namespace BackBot.Tests.Load;

/// <summary>One service process of its own, on a loopback port that it keeps when it is killed and started again.</summary>
/// <param name="startup">A hosting startup of the test assembly, which then is loaded beside the service; null for the service alone.</param>
internal sealed class Replica(string folder, IReadOnlyDictionary<string, string> settings, Type? startup = null) : IAsyncDisposable
{
    private readonly int _port = Azurite.FreePort();
    private Process? _process;

    public Uri Address => new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{_port}"));

    public int ProcessId => _process?.Id ?? throw new InvalidOperationException("The replica does not run.");

    /// <summary>Starts the process, and returns when it listens.</summary>
    public async Task StartAsync()
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        var service = Path.Combine(AppContext.BaseDirectory, "BackBot");
        foreach (var argument in startup is null
            ? (string[])[$"{service}.dll"]
            : ["exec", "--depsfile", $"{service}.Tests.deps.json", "--runtimeconfig", $"{service}.runtimeconfig.json", $"{service}.dll"])
        {
            start.ArgumentList.Add(argument);
        }

        start.ArgumentList.Add("--urls");
        start.ArgumentList.Add(Address.ToString());
        if (startup is not null)
        {
            start.Environment["ASPNETCORE_HOSTINGSTARTUPASSEMBLIES"] = startup.Assembly.GetName().Name;
        }

        foreach (var (name, value) in settings)
        {
            start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        var listening = new TaskCompletionSource();
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, line) =>
        {
            if (line.Data is null)
            {
                listening.TrySetException(new InvalidOperationException("The service ended before it listened."));
            }
            else if (line.Data.Contains("Now listening on", StringComparison.Ordinal))
            {
                listening.TrySetResult();
            }
        };
        _process.BeginOutputReadLine();
        await listening.Task.WaitAsync(TimeSpan.FromMinutes(2));
    }

    /// <summary>Ends the process as a power cut would (SIGKILL).</summary>
    public async Task KillAsync()
    {
        if (_process is { } running)
        {
            _process = null;
            running.Kill();
            await running.WaitForExitAsync();
            running.Dispose();
        }
    }

    public async ValueTask DisposeAsync() => await KillAsync();
}
