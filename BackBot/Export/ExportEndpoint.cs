using System.Diagnostics;
using BackBot.Storage;

namespace BackBot.Export;

/// <summary><c>GET /export/{token}?format=json|csv</c>: everything held about the person to whom the link was given, as a file to save.</summary>
internal sealed class ExportEndpoint(
    ExportTokens tokens, HeldData data, ExportPage page, IEnumerable<IExportFormat> formats, TimeProvider time, ILogger<ExportEndpoint> log)
{
    public async Task GiveAsync(HttpContext http, string token, string? format)
    {
        SetHeaders(http.Response.Headers);
        try
        {
            await (await tokens.ReadAsync(token, http.RequestAborted) switch
            {
                ExportTokenReading.Valid when Find(format) is null => page.ShowAsync(http, StatusCodes.Status400BadRequest, "privacy.link-other-format"),
                ExportTokenReading.Valid valid => GiveAsync(http, valid.Partition, Find(format)!),
                ExportTokenReading.Expired => page.ShowAsync(http, StatusCodes.Status410Gone, "privacy.link-expired"),
                ExportTokenReading.Unacceptable => page.ShowAsync(http, StatusCodes.Status404NotFound, "privacy.link-unknown"),
                _ => throw new UnreachableException(),
            });
        }
        catch (StorageUnavailableException away)
        {
            ExportLog.NoStorage(log, away);
            if (http.Response.HasStarted)
            {
                // A file that ends early must not look whole: the download fails, and the link can be tried again.
                http.Abort();
                return;
            }

            await page.ShowAsync(http, StatusCodes.Status503ServiceUnavailable, "privacy.link-later");
        }
    }

    private IExportFormat? Find(string? format) => formats.FirstOrDefault(known => known.Name == (format ?? "json"));

    private async Task GiveAsync(HttpContext http, string partition, IExportFormat format)
    {
        var held = data.ReadAsync(partition, http.RequestAborted).GetAsyncEnumerator(http.RequestAborted);
        await using (held)
        {
            // The first page is read before the answer begins, so that an outage can still be told in words.
            if (!await held.MoveNextAsync())
            {
                await page.ShowAsync(http, StatusCodes.Status404NotFound, "privacy.link-empty");
                return;
            }

            var now = time.GetUtcNow();
            http.Response.ContentType = format.ContentType;
            http.Response.Headers.ContentDisposition = $"attachment; filename=\"{ExportLinks.FileName(now, format)}\"";
            await format.WriteAsync(FromCurrentOn(held), now, http.Response.BodyWriter, http.RequestAborted);
        }

        ExportLog.Given(log, partition, format.Name);
    }

    private static async IAsyncEnumerable<HeldItem> FromCurrentOn(IAsyncEnumerator<HeldItem> held)
    {
        do
        {
            yield return held.Current;
        }
        while (await held.MoveNextAsync());
    }

    private static void SetHeaders(IHeaderDictionary headers)
    {
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'";
        headers["Referrer-Policy"] = "no-referrer";
        headers["X-Robots-Tag"] = "noindex";
    }
}
