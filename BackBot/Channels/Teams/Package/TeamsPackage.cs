using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using BackBot.Dialogs.Content;

namespace BackBot.Channels.Teams.Package;

/// <summary>Writes the zip that is uploaded to Teams: the manifest, the words of each further language and the two icons.</summary>
internal static class TeamsPackage
{
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The same app gives the same bytes.</summary>
    public static async Task WriteAsync(Stream output, TeamsApp app, ContentLibrary content, CancellationToken cancellationToken)
    {
        await using var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        await AddAsync(zip, "manifest.json", TeamsManifest.For(app, content), cancellationToken);
        foreach (var locale in TeamsManifest.Translated(content))
        {
            await AddAsync(zip, locale + ".json", TeamsManifest.WordsIn(locale, content), cancellationToken);
        }

        foreach (var icon in (string[])[TeamsManifest.ColourIcon, TeamsManifest.OutlineIcon])
        {
            await using var drawn = typeof(TeamsPackage).Assembly.GetManifestResourceStream("teams/" + icon) ?? throw new InvalidOperationException($"{icon} is not in the build.");
            await AddAsync(zip, icon, drawn, cancellationToken);
        }
    }

    private static async Task AddAsync(ZipArchive zip, string name, JsonObject json, CancellationToken cancellationToken)
    {
        using var text = new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(json, Readable));
        await AddAsync(zip, name, text, cancellationToken);
    }

    private static async Task AddAsync(ZipArchive zip, string name, Stream content, CancellationToken cancellationToken)
    {
        var entry = zip.CreateEntry(name);
        entry.LastWriteTime = NoTime;
        await using var target = await entry.OpenAsync(cancellationToken);
        await content.CopyToAsync(target, cancellationToken);
    }
}
