using BackBot.Dialogs.Content;
using Microsoft.Extensions.Options;

namespace BackBot.Commands;

/// <summary>Serves. What stops it from starting is told in one message, without a stack trace.</summary>
internal static class ServeCommand
{
    public static async Task<int> RunAsync(string[] args, CancellationToken cancellationToken)
    {
        try
        {
            await using var app = Service.Build(args);
            await app.StartAsync(cancellationToken);
            await app.WaitForShutdownAsync(cancellationToken);
            return 0;
        }
        catch (Exception exception) when (exception is ContentException or OptionsValidationException or InvalidDataException or IOException)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return 1;
        }
    }
}
