namespace Microsoft.Bot.Connector.Authentication;

/// <summary>The addresses and names of one cloud.</summary>
internal sealed record Cloud(
    string LoginUrl,
    string Scope,
    string ChannelIssuer,
    Uri ChannelMetadata,
    Uri EmulatorMetadata,
    string CallerId)
{
    public static Cloud Public { get; } = new(
        "https://login.microsoftonline.com/botframework.com",
        AuthenticationConstants.ToChannelFromBotOAuthScope,
        AuthenticationConstants.ToBotFromChannelTokenIssuer,
        new Uri(AuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl),
        new Uri(AuthenticationConstants.ToBotFromEmulatorOpenIdMetadataUrl),
        "urn:botframework:azure");

    public static Cloud Government { get; } = new(
        GovernmentAuthenticationConstants.ToChannelFromBotLoginUrl,
        GovernmentAuthenticationConstants.ToChannelFromBotOAuthScope,
        GovernmentAuthenticationConstants.ToBotFromChannelTokenIssuer,
        new Uri(GovernmentAuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl),
        new Uri(GovernmentAuthenticationConstants.ToBotFromEmulatorOpenIdMetadataUrl),
        "urn:botframework:azureusgov");

    /// <summary>The tenants whose tokens the emulator and its like send; both token versions of each.</summary>
    public static IReadOnlyList<string> EmulatorIssuers { get; } =
    [
        "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/",
        "https://login.microsoftonline.com/d6d49420-f39b-4df7-a1dc-d59a935871db/v2.0",
        "https://sts.windows.net/f8cdef31-a31e-4b4a-93e4-5f571e91255a/",
        "https://login.microsoftonline.com/f8cdef31-a31e-4b4a-93e4-5f571e91255a/v2.0",
        "https://sts.windows.net/cab8a31a-1906-4287-a0d8-4eef66b95f6e/",
        "https://login.microsoftonline.us/cab8a31a-1906-4287-a0d8-4eef66b95f6e/v2.0",
        "https://login.microsoftonline.us/f8cdef31-a31e-4b4a-93e4-5f571e91255a/",
        "https://login.microsoftonline.us/f8cdef31-a31e-4b4a-93e4-5f571e91255a/v2.0",
    ];
}
