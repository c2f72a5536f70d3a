using System.Diagnostics;

namespace BackBot.Tests.Machine;

/// <summary>A folder of npm packages, brought as a committed lock file says, once per build folder.</summary>
internal static class NpmFolder
{
    /// <summary>Brings the packages of a folder beside the tests, and returns where they, and the folder's own files, are.</summary>
    public static async Task<string> BringAsync(params string[] lockedFolder)
    {
        var locked = Path.Combine([AppContext.BaseDirectory, .. lockedFolder]);
        var home = Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "obj", string.Join('-', lockedFolder));
        var wanted = await File.ReadAllTextAsync(Path.Combine(locked, "package-lock.json"));
        Directory.CreateDirectory(home);
        foreach (var file in Directory.GetFiles(locked))
        {
            File.Copy(file, Path.Combine(home, Path.GetFileName(file)), overwrite: true);
        }

        var done = Path.Combine(home, "node_modules", ".brought");
        if (!File.Exists(done) || await File.ReadAllTextAsync(done) != wanted)
        {
            await RunAsync(home, OperatingSystem.IsWindows() ? "npm.cmd" : "npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"]);
            await File.WriteAllTextAsync(done, wanted);
        }

        return home;
    }

    /// <summary>Runs a program to its end, and returns what it wrote.</summary>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public static async Task<string> RunAsync(string folder, string program, IEnumerable<string> arguments, string input = "")
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? await output
            : throw new InvalidOperationException($"{program} failed:\n{await output}\n{await errors}");
    }
}
