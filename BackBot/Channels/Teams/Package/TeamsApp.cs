namespace BackBot.Channels.Teams.Package;

/// <summary>What an app package says of one deployment of BackBot; words come from the content.</summary>
/// <param name="AppId">The bot's app id in Microsoft Entra, which the package takes for its own id too.</param>
/// <param name="Domain">The service's host, such as <c>backbot.example.org</c>.</param>
/// <param name="Developer">Who offers the app, at most 32 characters.</param>
/// <param name="PrivacyUrl">Where the privacy statement is; null for the service's page.</param>
/// <param name="TermsUrl">Where the terms of use are; null for the service's page.</param>
internal sealed record TeamsApp(Guid AppId, string Domain, string Developer, Uri? PrivacyUrl = null, Uri? TermsUrl = null)
{
    /// <summary>The manifest's own version, raised when its content changes.</summary>
    public const string Version = "1.0.0";

    public Uri Website => new($"https://{Domain}/");
}
