using System.ComponentModel.DataAnnotations;

namespace BackBot.Channels.Connector;

/// <summary>
/// Settings of the section <c>Connector</c>. Who the bot is stands beside it, under the SDK's own names: <c>MicrosoftAppType</c>, <c>MicrosoftAppId</c>,
/// <c>MicrosoftAppPassword</c>, <c>MicrosoftAppTenantId</c> and, for the government cloud, <c>ChannelService</c>.
/// </summary>
internal sealed class ConnectorOptions
{
    public const string Section = "Connector";

    /// <summary>Whether Teams and the other channels of Azure Bot Service are served. Off, <c>/api/messages</c> answers 404 and nothing is sent to them.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Ids of the Microsoft Entra tenants whose people may use the bot; empty for all. Activities of Teams that name another tenant, or none, get 403.</summary>
    public IList<string> AllowedTenants { get; set; } = [];

    /// <summary>The largest activity taken. Teams sends at most about 100 kB.</summary>
    [Range(16_384, 4_194_304)]
    public int MaxBodyBytes { get; set; } = 262_144;

    /// <summary>The deepest nesting of an activity's JSON.</summary>
    [Range(8, 128)]
    public int MaxDepth { get; set; } = 32;

    /// <summary>Seconds after which a channel that does not answer one call is given up.</summary>
    [Range(1, 60)]
    public int TimeoutSeconds { get; set; } = 10;

    /// <summary>Tries of one call before the channel's refusal stands.</summary>
    [Range(1, 10)]
    public int Attempts { get; set; } = 3;

    /// <summary>Milliseconds before the second try, half as much more or less; each further wait is twice as long.</summary>
    [Range(1, 10_000)]
    public int RetryMilliseconds { get; set; } = 400;
}
