using System.Net;
using BackBot.Dialogs.Content;

namespace BackBot.Export;

/// <summary>What a person sees when a link gives no file: one paragraph of the content, in the language of their browser where there is one.</summary>
internal sealed class ExportPage(ContentLibrary content)
{
    public Task ShowAsync(HttpContext http, int status, string messageKey)
    {
        var tag = http.Request.GetTypedHeaders().AcceptLanguage.OrderByDescending(language => language.Quality ?? 1).FirstOrDefault()?.Value.Value;
        var words = content.For(tag);
        http.Response.StatusCode = status;
        http.Response.ContentType = "text/html; charset=utf-8";
        return http.Response.WriteAsync(
            $"""
            <!doctype html>
            <html lang="{words.Locale}">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>BackBot</title>
            <main><p>{WebUtility.HtmlEncode(words.Messages.Say(messageKey))}</p></main>
            </html>
            """,
            http.RequestAborted);
    }
}
