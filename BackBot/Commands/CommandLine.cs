using System.CommandLine;
using BackBot.Dialogs.Language;
using BackBot.Turns;

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
        root.Subcommands.Add(TeamsPackageCommand.Create());
        root.Subcommands.Add(UnderstandCommand.Create(() => LanguageReader.Load(TurnRegistration.ContentFolder), TimeProvider.System));
        root.SetAction(async (result, cancellationToken) =>
        {
            if (result.UnmatchedTokens is [var verb, ..] && !verb.StartsWith('-'))
            {
                await result.InvocationConfiguration.Error.WriteLineAsync(
                    $"There is no verb '{verb}'. There are: {string.Join(", ", root.Subcommands.Select(command => command.Name))}; without one, BackBot serves.");
                return 1;
            }

            return await serve([.. result.UnmatchedTokens], cancellationToken);
        });
        return root;
    }
}
