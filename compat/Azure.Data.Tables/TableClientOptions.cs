using Azure.Core;

namespace Azure.Data.Tables;

/// <summary>Retries, diagnostics and transport as in every Azure client, and the version of the service to speak.</summary>
public class TableClientOptions(TableClientOptions.ServiceVersion serviceVersion = TableClientOptions.ServiceVersion.V2020_12_06) : ClientOptions
{
    public enum ServiceVersion
    {
        V2019_02_02 = 1,
        V2020_12_06 = 2,
    }

    /// <summary>The audience that a token is asked for, when not the public cloud's.</summary>
    public TableAudience? Audience { get; set; }

    internal string VersionOnTheWire { get; } = serviceVersion switch
    {
        ServiceVersion.V2019_02_02 => "2019-02-02",
        ServiceVersion.V2020_12_06 => "2020-12-06",
    };
}
