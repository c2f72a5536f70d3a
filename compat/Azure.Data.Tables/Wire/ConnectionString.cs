namespace Azure.Data.Tables.Wire;

/// <summary>A storage connection string, taken apart.</summary>
internal sealed record ConnectionString(Uri Endpoint, TableSharedKeyCredential? Key, AzureSasCredential? Sas)
{
    // The emulator's account; its key is published by Microsoft and opens nothing else.
    private const string DevelopmentAccount = "devstoreaccount1";
    private const string DevelopmentKey = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    public static ConnectionString Parse(string connectionString)
    {
        var settings = Settings(connectionString);
        if (settings.TryGetValue("UseDevelopmentStorage", out var development) && bool.TryParse(development, out var local) && local)
        {
            var host = settings.TryGetValue("DevelopmentStorageProxyUri", out var proxy) ? proxy.TrimEnd('/') : "http://127.0.0.1";
            return new ConnectionString(
                new Uri($"{host}:10002/{DevelopmentAccount}"), new TableSharedKeyCredential(DevelopmentAccount, DevelopmentKey), null);
        }

        var account = settings.GetValueOrDefault("AccountName");
        var endpoint = settings.TryGetValue("TableEndpoint", out var written)
            ? Absolute(written)
            : new Uri($"{settings.GetValueOrDefault("DefaultEndpointsProtocol", "https")}://{account ?? throw Missing("AccountName or TableEndpoint")}.table.{settings.GetValueOrDefault("EndpointSuffix", "core.windows.net")}");
        if (settings.TryGetValue("SharedAccessSignature", out var signature))
        {
            return new ConnectionString(endpoint, null, new AzureSasCredential(signature));
        }

        return settings.TryGetValue("AccountKey", out var key)
            ? new ConnectionString(endpoint, new TableSharedKeyCredential(account ?? throw Missing("AccountName"), key), null)
            : throw Missing("AccountKey or SharedAccessSignature");
    }

    private static Dictionary<string, string> Settings(string connectionString)
    {
        var settings = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var part in connectionString.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0 || !settings.TryAdd(part[..equals].Trim(), part[(equals + 1)..].Trim()))
            {
                throw new FormatException("The connection string is not of the form Name=value;Name=value, each name once.");
            }
        }

        return settings;
    }

    private static Uri Absolute(string endpoint) =>
        Uri.TryCreate(endpoint, UriKind.Absolute, out var uri) ? uri : throw new FormatException("The connection string's TableEndpoint is not an absolute address.");

    private static FormatException Missing(string what) => new($"The connection string has no {what}.");
}
