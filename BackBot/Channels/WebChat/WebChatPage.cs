using System.Net;
using System.Security.Cryptography;
using System.Text;
using BackBot.Channels.DirectLine;
using Microsoft.Extensions.Options;

namespace BackBot.Channels.WebChat;

/// <summary>The page at <c>/</c>: static but for its words, its nonce and the addresses of its files.</summary>
internal sealed class WebChatPage
{
    /// <summary>The digest of nothing: one part of Web Chat makes its style element empty and without the nonce, and fills it by script.</summary>
    private const string EmptyStyle = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

    private readonly WebChatFiles _files;
    private readonly PageWords _words;
    private readonly PublicAddress _address;
    private readonly IOptions<DirectLineOptions> _options;

    /// <exception cref="InvalidDataException">The page asks for words that the content does not have.</exception>
    public WebChatPage(WebChatFiles files, PageWords words, PublicAddress address, IOptions<DirectLineOptions> options)
    {
        (_files, _words, _address, _options) = (files, words, address, options);
        var filled = Fill(files.Template, words.For(null), "en", string.Empty);
        if (filled.IndexOf("{{", StringComparison.Ordinal) is var missing and >= 0)
        {
            throw new InvalidDataException($"The page asks for words that Content/en/page.yaml does not have: {filled.Substring(missing, Math.Min(40, filled.Length - missing))}");
        }
    }

    public IResult Show(HttpContext http)
    {
        var nonce = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(12));
        var tag = http.Request.GetTypedHeaders().AcceptLanguage.OrderByDescending(language => language.Quality ?? 1).FirstOrDefault()?.Value.Value;
        var headers = http.Response.Headers;
        headers.CacheControl = "no-store";
        headers.ContentSecurityPolicy = PolicyFor(http.Request, nonce);
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
        headers.Vary = "Accept-Language";
        return Results.Content(Fill(_files.Template, _words.For(tag), _words.LanguageFor(tag), nonce), "text/html; charset=utf-8", Encoding.UTF8);
    }

    /// <summary>Web Chat writes its own style elements, which the nonce admits; everything else comes from here, and only the allowed sites may frame the page.</summary>
    private string PolicyFor(HttpRequest request, string nonce)
    {
        var socket = "ws" + _address.Of(request)["http".Length..];
        var framing = string.Join(' ', _options.Value.AllowedOrigins.Prepend("'self'"));
        return "default-src 'none'; script-src 'self'; "
            + $"style-src 'self' 'nonce-{nonce}' {EmptyStyle}; "
            + $"connect-src 'self' {socket}{Azure}; "
            + "img-src 'self' data: blob:; media-src 'self' data: blob:; font-src 'self'; worker-src blob:; "
            + $"manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors {framing}";
    }

    /// <summary>Azure's Direct Line, where it is used; its streams may be on another host of the same service.</summary>
    private string Azure => _options.Value.InProcess || string.IsNullOrEmpty(_options.Value.AzureSecret)
        ? string.Empty
        : $" {new Uri(_options.Value.AzureEndpoint).GetLeftPart(UriPartial.Authority)} https://*.botframework.com wss://*.botframework.com";

    private string Fill(string template, IReadOnlyDictionary<string, string> words, string language, string nonce)
    {
        var page = new StringBuilder(template)
            .Replace("{{#language}}", language)
            .Replace("{{#nonce}}", nonce)
            .Replace("{{#files}}", _files.PagePath)
            .Replace("{{#library}}", _files.LibraryPath);
        foreach (var (key, text) in words)
        {
            page.Replace($"{{{{{key}}}}}", WebUtility.HtmlEncode(text));
        }

        return page.ToString();
    }
}
