using System.Security.Claims;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Decides by a caller's claims.</summary>
public abstract class ClaimsValidator
{
    /// <exception cref="UnauthorizedAccessException">The caller is to be kept out.</exception>
    public abstract Task ValidateClaimsAsync(IList<Claim> claims);
}
