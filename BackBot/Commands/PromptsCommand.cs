using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using BackBot.Prompts;
using BackBot.Storage;

namespace BackBot.Commands;

/// <summary>
/// <c>prompts --dry-run</c> lists who is due and why, without sending anything; <c>prompts --outcomes</c> adds up, hour by hour, what became of the prompts
/// of the last day. One JSON object a line, from the storage that the service is configured for.
/// </summary>
internal static class PromptsCommand
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public static Command Create()
    {
        var dryRun = new Option<bool>("--dry-run") { Description = "Lists who is due and why. Nothing is sent or changed." };
        var outcomes = new Option<bool>("--outcomes") { Description = "Lists, for each hour, due = sent + waiting + throttled + unreachable + failed + missed." };
        var at = new Option<string?>("--at") { Description = "The instant to look from, such as 2026-11-21T20:30:00Z; now when left out." };
        var within = new Option<int?>("--within") { Description = "Only people who are due within so many minutes, or already." };
        var command = new Command("prompts", "Tells about the daily check-in prompts; changes nothing.") { dryRun, outcomes, at, within };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            var now = TimeProvider.System.GetUtcNow();
            if (parsed.GetValue(at) is { } text && !DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out now))
            {
                await error.WriteLineAsync($"--at {text} is no instant; one is written like 2026-11-21T20:30:00Z.");
                return 1;
            }

            if (parsed.GetValue(dryRun) == parsed.GetValue(outcomes))
            {
                await error.WriteLineAsync("One of --dry-run and --outcomes is needed.");
                return 1;
            }

            try
            {
                await using var host = Configured();
                var store = host.Services.GetRequiredService<IRowStore>();
                await store.InitialiseAsync(cancellationToken);
                var settings = host.Configuration.GetSection(PromptOptions.Section).Get<PromptOptions>() ?? new PromptOptions();
                await (parsed.GetValue(outcomes)
                    ? WriteAsync(new PromptAccounts(store), now, output, cancellationToken)
                    : WriteAsync(new PromptSurvey(store, settings), now, parsed.GetValue(within), output, cancellationToken));
                return 0;
            }
            catch (Exception failure) when (failure is StorageUnavailableException or InvalidDataException or Microsoft.Extensions.Options.OptionsValidationException)
            {
                await error.WriteLineAsync(failure.Message);
                return 1;
            }
        });
        return command;
    }

    /// <summary>Writes the survey.</summary>
    public static async Task WriteAsync(PromptSurvey survey, DateTimeOffset now, int? withinMinutes, TextWriter output, CancellationToken cancellationToken)
    {
        var latest = withinMinutes is { } minutes ? now.AddMinutes(minutes) : (DateTimeOffset?)null;
        await foreach (var line in survey.ReadAsync(now, cancellationToken))
        {
            if (latest is null || line.At <= latest)
            {
                await output.WriteLineAsync(JsonSerializer.Serialize(line, Json));
            }
        }

        await output.FlushAsync(cancellationToken);
    }

    private static async Task WriteAsync(PromptAccounts accounts, DateTimeOffset now, TextWriter output, CancellationToken cancellationToken)
    {
        foreach (var hour in await accounts.ReadAsync(now.AddHours(-24), now, cancellationToken))
        {
            await output.WriteLineAsync(JsonSerializer.Serialize(hour, Json));
        }

        await output.FlushAsync(cancellationToken);
    }

    private static WebApplication Configured()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddBackBotStorage(builder.Configuration);
        return builder.Build();
    }
}
