using System.Buffers.Binary;
using System.IO.Compression;
using System.Text.Json.Nodes;
using BackBot.Channels.Teams.Package;
using BackBot.Commands;
using BackBot.Tests.Machine;
using BackBot.Tests.Storage;

namespace BackBot.Tests.Channels.Teams;

/// <summary>The app package as the command line writes it.</summary>
[Needs("node", "npm")]
public sealed class TeamsPackageTests : IDisposable
{
    private const string Usual = "--app-id 00000000-0000-0000-0000-0000000000aa --domain backbot.example.org";

    private readonly TemporaryFolder _folder = new();

    [FactWhere]
    public async Task Manifest_IsValid_AgainstMicrosoftsOwnSchema()
    {
        using var zip = await WriteAsync(Usual);

        Assert.Equal("", await ProblemsAsync("MicrosoftTeams.schema.json", Text(zip, "manifest.json")));
    }

    [FactWhere]
    public async Task BrokenManifest_IsFoundOut()
    {
        using var zip = await WriteAsync(Usual);
        var manifest = JsonNode.Parse(Text(zip, "manifest.json"))!;
        manifest["bots"]![0]!["scopes"] = new JsonArray("everywhere");

        Assert.Contains("/bots/0/scopes/0", await ProblemsAsync("MicrosoftTeams.schema.json", manifest.ToJsonString()), StringComparison.Ordinal);
    }

    [FactWhere]
    public async Task WordsOfALanguage_AreValid_AgainstMicrosoftsOwnSchema()
    {
        var words = TeamsManifest.WordsIn("en", Content.ShippedContent.Library);

        Assert.Equal("", await ProblemsAsync("MicrosoftTeams.Localization.schema.json", words.ToJsonString()));
        Assert.Equal("start", (string?)words["bots[0].commandLists[0].commands[0].title"]);
    }

    [Fact]
    public async Task Package_HoldsWhatTheManifestNames_AndNothingElse()
    {
        using var zip = await WriteAsync(Usual);
        var manifest = JsonNode.Parse(Text(zip, "manifest.json"))!;
        string[] named =
        [
            "manifest.json", (string)manifest["icons"]!["color"]!, (string)manifest["icons"]!["outline"]!,
            .. manifest["localizationInfo"]!["additionalLanguages"]!.AsArray().Select(language => (string)language!["file"]!),
        ];

        Assert.Equal(named.Order(StringComparer.Ordinal), zip.Entries.Select(entry => entry.FullName).Order(StringComparer.Ordinal));
        Assert.Equal("00000000-0000-0000-0000-0000000000aa", (string?)manifest["bots"]![0]!["botId"]);
        Assert.Equal("backbot.example.org", (string?)manifest["validDomains"]![0]);
        Assert.Equal("personal", (string?)Assert.Single(manifest["bots"]![0]!["scopes"]!.AsArray()));
    }

    [Theory]
    [InlineData("color.png", 192)]
    [InlineData("outline.png", 32)]
    public async Task Icon_HasTheSizeThatTeamsAsksFor(string name, int size)
    {
        using var zip = await WriteAsync(Usual);
        await using var icon = zip.GetEntry(name)!.Open();
        var header = new byte[24];
        await icon.ReadExactlyAsync(header);

        Assert.Equal("PNG"u8.ToArray(), header[1..4]);
        Assert.Equal(size, BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(16)));
        Assert.Equal(size, BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(20)));
    }

    [Theory]
    [InlineData("--app-id nonsense --domain backbot.example.org", "app-id")]
    [InlineData("--domain backbot.example.org", "--app-id")]
    [InlineData("--app-id 00000000-0000-0000-0000-0000000000aa --domain https://backbot.example.org/", "--domain must be a host name")]
    [InlineData(Usual + " --privacy-url http://backbot.example.org", "must be an https address")]
    [InlineData(Usual + " --developer 123456789012345678901234567890123", "--developer must be 1 to 32 characters")]
    public async Task BadInput_IsNamed_AndNothingIsWritten(string arguments, string named)
    {
        var (code, errors) = await RunAsync(arguments);

        Assert.NotEqual(0, code);
        Assert.Contains(named, errors, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder.File("app.zip")));
    }

    public void Dispose() => _folder.Dispose();

    private static async Task<string> ProblemsAsync(string schema, string json) => (await NpmFolder.RunAsync(
        await NpmPackages.BringAsync("Channels/Teams/manifest"), "node", ["validate.cjs", TeamsManifest.SchemaVersion, schema], json)).Trim();

    private static string Text(ZipArchive zip, string name)
    {
        using var reader = new StreamReader(zip.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }

    private async Task<ZipArchive> WriteAsync(string arguments)
    {
        var (code, errors) = await RunAsync(arguments);
        Assert.True(code == 0, errors);
        return await ZipFile.OpenReadAsync(_folder.File("app.zip"));
    }

    private async Task<(int Code, string Errors)> RunAsync(string arguments)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var code = await CommandLine.Root((_, _) => Task.FromResult(0))
            .Parse(["teams-package", .. arguments.Split(' '), "--output", _folder.File("app.zip")])
            .InvokeAsync(new System.CommandLine.InvocationConfiguration { Output = output, Error = errors });
        return (code, errors.ToString());
    }
}
