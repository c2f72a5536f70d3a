using System.Diagnostics;

namespace BackBot.Tests.Machine;

/// <summary>Packages from npm that tests run against, exactly as a committed lock file says.</summary>
internal static class NpmPackages
{
    private static readonly SemaphoreSlim OneAtATime = new(1, 1);

    /// <summary>
    /// Brings the packages of a folder of this project that holds package.json and package-lock.json, together with its other files, into a folder under obj,
    /// unless that was done before.
    /// </summary>
    /// <returns>The folder to run from.</returns>
    public static async Task<string> BringAsync(string folder)
    {
        var committed = Path.Combine(AppContext.BaseDirectory, folder);
        var home = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "obj", "npm", Path.GetFileName(folder)));
        var done = Path.Combine(home, "node_modules", ".brought");
        await OneAtATime.WaitAsync();
        try
        {
            Directory.CreateDirectory(home);
            foreach (var file in Directory.EnumerateFiles(committed))
            {
                File.Copy(file, Path.Combine(home, Path.GetFileName(file)), overwrite: true);
            }

            var wanted = await File.ReadAllTextAsync(Path.Combine(home, "package-lock.json"));
            if (!File.Exists(done) || await File.ReadAllTextAsync(done) != wanted)
            {
                await InstallAsync(home);
                await File.WriteAllTextAsync(done, wanted);
            }

            return home;
        }
        finally
        {
            OneAtATime.Release();
        }
    }

    private static async Task InstallAsync(string home)
    {
        using var npm = Process.Start(new ProcessStartInfo(OperatingSystem.IsWindows() ? "npm.cmd" : "npm")
        {
            WorkingDirectory = home,
            ArgumentList = { "ci", "--ignore-scripts", "--no-audit", "--no-fund" },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        })!;
        var output = npm.StandardOutput.ReadToEndAsync();
        var errors = await npm.StandardError.ReadToEndAsync();
        await npm.WaitForExitAsync();
        if (npm.ExitCode != 0)
        {
            throw new InvalidOperationException($"npm could not install {home}:\n{await output}\n{errors}");
        }
    }
}
