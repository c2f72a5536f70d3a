using System.CommandLine;

namespace BackBot.Commands;

/// <summary>The verbs of the executable. Without one it serves, and hands every argument to the host's configuration.</summary>
internal static class CommandLine
{
    /// <summary>Lets exceptions out, so that a test host and a debugger see them.</summary>
    public static readonly InvocationConfiguration Plainly = new() { EnableDefaultExceptionHandler = false };

    /// <param name="serve">What runs when no verb is given.</param>
    public static RootCommand Root(Func<string[], CancellationToken, Task<int>> serve)
    {
        var root = new RootCommand("BackBot: a companion for people with back pain. Without a verb it serves.")
        {
            TreatUnmatchedTokensAsErrors = false,
        };
        root.Subcommands.Add(ContentCommand.Create());
        root.Subcommands.Add(PlanCommand.Create());
        root.Subcommands.Add(PromptsCommand.Create());
        root.Subcommands.Add(StorageCommand.Create());
        root.SetAction((result, cancellationToken) => serve([.. result.UnmatchedTokens], cancellationToken));
        return root;
    }
}
