using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using BackBot.Prompts;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace BackBot.Health;

/// <summary>What <c>/healthz</c> says: each check with its reason, and what became of the prompts hour by hour. Counts only; nothing of a person.</summary>
internal static class HealthReply
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static Task WriteAsync(HttpContext http, HealthReport report)
    {
        var wantsPage = http.Request.GetTypedHeaders().Accept.Any(media => media.MediaType == "text/html");
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'";
        http.Response.ContentType = wantsPage ? "text/html; charset=utf-8" : "application/json; charset=utf-8";
        return http.Response.WriteAsync(wantsPage ? PageOf(report) : JsonOf(report), http.RequestAborted);
    }

    private static string JsonOf(HealthReport report) => JsonSerializer.Serialize(
        new
        {
            Status = report.Status.ToString(),
            Checks = report.Entries.ToDictionary(
                entry => entry.Key,
                entry => new { Status = entry.Value.Status.ToString(), Reason = entry.Value.Description, AsOf = AsOf(entry.Value), Hours = HoursOf(entry.Value) },
                StringComparer.Ordinal),
        },
        Json);

    private static string PageOf(HealthReport report)
    {
        var page = new StringBuilder("<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>BackBot: health</title>");
        page.Append(CultureInfo.InvariantCulture, $"<h1>{report.Status}</h1><ul>");
        foreach (var (name, entry) in report.Entries)
        {
            page.Append(CultureInfo.InvariantCulture, $"<li>{WebUtility.HtmlEncode(name)}: {entry.Status} {WebUtility.HtmlEncode(entry.Description)}</li>");
        }

        page.Append("</ul>");
        foreach (var (name, entry) in report.Entries.Where(entry => AsOf(entry.Value) is not null))
        {
            page.Append(CultureInfo.InvariantCulture, $"<h2>{WebUtility.HtmlEncode(name)}, as of {AsOf(entry):yyyy-MM-dd HH:mm} UTC</h2><table border=\"1\" cellpadding=\"4\">");
            page.Append("<tr><th>hour (UTC)<th>due<th>sent<th>waiting<th>throttled<th>unreachable<th>failed<th>missed</tr>");
            foreach (var hour in HoursOf(entry))
            {
                page.Append(CultureInfo.InvariantCulture,
                    $"<tr><th>{hour.Hour:yyyy-MM-dd HH}<td>{hour.Due}<td>{hour.Sent}<td>{hour.Waiting}<td>{hour.Throttled}<td>{hour.Unreachable}<td>{hour.Failed}<td>{hour.Missed}</tr>");
            }

            page.Append("</table>");
        }

        return page.Append("</html>").ToString();
    }

    private static DateTimeOffset? AsOf(HealthReportEntry entry) => entry.Data.GetValueOrDefault(PromptHealthCheck.AsOf) as DateTimeOffset?;

    private static IReadOnlyList<HourAccount> HoursOf(HealthReportEntry entry) => [.. entry.Data.Values.OfType<HourAccount>()];
}
