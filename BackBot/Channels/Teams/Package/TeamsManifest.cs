using System.Text.Json.Nodes;
using BackBot.Dialogs.Content;

namespace BackBot.Channels.Teams.Package;

/// <summary>
/// The manifest of the Teams app, and its words in each further language. Schema: https://developer.microsoft.com/json-schemas/teams/v1.30/MicrosoftTeams.schema.json,
/// as npm's @microsoft/app-manifest ships it.
/// </summary>
internal static class TeamsManifest
{
    public const string SchemaVersion = "1.30";
    public const string ColourIcon = "color.png";
    public const string OutlineIcon = "outline.png";

    private const string Schemas = $"https://developer.microsoft.com/json-schemas/teams/v{SchemaVersion}/";

    /// <summary>What Teams offers beside the box where people write, in this order.</summary>
    private static readonly string[] Commands = [.. ((string[])["start", "check_in", "plan", "progress", "reminder", "delete", "help"]).Select(id => "teams.command." + id)];

    /// <summary>The manifest in English.</summary>
    public static JsonObject For(TeamsApp app, ContentLibrary content)
    {
        var words = content.For(ContentLibrary.English).Messages;
        return new JsonObject
        {
            ["$schema"] = Schemas + "MicrosoftTeams.schema.json",
            ["manifestVersion"] = SchemaVersion,
            ["version"] = TeamsApp.Version,
            ["id"] = app.AppId.ToString("D"),
            ["developer"] = new JsonObject
            {
                ["name"] = app.Developer,
                ["websiteUrl"] = app.Website.AbsoluteUri,
                ["privacyUrl"] = (app.PrivacyUrl ?? app.Website).AbsoluteUri,
                ["termsOfUseUrl"] = (app.TermsUrl ?? app.Website).AbsoluteUri,
            },
            ["name"] = new JsonObject { ["short"] = words.Say("teams.app.name"), ["full"] = words.Say("teams.app.full-name") },
            ["description"] = new JsonObject { ["short"] = words.Say("teams.app.short"), ["full"] = words.Say("teams.app.full") },
            ["icons"] = new JsonObject { ["color"] = ColourIcon, ["outline"] = OutlineIcon },
            ["accentColor"] = "#0B6E69",
            ["localizationInfo"] = new JsonObject
            {
                ["defaultLanguageTag"] = ContentLibrary.English,
                ["additionalLanguages"] = new JsonArray([.. Translated(content).Select(tag => new JsonObject { ["languageTag"] = tag, ["file"] = tag + ".json" })]),
            },
            ["defaultInstallScope"] = "personal",
            ["bots"] = new JsonArray(new JsonObject
            {
                ["botId"] = app.AppId.ToString("D"),
                ["scopes"] = new JsonArray("personal"),
                ["isNotificationOnly"] = false,
                ["supportsFiles"] = false,
                ["commandLists"] = new JsonArray(new JsonObject
                {
                    ["scopes"] = new JsonArray("personal"),
                    ["commands"] = new JsonArray([.. Commands.Select(command => new JsonObject
                    {
                        ["title"] = words.Say(command + ".title"),
                        ["description"] = words.Say(command + ".about"),
                    })]),
                }),
            }),
            ["validDomains"] = new JsonArray(app.Domain),
        };
    }

    /// <summary>The languages, other than English, that have words of their own for the app.</summary>
    public static IReadOnlyList<string> Translated(ContentLibrary content)
    {
        var english = content.For(ContentLibrary.English).Messages.Say("teams.app.full");
        return [.. content.Locales.Where(locale => locale != ContentLibrary.English && content.For(locale).Messages.Say("teams.app.full") != english)];
    }

    /// <summary>The words of the app in one of the translated languages, as the localisation schema has them.</summary>
    public static JsonObject WordsIn(string locale, ContentLibrary content)
    {
        var words = content.For(locale).Messages;
        var file = new JsonObject
        {
            ["$schema"] = Schemas + "MicrosoftTeams.Localization.schema.json",
            ["name.short"] = words.Say("teams.app.name"),
            ["name.full"] = words.Say("teams.app.full-name"),
            ["description.short"] = words.Say("teams.app.short"),
            ["description.full"] = words.Say("teams.app.full"),
        };
        foreach (var (index, command) in Commands.Index())
        {
            var place = $"bots[0].commandLists[0].commands[{index}]";
            file[place + ".title"] = words.Say(command + ".title");
            file[place + ".description"] = words.Say(command + ".about");
        }

        return file;
    }
}
