namespace BackBot.Tests.Machine;

/// <summary>
/// Marks a test class that needs programs which a machine may lack. With <see cref="FactWhereAttribute"/> and <see cref="TheoryWhereAttribute"/>
/// its tests are skipped there with the reason, and run (and so fail) where CI=true.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NeedsAttribute(params string[] programs) : Attribute
{
    public IReadOnlyList<string> Programs { get; } = programs;

    /// <summary>Why tests with such needs do not run here; null when they do.</summary>
    public static string? Missing(IEnumerable<string> programs)
    {
        var missing = programs.Where(program => !IsOnPath(program)).ToList();
        return missing.Count == 0 || Environment.GetEnvironmentVariable("CI") == "true"
            ? null
            : $"This machine has no {string.Join(" and no ", missing)}.";
    }

    private static bool IsOnPath(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Any(folder => File.Exists(Path.Combine(folder, program)) || File.Exists(Path.Combine(folder, program + ".exe")) || File.Exists(Path.Combine(folder, program + ".cmd")));
}
