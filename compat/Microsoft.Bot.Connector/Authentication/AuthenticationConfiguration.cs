namespace Microsoft.Bot.Connector.Authentication;

/// <summary>What is asked of tokens beyond their being good.</summary>
public class AuthenticationConfiguration
{
    /// <summary>What the key that signed a token must be endorsed for, besides the activity's channel.</summary>
    public string[] RequiredEndorsements { get; set; } = [];

    /// <summary>Looks at the claims of every caller; throwing keeps the caller out.</summary>
    public ClaimsValidator ClaimsValidator { get; set; }

    /// <summary>Issuers of the bot's own tenant, whose tokens for the bot itself are taken as the emulator's are.</summary>
    public IEnumerable<string> ValidTokenIssuers { get; set; } = [];
}
