using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace BackBot.Channels.WebChat;

/// <summary>One file, with the compressed forms that the build made of it.</summary>
internal sealed record WebChatFile(string ContentType, byte[] Plain, byte[]? Brotli, byte[]? Gzip, byte[] Hash)
{
    public static WebChatFile Read(string path)
    {
        var plain = File.ReadAllBytes(path);
        return new WebChatFile(TypeOf(path), plain, Sibling(path, ".br"), Sibling(path, ".gz"), SHA256.HashData(plain));
    }

    /// <summary>Answers with the smallest form that the client takes.</summary>
    public IResult Answer(HttpContext http, string cacheControl)
    {
        var headers = http.Response.Headers;
        headers.CacheControl = cacheControl;
        headers.XContentTypeOptions = "nosniff";
        headers.Vary = HeaderNames.AcceptEncoding;
        var (encoding, bytes) = Choose(http.Request.Headers.AcceptEncoding.ToString());
        if (encoding is not null)
        {
            headers.ContentEncoding = encoding;
        }

        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(Hash.AsSpan(0, 8))}{(encoding is null ? "" : "-" + encoding)}\"");
        return Results.Bytes(bytes, ContentType, entityTag: tag);
    }

    private (string? Encoding, byte[] Bytes) Choose(string accepted)
    {
        var takes = StringWithQualityHeaderValue.TryParseList(accepted.Split(',', StringSplitOptions.TrimEntries), out var parsed)
            ? parsed.Where(value => value.Quality is not 0).Select(value => value.Value.Value).ToList()
            : [];
        return (Brotli, Gzip) switch
        {
            ({ } brotli, _) when takes.Contains("br") => ("br", brotli),
            (_, { } gzip) when takes.Contains("gzip") => ("gzip", gzip),
            _ => (null, Plain),
        };
    }

    private static byte[]? Sibling(string path, string extension) => File.Exists(path + extension) ? File.ReadAllBytes(path + extension) : null;

    private static string TypeOf(string path) => Path.GetExtension(path) switch
    {
        ".js" => "text/javascript; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".svg" => "image/svg+xml",
        var other => throw new InvalidDataException($"{path}: the page has no files of the kind {other}."),
    };
}
