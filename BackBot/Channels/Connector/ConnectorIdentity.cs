using System.Security.Claims;
using Microsoft.Bot.Connector.Authentication;

namespace BackBot.Channels.Connector;

/// <summary>Who the bot is to Azure Bot Service.</summary>
/// <param name="AppId">Empty for a bot without an identity, which takes callers of this machine only.</param>
internal sealed record ConnectorIdentity(string AppId)
{
    public static ConnectorIdentity From(IConfiguration configuration) => new(configuration["MicrosoftAppId"]?.Trim() ?? "");

    public bool IsKnown => AppId.Length > 0;

    /// <summary>The claims under which the bot sends.</summary>
    public ClaimsIdentity ToClaims() =>
        new([new Claim(AuthenticationConstants.AudienceClaim, AppId), new Claim(AuthenticationConstants.AppIdClaim, AppId)]);
}
