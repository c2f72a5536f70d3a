using BackBot.Channels.DirectLine;

namespace BackBot.Channels.WebChat;

/// <summary>Adds the page, its token endpoint and the bubble for other sites. It needs Direct Line.</summary>
internal static class WebChatRegistration
{
    private const string Forever = "public, max-age=31536000, immutable";
    private const string AskAgain = "public, no-cache";

    public static IServiceCollection AddWebChat(this IServiceCollection services)
    {
        services.AddSingleton(_ => new WebChatFiles(Path.Combine(AppContext.BaseDirectory, "webchat")));
        services.AddSingleton(_ => new PageWords(Path.Combine(AppContext.BaseDirectory, "Content")));
        services.AddSingleton<WebChatPage>();
        services.AddHttpClient();
        services.AddSingleton<AzureDirectLine>();
        services.AddSingleton<WebChatTokenEndpoint>();
        services.AddSingleton<IUploadRefusal, SpokenUploadRefusal>();
        return services;
    }

    /// <exception cref="InvalidDataException">The page's files or words are missing; the message says which.</exception>
    public static WebApplication MapWebChat(this WebApplication app)
    {
        // Made now, so that missing files or words stop the service at its start and not at its first visitor.
        var page = app.Services.GetRequiredService<WebChatPage>();
        var files = app.Services.GetRequiredService<WebChatFiles>();
        var words = app.Services.GetRequiredService<PageWords>();
        app.MapGet("/", (HttpContext http) => page.Show(http));
        app.MapGet("/webchat/strings", (HttpContext http, string? locale) =>
        {
            http.Response.Headers.CacheControl = "public, max-age=300";
            http.Response.Headers.AccessControlAllowOrigin = "*";
            return Results.Json(words.For(locale));
        });
        app.MapGet("/webchat/{version}/{name}", (HttpContext http, string version, string name) =>
            files.Find(name)?.Answer(http, files.IsCurrent(version, name) ? Forever : AskAgain) ?? Results.NotFound());
        app.MapGet("/embed.js", (HttpContext http) => files.Find("embed.js")!.Answer(http, AskAgain));
        app.MapPost("/api/webchat/token", (WebChatTokenEndpoint endpoint, HttpContext http) => endpoint.IssueAsync(http)).ForAllowedOrigins();
        return app;
    }
}
