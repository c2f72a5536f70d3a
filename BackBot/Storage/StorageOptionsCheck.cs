using System.Globalization;
using System.Text.RegularExpressions;
using Azure.Data.Tables;
using Microsoft.Extensions.Options;

namespace BackBot.Storage;

/// <summary>Refuses a configuration that cannot work, naming the key and what it may hold; never its value, which may be a secret.</summary>
internal sealed partial class StorageOptionsCheck : IValidateOptions<StorageOptions>
{
    private const int LeastStateBytes = 16 * 1024;
    private const int MostStateBytes = 960 * 1024;

    public ValidateOptionsResult Validate(string? name, StorageOptions options)
    {
        var failures = Failures(options).ToList();
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static IEnumerable<string> Failures(StorageOptions options)
    {
        if (!string.IsNullOrWhiteSpace(options.ConnectionString) && options.Endpoint is not null)
        {
            yield return "Storage:ConnectionString and Storage:Endpoint are both set; set one of them, or neither for an SQLite file.";
        }

        if (!string.IsNullOrWhiteSpace(options.ConnectionString) && !IsConnectionString(options.ConnectionString))
        {
            yield return "Storage:ConnectionString is no storage connection string; copy it whole from the storage account's page Access keys, or use UseDevelopmentStorage=true for Azurite.";
        }

        if (options.Endpoint is { } endpoint && !(endpoint.IsAbsoluteUri && endpoint.Scheme == Uri.UriSchemeHttps))
        {
            yield return "Storage:Endpoint must be the https address of a Table service, such as https://account.table.core.windows.net.";
        }

        if (!options.UsesTables && string.IsNullOrWhiteSpace(options.Path))
        {
            yield return "Storage:Path must name the SQLite file, such as App_Data/backbot.db.";
        }

        if (!TablePrefix().IsMatch(options.TableNamePrefix))
        {
            yield return "Storage:TableNamePrefix must be 1 to 40 letters and digits, beginning with a letter.";
        }

        if (options.MaximumStateBytes is < LeastStateBytes or > MostStateBytes)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"Storage:MaximumStateBytes must be {LeastStateBytes} to {MostStateBytes}.");
        }
    }

    private static bool IsConnectionString(string text)
    {
        try
        {
            _ = new TableServiceClient(text);
            return true;
        }
        catch (Exception failure) when (failure is FormatException or ArgumentException or InvalidOperationException)
        {
            return false;
        }
    }

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9]{0,39}$", RegexOptions.NonBacktracking)]
    private static partial Regex TablePrefix();
}
