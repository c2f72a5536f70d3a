using Microsoft.Extensions.Options;

namespace BackBot.Channels.DirectLine;

/// <summary>
/// The service's address as the asking browser sees it. The forwarding headers of a proxy are believed from anyone, because the answer goes
/// only to whoever sent them and is never cached; whom an address belongs to is not decided from them.
/// </summary>
internal sealed class PublicAddress(IOptions<DirectLineOptions> options)
{
    public const string DirectLinePath = "/v3/directline";

    /// <summary>Scheme, host and port, without a slash at the end.</summary>
    public string Of(HttpRequest request)
    {
        if (Configured is { } configured)
        {
            return configured;
        }

        var scheme = First(request.Headers["X-Forwarded-Proto"]) is "https" ? "https" : request.Scheme;
        var forwarded = $"{scheme}://{First(request.Headers["X-Forwarded-Host"])}";
        return Uri.TryCreate(forwarded, UriKind.Absolute, out var uri) && uri.Host.Length > 0 && uri.PathAndQuery == "/"
            ? uri.GetLeftPart(UriPartial.Authority)
            : $"{scheme}://{request.Host}";
    }

    /// <summary>The configured address, for words that are not said in answer to a request; null when only a request could tell.</summary>
    public string? Configured => options.Value.PublicUrl is { Length: > 0 } configured ? configured.TrimEnd('/') : null;

    public string OfDirectLine(HttpRequest request) => Of(request) + DirectLinePath;

    public string OfStream(HttpRequest request) => "ws" + OfDirectLine(request)["http".Length..];

    /// <summary>Whether a browser's page of this origin may talk to us: our own, or one that is configured. Programs send no origin.</summary>
    public bool Admits(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0
            || options.Value.AllowedOrigins.Contains(origin, StringComparer.OrdinalIgnoreCase)
            || (Uri.TryCreate(origin, UriKind.Absolute, out var from) && IsOurs(from, request));
    }

    /// <summary>By host and port: behind a proxy that ends TLS, the scheme we see is not the browser's.</summary>
    private bool IsOurs(Uri from, HttpRequest request) =>
        new[] { Of(request), $"{request.Scheme}://{request.Host}" }
            .Any(ours => Uri.TryCreate(ours, UriKind.Absolute, out var uri) && HostString.FromUriComponent(uri) == HostString.FromUriComponent(from));

    private static string? First(string? header) => header?.Split(',')[0].Trim();
}
