using System.Text;
using Microsoft.AspNetCore.Http.Features;

namespace BackBot.Channels.DirectLine;

/// <summary>Reads a request's body as text, up to a bound that holds on every server.</summary>
internal static class RequestBody
{
    /// <returns>Null when the body is larger than <paramref name="mostBytes"/>; the rest of it is not read.</returns>
    public static async Task<string?> ReadAsync(HttpRequest request, int mostBytes, CancellationToken cancellationToken)
    {
        if (request.ContentLength > mostBytes)
        {
            return null;
        }

        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = mostBytes;
        }

        using var read = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (await request.Body.ReadAsync(buffer, cancellationToken) is > 0 and var count)
        {
            if (read.Length + count > mostBytes)
            {
                return null;
            }

            read.Write(buffer, 0, count);
        }

        return Encoding.UTF8.GetString(read.GetBuffer(), 0, (int)read.Length);
    }
}
