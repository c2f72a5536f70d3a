using System.Security.Cryptography;

namespace BackBot.Channels.WebChat;

/// <summary>
/// The page's files as they lie beside the executable, read once. Addresses carry a hash of what they name, so that browsers may keep them for ever
/// and still never show an old page with a new script.
/// </summary>
internal sealed class WebChatFiles
{
    private const string Library = "webchat.js";

    private readonly Dictionary<string, WebChatFile> _files;

    /// <exception cref="InvalidDataException">The folder lacks the page; the message says what to do.</exception>
    public WebChatFiles(string folder)
    {
        if (!File.Exists(Path.Combine(folder, "index.html")) || !File.Exists(Path.Combine(folder, Library)))
        {
            throw new InvalidDataException($"The web chat page is not in {folder}. Build the service again: dotnet build BackBot.");
        }

        Template = File.ReadAllText(Path.Combine(folder, "index.html"));
        _files = Directory.EnumerateFiles(folder)
            .Where(path => Path.GetExtension(path) is ".js" or ".css" or ".svg")
            .ToDictionary(path => Path.GetFileName(path), WebChatFile.Read, StringComparer.Ordinal);
        var own = _files.Where(pair => pair.Key != Library).OrderBy(pair => pair.Key, StringComparer.Ordinal).SelectMany(pair => pair.Value.Hash).ToArray();
        PagePath = $"/webchat/{Short(SHA256.HashData(own))}";
        LibraryPath = $"/webchat/{Short(_files[Library].Hash)}/{Library}";
    }

    /// <summary>The page, with <c>{{key}}</c> where words go.</summary>
    public string Template { get; }

    /// <summary>Where the page's own scripts and styles are.</summary>
    public string PagePath { get; }

    /// <summary>Where Web Chat itself is; its own hash, because it changes seldom and is large.</summary>
    public string LibraryPath { get; }

    public WebChatFile? Find(string name) => _files.GetValueOrDefault(name);

    /// <summary>Whether a version in an address is the one being served; an old page may still ask for an old one.</summary>
    public bool IsCurrent(string version, string name) =>
        (name == Library ? LibraryPath : $"{PagePath}/{name}") == $"/webchat/{version}/{name}";

    private static string Short(byte[] hash) => Convert.ToHexStringLower(hash.AsSpan(0, 6));
}
