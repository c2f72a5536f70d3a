using System.CommandLine;
using System.CommandLine.Parsing;
using BackBot.Channels.Teams.Package;
using BackBot.Dialogs.Content;
using BackBot.Turns;

namespace BackBot.Commands;

/// <summary><c>teams-package</c> writes the app package that is uploaded to Teams.</summary>
internal static class TeamsPackageCommand
{
    private const int LongestDeveloper = 32;

    public static Command Create()
    {
        var appId = new Option<Guid>("--app-id") { Required = true, Description = "The bot's app id (client id) in Microsoft Entra." };
        var domain = new Option<string>("--domain") { Required = true, Description = "The host at which the service answers, such as backbot.example.org." };
        var output = new Option<FileInfo>("--output") { Required = true, Description = "The zip file to write; one that is there is replaced." };
        var developer = new Option<string>("--developer") { Description = "Who offers the app; shown in Teams.", DefaultValueFactory = _ => "BackBot" };
        var privacy = new Option<Uri?>("--privacy-url") { Description = "Your privacy statement. Without it, the service's page.", CustomParser = Https };
        var terms = new Option<Uri?>("--terms-url") { Description = "Your terms of use. Without it, the service's page.", CustomParser = Https };
        domain.Validators.Add(result => Check(result, Uri.CheckHostName(result.GetValueOrDefault<string>()) == UriHostNameType.Dns, "a host name without https:// and without a path"));
        developer.Validators.Add(result => Check(result, result.GetValueOrDefault<string>() is { Length: > 0 and <= LongestDeveloper }, $"1 to {LongestDeveloper} characters"));
        var command = new Command("teams-package", "Writes the app package for Microsoft Teams.") { appId, domain, output, developer, privacy, terms };
        command.SetAction(async (result, cancellationToken) =>
        {
            var app = new TeamsApp(
                result.GetRequiredValue(appId), result.GetRequiredValue(domain), result.GetRequiredValue(developer), result.GetValue(privacy), result.GetValue(terms));
            var file = result.GetRequiredValue(output);
            try
            {
                await using var zip = file.Create();
                await TeamsPackage.WriteAsync(zip, app, ContentLibrary.Load(TurnRegistration.ContentFolder), cancellationToken);
            }
            catch (Exception failure) when (failure is ContentException or IOException or UnauthorizedAccessException)
            {
                await result.InvocationConfiguration.Error.WriteLineAsync(failure.Message);
                return 1;
            }

            await result.InvocationConfiguration.Output.WriteLineAsync(file.FullName);
            return 0;
        });
        return command;
    }

    private static void Check(OptionResult result, bool allowed, string what)
    {
        if (!allowed)
        {
            result.AddError($"{result.Option.Name} must be {what}.");
        }
    }

    private static Uri? Https(ArgumentResult result)
    {
        if (Uri.TryCreate(result.Tokens[0].Value, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps)
        {
            return address;
        }

        result.AddError($"'{result.Tokens[0].Value}' must be an https address.");
        return null;
    }
}
