using System.Security.Claims;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Who is who between a bot and its channels, in one cloud.</summary>
public abstract class BotFrameworkAuthentication
{
    /// <summary>Who sent the activity.</summary>
    /// <exception cref="UnauthorizedAccessException">Nobody who may.</exception>
    public abstract Task<AuthenticateRequestResult> AuthenticateRequestAsync(
        Activity activity, string authHeader, CancellationToken cancellationToken);

    /// <summary>Makes clients that send as the bot of those claims.</summary>
    public abstract ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity);

    /// <summary>The scope of tokens for the channels.</summary>
    public virtual string GetOriginatingAudience() => throw Unsupported();

    /// <summary>Who sent a request that carries no activity.</summary>
    public virtual Task<ClaimsIdentity> AuthenticateChannelRequestAsync(string authHeader, CancellationToken cancellationToken) =>
        throw Unsupported();

    private static Exception Unsupported() => new NotImplementedException("This authentication does not offer that.");
}
