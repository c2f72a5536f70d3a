namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Addresses and names of the United States government cloud.</summary>
public static class GovernmentAuthenticationConstants
{
    /// <summary>The value of the ChannelService setting that means this cloud.</summary>
    public const string ChannelService = "https://botframework.azure.us";

    public const string ToChannelFromBotOAuthScope = "https://api.botframework.us";
    public const string ToChannelFromBotLoginUrl = "https://login.microsoftonline.us/MicrosoftServices.onmicrosoft.us";
    public const string ToBotFromChannelTokenIssuer = "https://api.botframework.us";
    public const string ToBotFromChannelOpenIdMetadataUrl =
        "https://login.botframework.azure.us/v1/.well-known/openidconfiguration";

    public const string ToBotFromEmulatorOpenIdMetadataUrl =
        "https://login.microsoftonline.us/cab8a31a-1906-4287-a0d8-4eef66b95f6e/v2.0/.well-known/openid-configuration";
}
